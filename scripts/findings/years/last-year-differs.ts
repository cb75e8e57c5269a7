import { comparing } from '../comparison.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'

const CHECK = '{ check: carried, this: 收支.上年支出, last: 上年.收支.支出 }'

export const lastYearDiffers = dataCheck({
  code: 'last-year-differs',
  level: 'warning',
  zh: '“{name}”为 {stated}，上年报告的“{other}”为 {computed}，相差 {difference}',
  en: '“{name}” is {stated}, last year’s report has “{other}” as {computed}, difference {difference}',
  hints: [
    ['照上年报告改正；上年数作过调整的在 waivers 写明', 'correct it after last year’s report; where that was restated, say so in waivers'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '本年报告的上年数，与上年报告的决算数不同。印出的数按区间比较，只差舍入的不算。',
  remedy: '照上年报告改正；上年决算作过调整的，写豁免说明。',
  source: `前后年度一致；${FORM}`,
  fires: [
    formWith(CHECK),
    { in: 'content/u/2019/report.yaml', new: 'format: mini\nfacts: { 收支: { 支出: 142.1 } }\n' },
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 上年支出: 141.2 }' },
  ],
  silent: [
    formWith(CHECK),
    { in: 'content/u/2019/report.yaml', new: 'format: mini\nfacts: { 收支: { 支出: 142.1 } }\n' },
    { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 上年支出: 142.1 }' },
  ],
  run: comparing('carried'),
})
