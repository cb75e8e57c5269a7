import { check } from '../../base/check.ts'

export const datedBeforeYearEnd = check({
  code: 'dated-before-year-end',
  level: 'error',
  zh: '报告落款 {stated}，{year} 年度那时还没有结束',
  en: 'the report is dated {stated}, before the year {year} had ended',
  hints: [['改正 dated', 'correct dated']],
  more: ['name'],
  about: '落款日期在评价年度结束之前，那时决算还没有编出来。',
  remedy: '改正 dated，多半是年份写错。',
  source: '自评在年度终了、决算编制之后进行',
  fires: 'dated: 2023-06-28（2023 年度的报告）',
  silent: '',
})
