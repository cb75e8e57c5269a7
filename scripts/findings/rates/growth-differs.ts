import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const growthDiffers = check({
  code: 'growth-differs',
  level: 'error',
  zh: '“{name}”填作 {stated}，按本年和上年计算得 {computed}，相差 {difference}',
  en: '“{name}” is given as {stated}, this year and last give {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '增长率与（本年－上年）÷上年不同。只有增加额的，上年数等于本年数减增加额。印出的数按区间比较，只差舍入的不算。',
  remedy: '核对两年的数，分母用上年数。',
  source: FORM,
  fires: '本年: 110\n上年: 100\n增长率: 11',
  silent: '',
})
