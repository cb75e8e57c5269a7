// pages: all reports of one unit: what they share as a table, its course as charts, and where the form changed.

import { commonNames, commonOf, type Summary } from './entry.ts'
import { inOrder, pathTo, reportPath, rowOf } from './home.ts'
import { trendChart } from './trend.ts'

export interface UnitView {
  readonly unit: string
  readonly name: string
  readonly region: string
  readonly rows: readonly object[]
  /** The columns of the table below. */
  readonly names: readonly { readonly name: string; readonly unit: string }[]
  readonly years: readonly object[]
  readonly charts: readonly string[]
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
    rows: inOrder(entries).map((entry) => rowOf(entry, '../')),
    names: names.map((name) => ({
      name,
      unit: years.flatMap((entry) => commonOf(entry, name)?.unit ?? []).find((unit) => unit !== '') ?? '',
    })),
    years: years.map((entry, i) => yearRow(entry, years[i - 1], names)).toReversed(),
    charts: names.map((name) => trendChart(name, years)).filter((chart) => chart !== ''),
    compareHref: keys.length > 1 ? `../compare.html#${keys.join(',')}` : null,
  }
}

/** `changed` names the form where it is another than the year before's. */
function yearRow(entry: Summary, before: Summary | undefined, names: readonly string[]): object {
  return {
    year: entry.year,
    columns: names.length + 1,
    href: `${pathTo(entry.year)}/index.html`,
    cells: names.map((name) => commonOf(entry, name)?.text ?? null),
    changed: before && before.format !== entry.format ? entry.formatName : null,
  }
}
