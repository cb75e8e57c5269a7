// pages: the projects of one unit in one year, as a list that leads to the report of each.

import { folderOf } from '../../base/report-key.ts'
import type { Summary } from './entry.ts'
import { pathTo, rowOf } from './home.ts'

export interface ProjectsView {
  readonly path: string
  readonly title: string
  readonly year: number
  readonly name: string
  readonly unitHref: string
  /** The unit's own report of the year; null where there is none. */
  readonly reportHref: string | null
  readonly rows: readonly object[]
}

/** In a year of projects only the list stands where the unit's report would. */
export function projectsPath({ unit, year }: Summary, hasReport: boolean): string {
  return `${folderOf({ unit, year })}/${hasReport ? 'projects/' : ''}index.html`
}

/** `entries`: the projects of one unit and year, one or more, in the order of the site. */
export function projectsView(entries: readonly Summary[], hasReport: boolean): ProjectsView {
  const [first] = entries
  if (!first) throw new Error('no project to list')
  const path = projectsPath(first, hasReport)
  const base = '../'.repeat(path.split('/').length - 1)
  return {
    path,
    title: `${first.name}${first.year}年度项目绩效自评`,
    year: first.year,
    name: first.name,
    unitHref: `${base}${pathTo(first.unit)}/index.html`,
    reportHref: hasReport ? '../index.html' : null,
    rows: entries.map((entry) => rowOf(entry, base)),
  }
}
