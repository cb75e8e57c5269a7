import { check } from '../../base/check.ts'

export const yamlKeyNotText = check({
  code: 'yaml-key-not-text',
  level: 'error',
  stops: true,
  zh: '名称不能是列表或一组值',
  en: 'a key must be plain text',
  about: '名称写成了列表或一组值，没有对应的填报项。',
  remedy: '名称写成普通文字。',
  source: '绩报的内容约定：content/<单位>/<年度>/',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  {人员}: { 编制数: 52, 在职人数: 43 }' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  "人员": { 编制数: 52, 在职人数: 43 }' }],
})
