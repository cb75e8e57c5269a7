import { check } from '../../base/check.ts'

export const yamlTab = check({
  code: 'yaml-tab',
  level: 'error',
  stops: true,
  zh: '缩进用了制表符',
  en: 'a tab is used for indentation',
  hints: [['改用空格', 'use spaces']],
  about: '缩进用了制表符，各编辑器的宽度不一，YAML 不允许。',
  remedy: '改用空格，同一层缩进相同。',
  source: 'YAML 1.2.2，6.1 缩进',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员:\n\t编制数: 52\n\t在职人数: 43' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员:\n    编制数: 52\n    在职人数: 43' }],
})
