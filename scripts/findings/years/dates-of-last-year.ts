import { dataCheck } from '../data-check.ts'

const LAST_YEAR = 'format: mini\ndated: 2020-03-05\nfacts: { 人员: { 编制数: 50, 在职人数: 43 } }\n'

export const datesOfLastYear = dataCheck({
  code: 'dates-of-last-year',
  level: 'warning',
  zh: '“{name}”是 {date}，与上年报告相同',
  en: '“{name}” is {date}, as in last year’s report',
  hints: [['换成今年的日期', 'put in this year’s date']],
  about: '成文、公开、完成等日期与上年的报告一天不差，又不早于上年，是照抄上年的文件没有改。更早的日期（依据文件的印发日）两年相同，不算。',
  remedy: '写今年的日期；没有的写 null。',
  source: '年度自评的一般要求：报告反映本年度的情况',
  fires: [
    { in: 'content/u/2019/report.yaml', new: LAST_YEAR },
    { in: 'report.yaml', old: 'facts:', new: 'dated: 2020-03-05\nfacts:' },
  ],
  silent: [
    { in: 'content/u/2019/report.yaml', new: LAST_YEAR },
    { in: 'report.yaml', old: 'facts:', new: 'dated: 2021-03-10\nfacts:' },
  ],
  run: ({ facts: { facts }, lastYear }, tell) =>
    [...facts.values()].flatMap(({ at, name, text, value }) => {
      const before = lastYear?.facts.facts.get(name)
      const isRepeated = typeof value === 'string' && text === before?.text && isRecentDay(text, lastYear?.facts.year ?? 0)
      return isRepeated && before ? [tell(at, { name, date: text }, [before.at])] : []
    }),
})

/** A day, and nothing else, that is not before the year. */
function isRecentDay(text: string, year: number): boolean {
  const [, of] = /^(\d{4})(?:年\d{1,2}月(?:\d{1,2}日)?|-\d\d?-\d\d?|[./]\d\d?[./]\d\d?)$/.exec(text.trim()) ?? []
  return of !== undefined && Number(of) >= year
}
