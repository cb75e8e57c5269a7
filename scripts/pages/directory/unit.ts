// pages: all reports of one unit: what they share as a table, its course as charts, where the form changed and a year is
// missing, and what was lost in each year.

import { Decimal, HUNDRED, isPlainNumber, plain } from '../../base/decimal.ts'
import { EXECUTION_RATE } from '../../figures/figures.ts'
import { commonNames, commonOf, type Summary } from './entry.ts'
import { inOrder, pathTo, reportPath, rowOf } from './home.ts'
import { trendChart } from './trend.ts'

export interface UnitView {
  readonly unit: string
  readonly name: string
  readonly region: string
  /** Years between the first and the last that have no report. */
  readonly missing: string
  readonly rows: readonly object[]
  /** The columns of the table below. */
  readonly names: readonly { readonly name: string; readonly unit: string }[]
  readonly years: readonly object[]
  readonly charts: readonly string[]
  readonly losses: readonly object[]
  /** The comparison of the latest five; null for a single year. */
  readonly compareHref: string | null
}

const MOST_COMPARED = 5

export function unitView(entries: readonly Summary[]): UnitView {
  const latest = entries.reduce<Summary | undefined>((last, one) => (last && last.year >= one.year ? last : one), undefined)
  const years = entries.filter(({ project }) => project === undefined).sort((a, b) => a.year - b.year)
  const names = commonNames(years)
  const keys = years.slice(-MOST_COMPARED).map(reportPath)
  return {
    unit: latest?.unit ?? '',
    name: latest?.name ?? '',
    region: latest?.region ?? '',
    missing: missingYears(years.map(({ year }) => year)),
    rows: inOrder(entries).map((entry) => rowOf(entry, '../')),
    names: names.map((name) => ({
      name,
      unit: years.flatMap((entry) => commonOf(entry, name)?.unit ?? []).find((unit) => unit !== '') ?? '',
    })),
    years: years.map((entry, i) => yearRow(entry, years[i - 1], years[i + 1], names)).toReversed(),
    charts: names.map((name) => trendChart(name, years)).filter((chart) => chart !== ''),
    losses: years
      .filter(({ losses }) => losses.length > 0)
      .map(lossesOf)
      .toReversed(),
    compareHref: keys.length > 1 ? `../compare.html#${keys.join(',')}` : null,
  }
}

/** Those between the first and the last; empty where none is missing. */
export function missingYears(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first }, (_, i) => first + i)
    .filter((year) => !years.includes(year))
    .map((year) => `${year}年`)
    .join('、')
}

/** `changed` names the form where it is another than the year before's. */
function yearRow(entry: Summary, before: Summary | undefined, after: Summary | undefined, names: readonly string[]): object {
  return {
    year: entry.year,
    columns: names.length + 1,
    href: `${pathTo(entry.year)}/index.html`,
    cells: names.map((name) => cellOf(name, entry, before, after)),
    changed: before && before.format !== entry.format ? entry.formatName : null,
  }
}

interface CellView {
  readonly name: string
  readonly text: string
  readonly isOver: boolean
  /** From the year before, by the same form. */
  readonly change: string
  /** What the next year's report says of this year, where that is something else. */
  readonly restated: string
}

function cellOf(name: string, entry: Summary, before: Summary | undefined, after: Summary | undefined): CellView {
  const own = commonOf(entry, name)
  const value = numberOf(own?.value)
  const isNext = before && before.format === entry.format && before.year === entry.year - 1
  const told = after?.year === entry.year + 1 ? numberOf(commonOf(after, name)?.last) : undefined
  return {
    name,
    text: own?.text ?? '',
    isOver: name === EXECUTION_RATE && value !== undefined && value.gt(1),
    change: isNext ? changeText(name, value, numberOf(commonOf(before, name)?.value)) : '',
    restated: value && told && !told.eq(value) ? plain(told) : '',
  }
}

/** +3.5%, and of rates and scores the difference itself. */
function changeText(name: string, value: Decimal | undefined, before: Decimal | undefined): string {
  if (!value || !before) return ''
  const by = value.minus(before)
  if (by.isZero()) return '持平'
  const sign = by.gt(0) ? '+' : '−'
  if (name === EXECUTION_RATE) return `${sign}${plain(by.abs().times(HUNDRED), 2)}个百分点`
  if (name === '得分') return `${sign}${plain(by.abs())}`
  return before.gt(0) ? `${sign}${plain(by.abs().div(before).times(HUNDRED), 1)}%` : ''
}

/** For reckoning, as data has it. */
export function numberOf(text: string | undefined): Decimal | undefined {
  return text !== undefined && isPlainNumber(text) ? new Decimal(text) : undefined
}

const MOST_LOSSES = 10

function lossesOf(entry: Summary): object {
  const { losses, year } = entry
  return {
    year,
    href: `${pathTo(year)}/index.html`,
    rows: losses.slice(0, MOST_LOSSES),
    more: Math.max(0, losses.length - MOST_LOSSES),
  }
}
