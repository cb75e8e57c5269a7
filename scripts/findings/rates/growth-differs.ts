import { comparing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'

const CHECK = '{ check: growth, growth: 收支.支出增长率 ÷ 100, current: 收支.支出, previous: 收支.上年支出 }'

export const growthDiffers = dataCheck({
  code: 'growth-differs',
  level: 'error',
  zh: '“{name}”填作 {stated}，按本年和上年计算得 {computed}，相差 {difference}',
  en: '“{name}” is given as {stated}, this year and last give {computed}, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '增长率与（本年－上年）÷上年不同。只有增加额的，上年数等于本年数减增加额。印出的数按区间比较，只差舍入的不算。',
  remedy: '核对两年的数，分母用上年数。',
  source: FORM,
  fires: [formWith(CHECK), { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 支出: 110.00, 上年支出: 100.00, 支出增长率: 11 }' }],
  silent: [
    formWith(CHECK),
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 支出: 110.00, 上年支出: 100.00, 支出增长率: 10 }' },
  ],
  run: comparing('growth', true),
})
