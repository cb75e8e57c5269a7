import { check } from '../../base/check.ts'

export const yamlThousands = check({
  code: 'yaml-thousands',
  level: 'error',
  stops: true,
  zh: '“{found}”里的逗号把一个数分成了几项',
  en: 'the comma in “{found}” makes several entries of one number',
  hints: [['写成 {meant}', 'write {meant}']],
  about: '花括号里的逗号是各项之间的分隔，数字里的千分位逗号会把一个数读成几项。',
  remedy: '数字不写千分位。',
  source: 'YAML 1.2.2，7.4.2 流映射',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 1,052, 在职人数: 43 }' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 1052, 在职人数: 43 }' }],
})
