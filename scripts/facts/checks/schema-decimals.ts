import { check } from '../../base/check.ts'

export const schemaDecimals = check({
  code: 'schema-decimals',
  level: 'error',
  zh: '“{label}”为 {found}，小数不得多于 {limit} 位',
  en: '“{label}” is {found}, at most {limit} decimal places',
  hints: [['写成 {meant}', 'write {meant}']],
  about: '小数位数多于这一项规定的位数，印出来会与数据不符。',
  remedy: '按规定的位数四舍五入后填写。',
  source: '数据字典：schemas/ 里这套表式的 schema（x-decimals）',
  fires: [{ in: 'report.yaml', old: '合计: { 预算: 120.50, 决算: 100.5 }', new: '合计: { 预算: 120.505, 决算: 100.5 }' }],
  silent: [{ in: 'report.yaml', old: '合计: { 预算: 120.50, 决算: 100.5 }', new: '合计: { 预算: 120.5, 决算: 100.5 }' }],
})
