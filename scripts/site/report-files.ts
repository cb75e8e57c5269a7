// site: what a report brings to the site besides its page and its paper: made of it alone, so that it can be made in
// another thread and kept. Entered into the site by `assembly.ts`.

import type { Place } from '../base/place.ts'
import { folderOf, upFrom } from '../base/report-key.ts'
import { everyBlock, everyInline, everySection } from '../content/content.ts'
import type { Site } from '../facts/facts.ts'
import { type Figures, leafScores } from '../figures/figures.ts'
import {
  chartFiles,
  indicatorNames,
  openTraces,
  type Page,
  reportPath,
  type Summary,
  type TextSection,
  type Traces,
} from '../pages/pages.ts'
import type { Joined } from './assembly/lines.ts'
import { dataOf, type ReportData, schemaAddress } from './data.ts'
import { csv } from './exports/csv.ts'
import { linesOfTables } from './exports/of-all.ts'
import { unitYearPackage } from './exports/package.ts'
import { tablesOf } from './exports/tables.ts'
import { put } from './search/script.ts'
import { reportTokens, textPages, textScripts } from './search/text-pages.ts'

/** Plain data: it can be cloned to another thread and written as JSON. */
export interface ReportFiles {
  readonly entry: Summary
  /** What machines read of it, below dist/. */
  readonly files: readonly (readonly [path: string, text: string | Uint8Array])[]
  /** Its lines of the files of the whole site, with their ends. */
  readonly lines: Readonly<Record<Joined, string | Uint8Array>>
  /** What it is found by, page by page, see `reportTokens`. */
  readonly tokens: readonly (readonly string[])[]
  /** Of its page, each once, in its order; `at` where the author wrote it. */
  readonly links: readonly AuthoredLink[]
  /** What can be linked to in its page. */
  readonly anchors: readonly string[]
}

export interface AuthoredLink {
  readonly written: string
  readonly at?: Place
}

export function toReportFiles(figures: Figures, page: Page, entry: Summary, site: Site, traces: Traces = openTraces(figures)): ReportFiles {
  const folder = folderOf(entry)
  const tables = tablesOf(traces).map((table) => ({ table, text: csv(table) }))
  const data = dataOf(traces, entry, schemaAddress(upFrom(entry), site.baseUrl))
  const json = `${JSON.stringify(data, null, 2)}\n`
  const pages = textPages(searchable(page, entry, figures))
  const authored = linkPlaces(figures)
  return {
    entry,
    files: [
      ...tables.map(({ table, text }) => [`${folder}/${table.name}.csv`, text] as const),
      [`${folder}/data.json`, json],
      [`${folder}/datapackage.json`, unitYearPackage(site, entry, tables, json)],
      ...textScripts(entry, pages),
      [`${folder}/entry.js`, entryScript(entry)],
      ...chartFiles(figures).map(([name, svg]) => [`${folder}/${name}`, svg] as const),
    ],
    lines: linesOf(entry, data, site),
    tokens: reportTokens(titleText(entry), pages),
    links: [...new Set(page.links)].map((written) => {
      const at = authored.get(written)
      return at ? { written, at } : { written }
    }),
    anchors: [...page.anchors],
  }
}

/** A report's lines of the files of the whole site; those of its data stand one folder down. */
export function linesOf(entry: Summary, data: ReportData, site: Site): Record<Joined, string> {
  return { data: `${JSON.stringify({ ...data, $schema: schemaAddress('../', site.baseUrl) })}\n`, ...linesOfTables(entry, data) }
}

/** What counts as a report's title when it is searched for. */
export function titleText({ name, region, title }: Summary): string {
  return `${title} ${name} ${region}`
}

/** The page's own text, and what its parts need not print: whose report it is, the indicators by name, why they lost points. */
function searchable(page: Page, entry: Summary, figures: Figures): TextSection[] {
  const printed = page.text.flatMap(([, , blocks]) => blocks)
  const reasons = leafScores(figures.scores?.indicators ?? []).flatMap(({ award, reason }) => reason ?? award?.reason ?? [])
  const unprinted = [...new Set(reasons)].filter((reason) => !printed.some((block) => block.includes(reason)))
  const more = (heading: string, texts: readonly string[]): TextSection[] => (texts.length > 0 ? [['traces', heading, texts]] : [])
  return [
    ['', '', [entry.title, entry.name, entry.region].filter((text) => text !== '')],
    ...page.text,
    ...more('评价指标', indicatorNames(figures)),
    ...more('扣分或评定理由', unprinted),
  ]
}

/** Where the author wrote each link. */
function linkPlaces({ facts: { narrative } }: Figures): ReadonlyMap<string, Place> {
  const blocks = [...narrative.lead, ...everySection(narrative.sections).flatMap(({ blocks: own }) => own)]
  const inlines = everyBlock(blocks).flatMap(everyInline)
  return new Map(inlines.flatMap((inline) => (inline.kind === 'link' ? [[inline.href, inline.at] as const] : [])))
}

function entryScript(entry: Summary): string {
  const { common, ...rest } = entry
  return put(`${reportPath(entry)}/entry`, {
    ...rest,
    common: common.map(({ name, text, value, unit: of }) => [name, text, value, of]),
  })
}
