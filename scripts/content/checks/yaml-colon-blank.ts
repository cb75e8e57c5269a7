import { check } from '../../base/check.ts'

export const yamlColonBlank = check({
  code: 'yaml-colon-blank',
  level: 'error',
  stops: true,
  zh: '冒号后面没有空格',
  en: 'no blank follows the colon',
  hints: [['写成：{meant}', 'write: {meant}']],
  about: '名称后面的冒号要空一格才算冒号；不空格，名称、冒号和值读成了一个词。',
  remedy: '冒号后面补一个空格。',
  source: 'YAML 1.2.2，7.4.2 映射',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员:{ 编制数: 52, 在职人数: 43 }' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  备注: 9:30\n  人员: { 编制数: 52, 在职人数: 43 }' }],
})
