import { check } from '../../../base/check.ts'

export const proseDateOrder = check({
  code: 'prose-date-order',
  level: 'warning',
  zh: '日期“{stated}”在 {year} 年度结束之前',
  en: 'the date “{stated}” lies before the end of {year}',
  about: '填报日期早于评价年度结束。',
  remedy: '核对日期。',
  source: '财预〔2020〕10号：绩效自评在预算年度终了后进行',
  fires: '评价年度：2023年度。填报日期：2023年6月28日',
  silent: '',
})
