import { check } from '../../../base/check.ts'

export const proseStale = check({
  code: 'prose-stale',
  level: 'info',
  zh: '“{stated}”是年度没有结束时的说法，{year} 年度已经结束',
  en: '“{stated}” speaks of a year that is not over; {year} is',
  hints: [['改为全年的数字或写明日期', 'give the number of the whole year, or the date']],
  about: '年度已经结束，正文还用“截至目前”“今年以来”“预计”这样的说法。',
  remedy: '改为全年的情况，或者写明日期。',
  source: '财预〔2020〕10号：绩效自评在预算年度终了后进行',
  fires: '截至目前完成投资76万元。',
  silent: '',
})
