import { check } from '../../base/check.ts'

export const formatUnknown = check({
  code: 'format-unknown',
  level: 'error',
  zh: '没有“{id}”这套表式',
  en: 'there is no format “{id}”',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['现有：{known}', 'known: {known}'],
  ],
  about: 'report.yaml 的 format 所写的表式不存在，整份报告无从检查。',
  remedy: '改成 `jibao formats` 列出的一个。',
  source: '绩报的约定：templates/<表式>/',
  fires: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini-2021' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: 'format: "mini"' }],
})
