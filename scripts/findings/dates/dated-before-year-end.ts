import { officialDate } from '../../base/period.ts'
import { dataCheck } from '../data-check.ts'

/** A report need not be dated; where a form asks for the date, its check of the order of dates tells that it is absent. */
export const datedBeforeYearEnd = dataCheck({
  code: 'dated-before-year-end',
  level: 'error',
  zh: '报告落款 {stated}，{year} 年度那时还没有结束',
  en: 'the report is dated {stated}, before the year {year} had ended',
  hints: [['改正 dated', 'correct dated']],
  more: ['name'],
  about: '落款日期在评价年度结束之前，那时决算还没有编出来。',
  remedy: '改正 dated，多半是年份写错。',
  source: '自评在年度终了、决算编制之后进行',
  fires: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2020-12-31' }],
  silent: [{ in: 'report.yaml', old: 'format: mini', new: 'format: mini\ndated: 2021-01-01' }],
  run: ({ facts: { dated, facts, year } }, tell) => {
    const filed = facts.get('填报日期')
    if (dated === undefined || !filed || dated > `${year}-12-31`) return []
    return [tell(filed.at, { name: filed.name, stated: officialDate(dated), year })]
  },
})
