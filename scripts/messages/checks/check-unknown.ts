import { check } from '../../base/check.ts'

export const checkUnknown = check({
  code: 'check-unknown',
  level: 'error',
  zh: '没有“{name}”这个检查代码，改不了它的级别',
  en: 'there is no check “{name}” to give a level to',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['全部代码见 docs/findings.md', 'all codes: docs/findings.md'],
  ],
  about: 'site.yaml 改定级别的代码不存在，什么也没有改。',
  remedy: '改成提示的代码（本文件列有全部代码）。',
  source: '绩报的约定：site.yaml 的 findings',
  fires: [{ in: 'content/site.yaml', old: 'language: zh-CN', new: 'language: zh-CN\nfindings: { stated-difers: error }' }],
  silent: [{ in: 'content/site.yaml', old: 'language: zh-CN', new: 'language: zh-CN\nfindings: { stated-differs: error }' }],
})
