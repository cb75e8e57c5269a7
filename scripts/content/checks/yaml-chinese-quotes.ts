import { check } from '../../base/check.ts'

export const yamlChineseQuotes = check({
  code: 'yaml-chinese-quotes',
  level: 'error',
  stops: true,
  zh: '中文引号在 YAML 里不是引号',
  en: 'Chinese quotation marks do not quote in YAML',
  hints: [['写成：{meant}', 'write: {meant}']],
  about: '值里有冒号、井号之类，要放在半角引号里；中文引号只是文字，管不住它们。',
  remedy: '改用半角的双引号或单引号；要印出中文引号的，外面再加一层半角引号。',
  source: 'YAML 1.2.2，7.3 流标量',
  fires: [
    { in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  备注: “人员: 见附件”\n  人员: { 编制数: 52, 在职人数: 43 }' },
  ],
  silent: [
    { in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  备注: “人员”见附件\n  人员: { 编制数: 52, 在职人数: 43 }' },
  ],
})
