import { check } from '../../base/check.ts'

export const yamlDuplicateKey = check({
  code: 'yaml-duplicate-key',
  level: 'error',
  zh: '“{key}”写了两次，第一次在第 {line} 行',
  en: '“{key}” is given twice, first in line {line}',
  hints: [['删去其中一个', 'delete one of them']],
  about: '同一组里一个名称写了两次，无法知道以哪个为准。',
  remedy: '删去不要的一个。',
  source: 'YAML 1.2.2，3.2.1.1：名称不得重复',
  fires: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 52, 编制数: 53, 在职人数: 43 }' }],
  silent: [{ in: 'report.yaml', old: '  人员: { 编制数: 52, 在职人数: 43 }', new: '  人员: { 编制数: 53, 在职人数: 43 }' }],
})
