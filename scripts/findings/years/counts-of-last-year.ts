import type { Figures } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { isMoney, listed, numberPairs, type Pair, unitOf } from './as-last-year.ts'

const COUNTS = '    培训: { 数值: 40, 单位: 篇, 限定: 余 }\n    宣讲: { 数值: 36, 单位: 场 }\n    走访: { 数值: 128, 单位: 户 }\n'
const LAST_YEAR = `format: mini\nfacts:\n  业绩:\n${COUNTS}`
const MEMBERS = '    培训: { 数值: 40, 单位: 篇, 限定: 余 }\n'

export const countsOfLastYear = dataCheck({
  code: 'counts-of-last-year',
  level: 'warning',
  zh: '“{name}”的 {count} 个数全部与上年报告相同：{numbers}',
  en: 'all {count} numbers of “{name}” are those of last year’s report: {numbers}',
  hints: [['换成今年的数', 'put in this year’s numbers']],
  about: '一组件数、次数、户数（三个以上，各不相同）与上年一个不差，多是照抄上年没有换。编制、人数和比率年年可以相同，不算。',
  remedy: '填今年的数；确实相同的，写豁免说明。',
  source: '年度自评的一般要求：业绩是本年度的',
  fires: [
    { in: 'content/u/2019/report.yaml', new: LAST_YEAR },
    { in: 'report.yaml', old: MEMBERS, new: COUNTS },
  ],
  silent: [
    { in: 'content/u/2019/report.yaml', new: LAST_YEAR.replace('36', '33') },
    { in: 'report.yaml', old: MEMBERS, new: COUNTS },
  ],
  run: (figures, tell) =>
    groupsOf(figures).flatMap(([name, pairs]) => {
      const [first, ...others] = pairs
      const isRepeated = pairs.every(({ last, value }) => value.eq(last)) && new Set(pairs.map(({ value }) => value.toFixed())).size >= 3
      if (!first || !isRepeated) return []
      const slots = { name, count: pairs.length, numbers: listed(pairs) }
      return [
        tell(
          first.fact.at,
          slots,
          others.map(({ fact }) => fact.at),
        ),
      ]
    }),
})

/** Counts of what was done, by the group in which they stand. */
function groupsOf(figures: Figures): [string, Pair[]][] {
  const groups = new Map<string, Pair[]>()
  for (const pair of numberPairs(figures)) {
    if (isMoney(pair.fact) || STEADY.has(unitOf(pair.fact) ?? '')) continue
    const group = pair.fact.name.split('.').slice(0, -1).join('.')
    groups.set(group, [...(groups.get(group) ?? []), pair])
  }
  return [...groups]
}

/** Staff, what a unit has, and rates change little from year to year. */
const STEADY = new Set(['', '人', '名', '个', '辆', '台', '套', '平方米', '㎡', '%', '％'])
