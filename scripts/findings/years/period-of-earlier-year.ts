import { dataCheck } from '../data-check.ts'

export const periodOfEarlierYear = dataCheck({
  code: 'period-of-earlier-year',
  level: 'warning',
  zh: '“{name}”的期间是“{period}”，报告的年度是 {year}',
  en: 'the period of “{name}” is “{period}”, the report is for {year}',
  hints: [
    ['填今年的数和期间；确是往年的，在名称里写明', 'put in this year’s number and period; say in the name where it is of an earlier year'],
  ],
  about:
    '业绩的期间写的是报告年度以前的年份或月份：多是上年的数没有换，印出来会当作今年的业绩。某年某月某日是一件事发生的日子（立项、验收），不算。',
  remedy: '换成今年的数和期间；要与往年比较的，名称里写“上年”“往年”。',
  source: '年度自评的一般要求：业绩是本年度的',
  fires: [{ in: 'report.yaml', old: '数值: 40, 单位: 篇, 限定: 余', new: '数值: 40, 单位: 篇, 限定: 余, 期间: 2019年' }],
  silent: [{ in: 'report.yaml', old: '数值: 40, 单位: 篇, 限定: 余', new: '数值: 40, 单位: 篇, 限定: 余, 期间: 2018—2020年' }],
  run: ({ facts: { facts, year } }, tell) =>
    [...facts.values()].flatMap(({ at, name, quantity }) => {
      const period = quantity?.period
      const years = [...(period ?? '').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([found]) => Number(found))
      // A day says when something happened, such as a project's approval; a span says what was counted.
      const isEarlier = years.length > 0 && years.every((one) => one < year) && !/至今|以来|日/.test(period ?? '')
      return isEarlier && !/上年|往年|历年|前年|累计|基期/.test(name) ? [tell(at, { name, period: period ?? '', year })] : []
    }),
})
