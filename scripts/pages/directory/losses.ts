// pages: where points were lost across all reports of one form and year: which indicators, by how many, why.

import { Decimal, plain, ZERO } from '../../base/decimal.ts'
import { inGroups } from '../../base/groups.ts'
import type { LossText, Summary } from './entry.ts'
import { compare, reportPath } from './home.ts'

export interface LossesOfForm {
  readonly path: string
  readonly title: string
  readonly year: number
  readonly form: string
  /** Scored or not. */
  readonly entries: readonly Summary[]
}

/** Newest year first; forms that score nothing are left out. */
export function lossesOfForms(all: readonly Summary[]): LossesOfForm[] {
  return [...inGroups(all, ({ format, year }) => `${year}-${format}`)].flatMap(([key, entries]) => {
    const [{ formatName: form, year }] = entries as [Summary, ...Summary[]]
    const isScored = entries.some(({ losses, total }) => total !== '' || losses.length > 0)
    return isScored ? [{ path: `list/losses-${key}.html`, title: `${year}年度失分：${form}`, year, form, entries }] : []
  })
}

interface Lost {
  readonly entry: Summary
  readonly loss: LossText
  readonly points: Decimal
}

/** Indicators of a page, and reports of each of them, that are told; the others are counted. */
const MOST_INDICATORS = 60
const MOST_REPORTS = 10
const FEW = 300

export function lossesOfFormView({ entries, form, year }: LossesOfForm, others: readonly LossesOfForm[]): object {
  const groups = groupsOf(entries)
  const all = groups.reduce((count, { lost }) => count + lost.length, 0)
  const most = all <= FEW ? FEW : MOST_REPORTS
  return {
    form,
    year,
    reports: entries.length,
    losing: entries.filter(({ losses }) => losses.length > 0).length,
    indicators: groups.slice(0, MOST_INDICATORS).map((group, i) => indicatorView(group, `i-${i + 1}`, most)),
    more: Math.max(0, groups.length - MOST_INDICATORS),
    others: others
      .filter((one) => one.year !== year || one.form !== form)
      .map(linkTo)
      .slice(0, 40),
  }
}

function linkTo({ form, path, year }: LossesOfForm): object {
  return { href: `../${path}`, form, year }
}

interface Group {
  readonly name: string
  readonly lost: readonly Lost[]
  readonly sum: Decimal
}

/** What most reports lost first. */
function groupsOf(entries: readonly Summary[]): Group[] {
  const lost = entries.flatMap((entry) => entry.losses.map((loss): Lost => ({ entry, loss, points: new Decimal(loss.points) })))
  return [...inGroups(lost, ({ loss }) => loss.name)]
    .map(([name, own]): Group => ({
      name,
      lost: own.toSorted((a, b) => b.points.cmp(a.points) || compare(a.entry.unit, b.entry.unit)),
      sum: own.reduce((sum, { points }) => sum.plus(points), ZERO),
    }))
    .sort((a, b) => b.lost.length - a.lost.length || b.sum.cmp(a.sum) || compare(a.name, b.name))
}

function indicatorView({ lost, name, sum }: Group, id: string, most: number): object {
  return {
    id,
    name,
    count: lost.length,
    sum: plain(sum),
    mean: plain(sum.div(lost.length), 2),
    rows: lost.slice(0, most).map(({ entry, loss }) => ({
      name: entry.projectName === undefined ? entry.name : `${entry.name}：${entry.projectName}`,
      href: `../${reportPath(entry)}/index.html#losses`,
      points: loss.points,
      reason: loss.reason,
    })),
    more: Math.max(0, lost.length - most),
  }
}

/** The way to them. */
export function lossesView(forms: readonly LossesOfForm[]): object {
  return {
    years: [...inGroups(forms, ({ year }) => year)].map(([year, ofYear]) => ({
      year,
      rows: ofYear.map(({ entries, form, path }) => {
        const [first] = groupsOf(entries)
        return {
          form,
          href: path,
          reports: entries.length,
          losing: entries.filter(({ losses }) => losses.length > 0).length,
          most: first?.name ?? '',
          count: first?.lost.length ?? 0,
        }
      }),
    })),
  }
}
