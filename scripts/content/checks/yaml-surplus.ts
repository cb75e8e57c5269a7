import { check } from '../../base/check.ts'

export const yamlSurplus = check({
  code: 'yaml-surplus',
  level: 'error',
  stops: true,
  zh: '多了一个“{found}”',
  en: 'one “{found}” too many',
  hints: [['写成：{meant}', 'write: {meant}']],
  about: '行尾多了一个逗号，或者多了一个括号，后面的各项都读不下去。YAML 的各行之间不用逗号。',
  remedy: '删去它。',
  source: 'YAML 1.2.2，7.4 流集合',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: 43 },' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 在职人数: 43, }' }],
})
