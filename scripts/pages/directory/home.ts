// pages: what the home page counts, and the rows in which it and the lists tell a unit-year.

import { Decimal, isPlainNumber } from '../../base/decimal.ts'
import { inGroups } from '../../base/groups.ts'
import { folderOf, type ReportKey } from '../../base/report-key.ts'
import type { Summary } from './entry.ts'

/** Newest year first, then region, then unit, its own report before those of its projects: the order of every list and of the search. */
export function inOrder(entries: readonly Summary[]): Summary[] {
  return [...entries].sort(
    (a, b) => b.year - a.year || compare(a.region, b.region) || compare(a.unit, b.unit) || compare(a.project ?? '', b.project ?? ''),
  )
}

/** By code points, which every machine has. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** An address below the site's root, each step escaped. */
export function pathTo(...steps: readonly (string | number)[]): string {
  return steps.map((step) => encodeURIComponent(step)).join('/')
}

/** Where a report stands below the site's root, escaped. */
export function reportPath(key: ReportKey): string {
  return pathTo(...folderOf(key).split('/'))
}

export function rowOf(entry: Summary, base: string): object {
  const { unit, year, name, region, title, total, grade, hasPdf, formatName } = entry
  const report = `${base}${reportPath(entry)}`
  return {
    year,
    name,
    region,
    title,
    total,
    grade,
    formatName,
    unitHref: `${base}${pathTo(unit)}/index.html`,
    href: `${report}/index.html`,
    pdf: hasPdf ? `${report}/report.pdf` : null,
    data: `${report}/data.json`,
    key: reportPath(entry),
  }
}

export function totals(entries: readonly Summary[]): object {
  const years = entries.map(({ year }) => year)
  const [first, last] = [years.at(-1) ?? 0, years[0] ?? 0]
  return {
    reports: entries.length,
    units: new Set(entries.map(({ unit }) => unit)).size,
    regions: new Set(entries.map(({ region }) => region)).size,
    years: entries.length === 0 ? '' : first === last ? String(last) : `${first}—${last}`,
  }
}

export interface List {
  readonly path: string
  readonly title: string
  readonly year: number
  readonly page: number
  /** From which region to which. */
  readonly about: string
  readonly entries: readonly Summary[]
}

/** Each year in pages of `size` rows. */
export function listsOf(entries: readonly Summary[], size: number): List[] {
  return [...inGroups(entries, ({ year }) => year)].flatMap(([year, ofYear]) =>
    Array.from({ length: Math.ceil(ofYear.length / size) }, (_, i): List => {
      const page = ofYear.slice(i * size, (i + 1) * size)
      const [from, to] = [page[0]?.region ?? '', page.at(-1)?.region ?? '']
      return {
        path: `list/${year}${i === 0 ? '' : `-${i + 1}`}.html`,
        title: `${year}年度报告${i === 0 ? '' : `（第${i + 1}页）`}`,
        year,
        page: i + 1,
        about: from === to ? from : `${from}—${to}`,
        entries: page,
      }
    }),
  )
}

const MOST_BARS = 12

/** How the reports spread over years, forms, grades and regions; the longest tails are summed up. */
export function distributions(entries: readonly Summary[], lists: readonly List[]): object[] {
  const listOf = (year: string): string | null => lists.find((list) => list.page === 1 && String(list.year) === year)?.path ?? null
  return [
    distribution(
      '按年度',
      entries.map(({ year }) => String(year)),
      listOf,
    ),
    scoreDistribution(entries),
    distribution(
      '按等级',
      entries.map(({ grade }) => grade || '表式不评等级'),
    ),
    distribution(
      '按表式',
      entries.map(({ formatName }) => formatName),
    ),
    distribution(
      '按地区',
      entries.map(({ region }) => region || '未填地区'),
    ),
  ]
}

function distribution(title: string, labels: readonly string[], href: (label: string) => string | null = () => null): object {
  const counts = [...inGroups(labels, (label) => label)].map(([label, same]) => ({ label, count: same.length, href: href(label) }))
  const sorted = title === '按年度' ? counts : counts.sort((a, b) => b.count - a.count || compare(a.label, b.label))
  const rest = sorted.slice(MOST_BARS)
  const tail =
    rest.length === 0 ? [] : [{ label: `其余${rest.length}项`, count: rest.reduce((sum, { count }) => sum + count, 0), href: null }]
  return { title, of: Math.max(1, labels.length), rows: [...sorted.slice(0, MOST_BARS), ...tail] }
}

const BANDS = [
  [90, '90分以上'],
  [80, '80分以上，不到90分'],
  [70, '70分以上，不到80分'],
  [60, '60分以上，不到70分'],
  [0, '不到60分'],
] as const

/** Highest first; what a form does not score stands last. */
function scoreDistribution(entries: readonly Summary[]): object {
  const labels = entries.map(({ total }) => {
    const text = total.replaceAll(',', '')
    return isPlainNumber(text) ? (BANDS.find(([from]) => new Decimal(text).gte(from))?.[1] ?? '不到60分') : '没有总分'
  })
  const rows = [...BANDS.map(([, label]) => label), '没有总分'].map((label) => ({
    label,
    count: labels.filter((one) => one === label).length,
    href: null,
  }))
  return { title: '按总分', of: Math.max(1, labels.length), rows: rows.filter(({ count }) => count > 0) }
}

const MOST_OPTIONS = 200

/** What a reader can choose from; regions are typed, so only the first ones are proposed. */
export function filtersOf(entries: readonly Summary[], regions = MOST_OPTIONS): object {
  const each = (of: (entry: Summary) => string): string[] => [...new Set(entries.map(of))].filter((text) => text !== '')
  const formats = new Map(entries.map(({ format, formatName }) => [format, formatName]))
  return {
    year: each(({ year }) => String(year)),
    region: each(({ region }) => region)
      .sort(compare)
      .slice(0, regions),
    grade: each(({ grade }) => grade),
    format: [...formats].map(([id, name]) => ({ id, name })).sort((a, b) => compare(a.id, b.id)),
  }
}
