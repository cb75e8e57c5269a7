// pages: the figures that forms share across all units: a page for each of them and each year, and the way to them. Scores
// are ranked within one rubric only.

import { Decimal, HUNDRED, plain } from '../../base/decimal.ts'
import { inGroups } from '../../base/groups.ts'
import { EXECUTION_RATE, PER_HEAD } from '../../figures/figures.ts'
import { commonOf, type Summary } from './entry.ts'
import { compare, pathTo, reportPath } from './home.ts'
import { byRegion } from './regions.ts'
import { ascending, histogram, quantile, type Spread, spreadOf } from './spread.ts'
import { missingYears, numberOf } from './unit.ts'

/** Slugs are part of addresses. */
const FIGURES: readonly (readonly [name: string, slug: string])[] = [
  ['得分', 'score'],
  ['年初预算', 'opening-budget'],
  ['全年预算', 'budget'],
  ['全年执行', 'spent'],
  [EXECUTION_RATE, 'rate'],
  [PER_HEAD, 'per-head'],
  ['基本支出', 'basic'],
  ['项目支出', 'projects'],
  ['三公经费', 'hospitality'],
  ['编制数', 'posts'],
  ['在职人数', 'staff'],
]
/** What is added up says nothing of these. */
const SHARES: ReadonlySet<string> = new Set(['得分', EXECUTION_RATE, PER_HEAD])

export interface Ranking {
  readonly path: string
  readonly name: string
  readonly year: number
  /** Of a score: the rubric that it was given by. */
  readonly form: string
  readonly title: string
  /** Reports of units that have the figure. */
  readonly entries: readonly Summary[]
}

/** Where a report's figure is ranked; undefined for a figure that no page is about. */
export function rankingPath(name: string, { format, year }: Pick<Summary, 'format' | 'year'>): string | undefined {
  const slug = FIGURES.find(([own]) => own === name)?.[1]
  return slug && `list/data-${slug}-${year}${name === '得分' ? `-${format}` : ''}.html`
}

/** Newest year first. */
export function rankingsOf(all: readonly Summary[]): Ranking[] {
  const units = all.filter(({ project }) => project === undefined)
  return [...inGroups(units, ({ year }) => year)].flatMap(([year, ofYear]) =>
    FIGURES.flatMap(([name]) => {
      const known = ofYear.filter((entry) => numberOf(commonOf(entry, name)?.value) !== undefined)
      const groups = inGroups(known, ({ format }) => (name === '得分' ? format : ''))
      return [...groups].map(([, entries]): Ranking => {
        const [first] = entries as [Summary, ...Summary[]]
        const form = name === '得分' ? first.formatName : ''
        const called = name === '得分' ? `自评得分（${form}）` : name
        return { path: rankingPath(name, first) ?? '', name, year, form, entries, title: `${year}年度${called}` }
      })
    }),
  )
}

/** So many stand at either end of a list that is too long to be shown whole. */
const ENDS = 50
const MOST_REGIONS = 600
const MOST_QUANTILES = 200

export function rankingView(ranking: Ranking, all: readonly Ranking[]): object {
  const { entries, form, name, year } = ranking
  const ordered = entries
    .map((entry) => {
      const value = valueOf(entry, name)
      return { entry, value, size: value.toNumber() }
    })
    .sort((a, b) => b.size - a.size || b.value.cmp(a.value) || compare(a.entry.unit, b.entry.unit))
  const values = ordered.map(({ value }) => value).toReversed()
  const unit = unitOf(ranking)
  const told = (value: Decimal): string => textOf(name, value)
  let rank = 0 // equal values share a place
  const rows = ordered.map(({ entry, value }, i) => {
    if (i === 0 || !ordered[i - 1]?.value.eq(value)) rank = i + 1
    return rowOf(entry, value, name, rank)
  })
  return {
    name: name === '得分' ? '自评得分' : name,
    year,
    form,
    unit,
    isScore: name === '得分',
    isShare: SHARES.has(name),
    facts: spreadFacts(spreadOf(values), name),
    picture: histogram(ranking.title, unit, values, told) ?? '',
    quantiles: quantilesOf(values)
      .map((value) => plain(value))
      .join(' '),
    common: name,
    rows: rows.length <= 2 * ENDS ? rows : rows.slice(0, ENDS),
    last: rows.length <= 2 * ENDS ? [] : rows.slice(-ENDS),
    all: rows.length,
    regions: regionRows(entries, name),
    others: all.filter((one) => one.year === year && one !== ranking).map(linkTo),
    years: all.filter((one) => one.name === name && one.form === form && one !== ranking).map(linkTo),
  }
}

function linkTo({ form, name, path, year }: Ranking): object {
  return { href: `../${path}`, name: name === '得分' ? `自评得分（${form}）` : name, year }
}

/** The first that a report gives: all of a figure are in one. */
function unitOf({ entries, name }: Ranking): string {
  return entries.map((entry) => commonOf(entry, name)?.unit ?? '').find((one) => one !== '') ?? ''
}

function valueOf(entry: Summary, name: string): Decimal {
  return numberOf(commonOf(entry, name)?.value) ?? new Decimal(0)
}

/** The rate as a percent, what was reckoned to two places, the others as they are. */
export function textOf(name: string, value: Decimal): string {
  if (name === EXECUTION_RATE) return `${plain(value.times(HUNDRED), 2)}%`
  return plain(value.toDecimalPlaces(2))
}

function spreadFacts({ count, least, lower, middle, most, sum, upper }: Spread, name: string): object[] {
  const told = (term: string, value: Decimal): object => ({ term, text: textOf(name, value) })
  return [
    { term: '单位', text: String(count) },
    ...(SHARES.has(name) ? [] : [told('合计', sum)]),
    told('最低', least),
    told('四分之一处', lower),
    told('中位数', middle),
    told('四分之三处', upper),
    told('最高', most),
  ]
}

/** All of a few; of many so many that a place is known to half a percent. */
function quantilesOf(sorted: readonly Decimal[]): readonly Decimal[] {
  if (sorted.length <= MOST_QUANTILES) return sorted
  return Array.from({ length: MOST_QUANTILES + 1 }, (_, i) => quantile(sorted, i / MOST_QUANTILES).toDecimalPlaces(4))
}

function rowOf(entry: Summary, value: Decimal, name: string, rank: number): object {
  return {
    rank,
    key: reportPath(entry),
    name: entry.name,
    region: entry.region,
    href: `../${reportPath(entry)}/index.html`,
    unitHref: `../${pathTo(entry.unit)}/index.html`,
    text: textOf(name, value),
    isOver: name === EXECUTION_RATE && value.gt(1),
  }
}

function regionRows(entries: readonly Summary[], name: string): object[] {
  return byRegion(entries, ({ region }) => region, MOST_REGIONS).map(({ level, members, name: region }) => {
    const spread = spreadOf(ascending(members.map((entry) => valueOf(entry, name))))
    return {
      region,
      level,
      count: spread.count,
      sum: SHARES.has(name) ? '' : textOf(name, spread.sum),
      middle: textOf(name, spread.middle),
    }
  })
}

const MOST_MISSING = 100

/** The way to the figures of each year, and units whose report of a year between others is missing. */
export function rankingsView(rankings: readonly Ranking[], all: readonly Summary[]): object {
  const units = all.filter(({ project }) => project === undefined)
  return {
    years: [...inGroups(rankings, ({ year }) => year)].map(([year, ofYear]) => ({
      year,
      reports: units.filter((entry) => entry.year === year).length,
      rows: ofYear.map((one) => {
        const { least, middle, most } = spreadOf(ascending(one.entries.map((entry) => valueOf(entry, one.name))))
        const texts = Object.fromEntries(Object.entries({ least, middle, most }).map(([key, value]) => [key, textOf(one.name, value)]))
        return {
          href: one.path,
          name: one.name === '得分' ? '自评得分' : one.name,
          form: one.form,
          unit: unitOf(one),
          count: one.entries.length,
          ...texts,
        }
      }),
    })),
    missing: missingOf(units),
  }
}

function missingOf(units: readonly Summary[]): object {
  const found = [...inGroups(units, ({ unit }) => unit).values()].flatMap((own) => {
    const years = missingYears(own.map(({ year }) => year))
    const [{ name, unit }] = own as [Summary, ...Summary[]]
    return years === '' ? [] : [{ name, href: `${pathTo(unit)}/index.html`, years }]
  })
  return { rows: found.slice(0, MOST_MISSING), more: Math.max(0, found.length - MOST_MISSING) }
}
