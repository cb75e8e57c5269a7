import { check } from '../../base/check.ts'
import { FORM } from '../sources.ts'

export const lastYearDiffers = check({
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
  fires: '公用经费: { 合计: { 上年决算: 141.2 } }（上年报告的本年决算为 142.1）',
  silent: '',
})
