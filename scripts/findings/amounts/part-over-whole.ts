import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const partOverWhole = check({
  code: 'part-over-whole',
  level: 'error',
  zh: '“{name}”为 {stated}，大于“{other}”的 {computed}，相差 {difference}',
  en: '“{name}” is {stated}, more than “{other}”, which is {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '部分大于总体，或实际大于它不可能超过的数。印出的数按区间比较，只差舍入的不算。',
  remedy: '核对两边的数据。',
  source: FORM,
  fires: '固定资产: { 原值: 249.7, 在用: 259.7 }',
  silent: '',
})
