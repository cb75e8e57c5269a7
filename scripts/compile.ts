// entry: from the content we take the facts, from the facts the figures, from all three the findings, and the page; what a
// report brings to the site is made of it at once.

import { type Observation, observe } from './base/observation.ts'
import { pointAt } from './base/place.ts'
import { folderOf, keyText, type ReportKey } from './base/report-key.ts'
import { CATALOGUE, CAUSES, EFFECTS, LAST } from './catalogue.ts'
import { contentNotRead, fileMissing, filesBelow, isBuiltIn, readStyles } from './content/content.ts'
import { figuresOf } from './figured.ts'
import type { Figures } from './figures/figures.ts'
import { checkFigures } from './findings/findings.ts'
import {
  cutShort,
  type Finding,
  reportFailed,
  stopsFirst,
  strangeLevels,
  type Telling,
  toFindings,
  type WaivedFinding,
  withoutFollowers,
} from './messages/messages.ts'
import {
  missingSiteTags,
  openDirectory,
  openTraces,
  type Page,
  passagesOf,
  ROWS,
  styleFaults,
  type Summary,
  toReportPage,
  toSummary,
  type Traces,
} from './pages/pages.ts'
import type { Paper } from './print/print.ts'
import { type ReportFiles, styleAssets, toReportFiles } from './site/site.ts'
import type { Workspace } from './workspace.ts'

/** What is told of a report. */
export interface Found {
  readonly findings: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
}

export interface Inquiry extends Found {
  /** With its page; absent where the report could not be read as far as its format. */
  readonly figures?: Figures
  readonly traces?: Traces
  readonly page?: Page
}

/** Hears the name of each part of the work when it is done. */
type Ended = (part: 'figures' | 'page' | 'findings' | 'files') => void

/** Rooms 1 to 6 for one report. A template that asks for what is not there is found by setting the page. */
export function inquire(workspace: Workspace, key: ReportKey, hasPdf = true, ended?: Ended): Inquiry {
  const { figures, observations } = figuresOf(workspace, key)
  ended?.('figures')
  const traces = figures && openTraces(figures)
  const set = figures && toReportPage(figures, workspace.site, hasPdf, workspace.templateCache, traces)
  ended?.('page')
  const seen = figures && set ? [...observations, ...checkFigures(figures), ...set.observations] : observations
  const { findings, waived } = toFindings(seen, keyText(key), telling(workspace), figures?.facts.waivers ?? [])
  const told = cutShort(withoutFollowers(findings, { causes: CAUSES, effects: EFFECTS, last: LAST }), keyText(key), telling(workspace))
  ended?.('findings')
  return { findings: told, waived, ...(figures && traces && set ? { figures, traces, page: set.value } : {}) }
}

/** Everything that is known of a report: plain data and bytes, which can be kept and go from thread to thread. */
export interface Product extends Found {
  /** What it is published from; absent where it could not be read. */
  readonly made?: Made
}

export interface Made {
  readonly files: ReportFiles
  readonly page: { readonly path: string; readonly html: string | Uint8Array }
  /** By path below dist/. */
  readonly illustrations: ReadonlyMap<string, Uint8Array>
  readonly words: PaperWords
}

/** What is known of its paper besides the files. */
export type PaperWords = Omit<Paper, 'files'>

/** A report, once and for all. */
export function compileReport(workspace: Workspace, key: ReportKey, hasPdf: boolean, ended?: Ended): Product {
  const { figures, findings, page, traces, waived } = inquire(workspace, key, hasPdf, ended)
  if (!figures || !page) return { findings, waived }
  const folder = folderOf(key)
  const made = {
    files: toReportFiles(figures, page, toSummary(figures, hasPdf), workspace.site, traces),
    page: { path: page.path, html: page.html },
    illustrations: new Map([...figures.facts.illustrations].map(([name, bytes]) => [`${folder}/${name}`, bytes])),
    words: paperWords(figures, workspace, page, hasPdf),
  }
  ended?.('files')
  return { findings, waived, made }
}

/** What is told of a report that the program failed at: a bug of ours, and no reason to give up the others. */
export function failedProduct(workspace: Workspace, key: ReportKey, error: unknown): Product {
  const { message, name, stack } = error instanceof Error ? error : new Error(String(error))
  const where = /\n\s+at .*?([\w.-]+\.[cm]?[jt]s:\d+)/.exec(stack ?? '')?.[1]
  const detail = `${name}: ${message.split('\n')[0] ?? ''}${where === undefined ? '' : `, ${where}`}`
  const told = observe(reportFailed, pointAt(`content/${folderOf(key)}/report.yaml`), { detail })
  return { findings: toFindings([told], keyText(key), telling(workspace)).findings, waived: [] }
}

export function paperWords(figures: Figures, workspace: Workspace, page: Page, hasPdf: boolean): PaperWords {
  const { dated, format, reportFile, unitName, year } = figures.facts
  return {
    entry: page.path,
    title: page.title,
    author: unitName,
    language: 'zh-CN',
    ...(dated === undefined ? {} : { dated }),
    ...(format.rule === undefined ? {} : { subject: format.rule }),
    keywords: [unitName, `${year}年度`, ...(format.region === undefined ? [] : [format.region]), '绩效自评'],
    engine: format.engine ?? workspace.site.engine ?? 'chromium',
    source: pointAt(reportFile),
    passages: hasPdf ? passagesOf(figures) : [], // nobody prints it
  }
}

export function telling({ language, site }: Workspace): Telling {
  return { language, levels: site.levels, catalogue: CATALOGUE }
}

/** What the forms read so far are printed and shown with, by path below dist/. */
export function stylesOf({ formats, roots, site }: Workspace): ReadonlyMap<string, string> {
  return styleAssets(readStyles(roots), new Map([...formats].map(([id, { derivation }]) => [id, derivation.format])), site.fonts?.own)
}

/** What the directory's pages are tried with: so many that their lists have a second page. */
const SAMPLE: readonly Summary[] = Array.from({ length: 2 * ROWS }, (_, year) => ({
  unit: 'u',
  year,
  name: '',
  region: '',
  title: '',
  total: '',
  grade: '',
  format: String(year % 2),
  formatName: '',
  dated: '',
  hasPdf: true,
  common: [{ name: '得分', text: '', value: '1', unit: '分' }],
  losses: [{ name: '', points: '1', reason: '' }],
}))

/** Findings on what belongs to no single report: the site, its schemas, the formats read so far, and `more` that was noticed of them. */
export function inquireShared(workspace: Workspace, more: readonly Observation[] = []): Finding[] {
  const formats = [...workspace.formats.values()].flatMap((format) => format.observations)
  return toFindings(
    [
      ...workspace.observations,
      ...formats,
      ...more,
      ...directoryFaults(workspace),
      ...missingSiteTags(workspace.site),
      ...readStyles(workspace.roots)
        .filter(({ file }) => !isBuiltIn(workspace.roots, file))
        .flatMap(styleFaults),
      ...strangeLevels(telling(workspace)),
    ],
    'site',
    telling(workspace),
  ).findings
}

/** Found by setting the pages, where the site has templates of its own for them: those of the program are sound. */
function directoryFaults({ roots, sharedTemplates, site, templateCache }: Workspace): readonly Observation[] {
  if (filesBelow(roots, 'templates/shared').every((file) => isBuiltIn(roots, file))) return []
  const directory = openDirectory(site, sharedTemplates, templateCache)
  directory.unit(SAMPLE)
  Array.from(directory.common(SAMPLE)) // setting a page finds what its template asks for in vain
  return directory.observations
}

/** All findings of a run. Reports of one form or one unit meet the same fault of a template or of unit.yaml: it is told once. */
export function together(shared: readonly Finding[], founds: readonly Found[]): Finding[] {
  const seen = new Set<string>()
  const all = [...shared, ...founds.flatMap((one) => one.findings)].filter(({ code, at, message }) => {
    const key = JSON.stringify([code, at, message])
    return !seen.has(key) && seen.add(key)
  })
  const missing = new Set(all.flatMap(({ at, code }) => (code === fileMissing.code ? [at.file] : [])))
  return stopsFirst(
    all.filter(({ at, code }) => code !== contentNotRead.code || !missing.has(at.file)), // told with the file that is missed
    CATALOGUE,
  )
}
