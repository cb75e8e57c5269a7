import { comparing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'

const CHECK = '{ check: equal, equal: [收支.支出, 经费.合计.决算] }'

export const pairDiffers = dataCheck({
  code: 'pair-differs',
  level: 'error',
  zh: '“{name}”为 {stated}，“{other}”为 {computed}，两者应当相等，相差 {difference}',
  en: '“{name}” is {stated}, “{other}” is {computed}, they must be equal, difference {difference}',
  hints: [['依据：{source}', 'source: {source}']],
  about: '两个必须相等的数不等，例如收入预算与支出预算、同一个数在两张表上。印出的数按区间比较，只差舍入的不算。',
  remedy: '核对两处，改正有误的一处。',
  source: FORM,
  fires: [formWith(CHECK), { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 支出: 105.0 }' }],
  silent: [formWith(CHECK), { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 支出: 100.5 }' }],
  run: comparing('equal'),
})
