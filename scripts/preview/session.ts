// preview: the workspace kept warm. What changed is read again and nothing else; a report that is looked at is computed again
// when something that it rests on has changed.

import { folderOf, keyText, type ReportKey } from '../base/report-key.ts'
import { type Found, inquire, type Inquiry } from '../compile.ts'
import { readFolders, type Roots } from '../content/content.ts'
import type { Figures } from '../figures/figures.ts'
import type { Language } from '../messages/messages.ts'
import type { Page } from '../pages/pages.ts'
import { openWorkspace, type ReadReport, type Workspace } from '../workspace.ts'
import { stampOf } from './sources.ts'

/** A report as it was last computed. */
export interface View extends Found {
  readonly key: ReportKey
  /** Counts up; another number, another view. */
  readonly version: number
  /** The last that could be set; absent where none could since the start. */
  readonly good?: Good
  /** The sources are broken, and `good` is older than they. */
  readonly isBroken: boolean
}

export interface Good {
  readonly version: number
  readonly figures: Figures
  readonly page: Page
}

export interface Session {
  workspace(): Workspace
  /** By what it is called, `<unit>/<year>`; undefined where content has none. */
  report(name: string): ReportKey | undefined
  view(key: ReportKey): View
  /** As it was last computed, whatever has changed since. */
  lastView(key: ReportKey): View
  /** Files below the site have changed. */
  touch(files: readonly string[]): void
  close(): void
}

/** Milliseconds without a further change before what changed is computed again, and after which it is in any case. */
const QUIET = 10
const LONGEST = 250
/** Of the time in which changes keep coming, no more goes into computing than one part of so many. */
const SHARE = 4

interface Held {
  view: View
  isStale: boolean
  /** Computed again for somebody who asked, before all were told. */
  isUntold?: true
  /** Of its files when it was computed: a watcher may have missed a change, as when it was only starting. */
  readonly stamp: string
}

/** `changed` hears of every report that was computed again, with its version. */
export function openSession(roots: Roots, language: Language | undefined, changed: (views: readonly View[]) => void): Session {
  let workspace = openWorkspace(roots, language)
  const read = new Map<string, Map<string, ReadReport>>()
  const held = new Map<string, Held>()
  let version = 0
  let timer: NodeJS.Timeout | undefined
  let since: number | undefined
  let took = 0
  const compute = (key: ReportKey): View => {
    const reads = read.get(key.unit) ?? new Map<string, ReadReport>()
    read.set(key.unit, reads)
    const stamp = stampOf(roots, key)
    const own: Workspace = { ...workspace, recent: { unit: key.unit, read: reads, asked: new Set() } }
    const before = held.get(keyText(key))?.view
    const view = viewed(key, (version += 1), inquire(own, key), before)
    const isUntold = held.get(keyText(key))?.isStale === true
    held.set(keyText(key), { view, isStale: false, stamp, ...(isUntold ? { isUntold } : {}) })
    return view
  }
  const refresh = (): void => {
    since = undefined
    const start = performance.now()
    const stale = [...held.values()].filter(({ isStale }) => isStale).map(({ view }) => view.key)
    stale.filter((key) => workspace.years.has(keyText(key))).forEach(compute)
    took = performance.now() - start
    const untold = [...held.values()].filter(({ isUntold }) => isUntold)
    untold.forEach((one) => delete one.isUntold)
    changed(untold.map(({ view }) => view))
  }
  const touch = (files: readonly string[]): void => {
    if (files.length === 0) return
    if (files.some(isShared)) {
      workspace = openWorkspace(roots, language)
      read.clear()
      held.forEach((one) => (one.isStale = true))
    }
    if (files.some((file) => !/\.(yaml|md)$/.test(file) || isNew(file, workspace))) workspace = { ...workspace, ...reportsIn(roots) }
    for (const file of files) forget(file, read, held)
    const now = performance.now()
    since ??= now
    clearTimeout(timer)
    timer = setTimeout(refresh, Math.max(0, Math.min(QUIET, since + Math.max(LONGEST, took * (SHARE - 1)) - now)))
  }
  return {
    workspace: () => workspace,
    report: (name) => workspace.years.get(name),
    view: (key) => {
      const one = held.get(keyText(key))
      if (one && one.stamp !== stampOf(roots, key)) forget(`content/${folderOf(key)}/report.yaml`, read, held)
      return one && !one.isStale ? one.view : compute(key)
    },
    lastView: (key) => held.get(keyText(key))?.view ?? compute(key),
    touch,
    close: () => clearTimeout(timer),
  }
}

function viewed(key: ReportKey, version: number, { figures, findings, page, waived }: Inquiry, before: View | undefined): View {
  const good = figures && page ? { version, figures, page } : before?.good
  return { key, version, findings, waived, isBroken: !figures, ...(good ? { good } : {}) }
}

/** What belongs to no unit: the site itself and the forms. */
function isShared(file: string): boolean {
  return !file.startsWith('content/') || file === 'content/site.yaml'
}

const REPORT = /^content\/([^/]+)\/(\d{4})(?:\/projects\/([^/]+))?\//

function reportOf(file: string): string | undefined {
  const [, unit = '', year = '', project] = REPORT.exec(file) ?? []
  return unit === '' ? undefined : keyText({ unit, year: Number(year), ...(project === undefined ? {} : { project }) })
}

function isNew(file: string, { years }: Workspace): boolean {
  const report = reportOf(file)
  return report !== undefined && !years.has(report)
}

function reportsIn({ site }: Roots): Pick<Workspace, 'reports' | 'years'> {
  const { reports } = readFolders(site)
  return { reports, years: new Map(reports.map((one) => [keyText(one), one])) }
}

/** A report is forgotten with its file; the unit's others may rest on it, and are computed again from what was read of them. */
function forget(file: string, read: ReadonlyMap<string, Map<string, ReadReport>>, held: ReadonlyMap<string, Held>): void {
  const [, unit = ''] = /^content\/([^/]+)(?:\/|$)/.exec(file) ?? []
  const report = /\.(yaml|md|png|jpe?g|gif|svg|webp)$/.test(file) ? reportOf(file) : undefined
  if (report === undefined) read.get(unit)?.clear()
  else for (const one of [report, report.split('/').slice(0, 2).join('/')]) read.get(unit)?.delete(one) // a unit knows its projects
  held.forEach((one) => {
    if (one.view.key.unit === unit) one.isStale = true
  })
}
