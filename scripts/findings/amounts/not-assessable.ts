import { pointAt } from '../../base/place.ts'
import { type CheckKind, namesIn, type WrittenFormula } from '../../facts/facts.ts'
import { blanksUnder, checksOf, compareAll, type Figures } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'
import { dateOrders } from '../dates/date-order.ts'
import { factPlaces } from '../fact-places.ts'
import { boundedRates, typedRates } from '../rates/declared-rates.ts'
import { wholesOf } from './shares.ts'

/** The most names that one line tells. */
const MOST = 12

type Missing = (figures: Figures) => readonly string[]

const compared =
  (kind: CheckKind): Missing =>
  (figures) =>
    compareAll(figures, kind).flatMap(({ missing }) => missing)

const underRates =
  (checks: (figures: Figures) => readonly { readonly rate: WrittenFormula }[]): Missing =>
  (figures) =>
    checks(figures).flatMap(({ rate }) => blanksUnder(figures, rate.formula ? namesIn(rate.formula).map(({ name }) => name) : []))

/** What each kind of check could not look at. */
const MISSING: ReadonlyMap<string, Missing> = new Map([
  ['holds', compared('holds')],
  ['sum', compared('sum')],
  ['equal', compared('equal')],
  ['part', compared('part')],
  ['balance', compared('balance')],
  // Shares none of which is there are of a whole that the report does not divide.
  ['shares', (figures) => wholesOf(figures).flatMap(({ missing, names }) => (missing.length === names.length ? [] : missing))],
  ['mean', compared('mean')],
  ['growth', compared('growth')],
  ['rate', (figures) => typedRates(figures).flatMap(({ missing }) => missing)],
  ['rate-limit', underRates(boundedRates)],
  ['staff', compared('staff')],
  ['adjustment', underRates((figures) => checksOf(figures, 'adjustment'))],
  ['carried', compared('carried')],
  ['order', (figures) => dateOrders(figures).flatMap(({ dates }) => dates.flatMap(({ name, span }) => (span ? [] : [name])))],
  ['grade', ({ facts, grade }) => (grade === undefined ? facts.stated.flatMap(({ name }) => (name === '等级' ? [name] : [])) : [])],
])

/** Absent data is said, it does not pass for right. */
export const notAssessable = dataCheck({
  code: 'not-assessable',
  level: 'info',
  zh: '“{check}”没有核对，缺少 {count} 项数据：{names}',
  en: 'not checked: {check}; absent ({count}): {names}',
  hints: [
    ['另有 {more} 项', 'and {more} more'],
    ['有数据的补上；确实没有的不必理会', 'give what there is; what there is not needs no answer'],
  ],
  terms: {
    'check:holds': ['勾稽关系', 'what must hold'],
    'check:sum': ['各部分之和', 'sums'],
    'check:equal': ['两数相等', 'equal amounts'],
    'check:balance': ['收支平衡', 'balances'],
    'check:rate': ['比率与分母', 'rates and their bases'],
    'check:rate-limit': ['比率不超过 100%', 'rates up to 100%'],
    'check:mean': ['平均数', 'means'],
    'check:growth': ['增长率', 'growth'],
    'check:part': ['部分不大于总体', 'parts and wholes'],
    'check:staff': ['在职人数与编制', 'staff and quotas'],
    'check:carried': ['上年数与上年报告', 'last year’s column'],
    'check:shares': ['占比合计', 'shares'],
    'check:adjustment': ['预算调整', 'budget adjustments'],
    'check:order': ['日期先后', 'the order of dates'],
    'check:grade': ['等级', 'the grade'],
  },
  about: '一项核对缺少数据，没有做。绩报不把没有核对当作核对无误，每类核对列一行。',
  remedy: '有数据的补上；确实没有的不必理会。',
  source: '绩报的约定：每项核对有成立、不成立、已豁免、无从核对四种结果',
  fires: [{ in: 'report.yaml', old: '项目: { 预算: 50.5, 决算: 40.25 }', new: '项目: { 预算: 50.5, 决算: null }' }],
  silent: [
    { in: 'report.yaml', old: '项目: { 预算: 50.5, 决算: 40.25 }', new: '项目: { 预算: 50.5, 决算: 0 }' },
    { in: 'report.yaml', old: '合计: { 预算: 120.50, 决算: 100.5 }', new: '合计: { 预算: 120.50, 决算: 60.25 }' },
  ],
  run: (figures, tell) =>
    [...MISSING].flatMap(([kind, missing]) => {
      const names = [...new Set(missing(figures))].filter((name) => !isRefused(figures, name))
      if (names.length === 0) return []
      const [first] = factPlaces(figures, names)
      return [
        tell(first ?? pointAt(figures.facts.reportFile), {
          check: { term: `check:${kind}` },
          names: names.slice(0, MOST).join('、'),
          count: names.length,
          more: names.length > MOST ? names.length - MOST : '',
        }),
      ]
    }),
})

/** A value of the wrong kind is a blank to all that follows, and has been told. */
function isRefused(figures: Figures, name: string): boolean {
  const fact = figures.facts.facts.get(name)
  return fact?.value === null && fact.text !== ''
}
