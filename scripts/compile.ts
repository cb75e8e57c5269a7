// the corridor: from the content we take the facts, from the facts the figures, from all three the findings;
// what stands we set in pages, print, and publish as a site.

import type { Finding, Observation } from './base/finding.ts'
import { filesBelow, readFormat, readSource, type Roots, type SourceText } from './content/content.ts'
import { figuresOf, type Desk, type UnitYear } from './desk.ts'
import type { Figures } from './figures/figures.ts'
import { look, toFindings } from './findings/findings.ts'
import { toIndexPage, toReportPage, toSummary, type Summary } from './pages/pages.ts'
import type { Press } from './print/print.ts'
import { dataJson, openPublication, styleAssets, type Published } from './site/site.ts'

export interface Inquiry {
  readonly findings: readonly Finding[]
  readonly waived: readonly Finding[]
  /** Absent where the report could not be read as far as its format. */
  readonly figures?: Figures
}

/** Rooms 1 to 4 for one unit-year. */
export function inquire(desk: Desk, { unit, year }: UnitYear): Inquiry {
  const { figures, observations } = figuresOf(desk, unit, year)
  const seen = figures ? [...observations, ...look(figures), ...layoutFaults(desk, figures)] : observations
  const told = toFindings(seen, `${unit}/${year}`, { language: desk.language, levels: desk.site.levels }, figures?.facts.waivers ?? [])
  return { ...told, ...(figures ? { figures } : {}) }
}

/** What the index page is tried with: its template sees nothing else of a report. */
const SAMPLE: Summary = { unit: '', year: 0, name: '', region: '', title: '', total: '', grade: '', hasPdf: true }

/** Findings on what belongs to no single unit-year: the site, its schemas, the formats in use. */
export function inquireShared(desk: Desk): Finding[] {
  const formats = [...desk.formats.values()].flatMap((format) => format.observations)
  const index = toIndexPage(desk.site, [SAMPLE], readFormat(desk.roots, 'shared').value.templates).observations
  return toFindings([...desk.observations, ...formats, ...index], 'site', { language: desk.language, levels: desk.site.levels }).findings
}

/** All findings of a run. Reports of one form or one unit meet the same fault of a template or of unit.yaml: it is told once. */
export function together(shared: readonly Finding[], inquiries: readonly Inquiry[]): Finding[] {
  const seen = new Set<string>()
  return [...shared, ...inquiries.flatMap((one) => one.findings)].filter(({ code, at, message }) => {
    const key = JSON.stringify([code, at, message])
    return !seen.has(key) && seen.add(key)
  })
}

/** A template that asks for what is not there is found by setting the page, before anything is printed. */
function layoutFaults(desk: Desk, figures: Figures): readonly Observation[] {
  return toReportPage(figures, desk.site, true).observations
}

export interface Publishing {
  readonly dist: string
  /** Absent for a site without PDFs. */
  readonly press?: Press
  /** Called before each unit-year is set. */
  readonly progress: (done: number, unitYear: UnitYear) => void
}

/** Rooms 5 to 7 for unit-years that were found sound. dist/ changes only when all of them are printed. */
export async function publish(desk: Desk, sound: readonly UnitYear[], publishing: Publishing): Promise<Published> {
  const styles = styleAssets(readStyles(desk.roots), [...desk.formats.keys()])
  const publication = openPublication(publishing.dist)
  try {
    const summaries: Summary[] = []
    for (const [path, text] of styles) publication.put(path, text)
    for (const [done, unitYear] of sound.entries()) {
      publishing.progress(done, unitYear)
      summaries.push(await publishOne(desk, unitYear, styles, publication, publishing.press))
    }
    const index = toIndexPage(desk.site, summaries, readFormat(desk.roots, 'shared').value.templates)
    publication.put(index.value.path, index.value.html)
    return publication.commit()
  } catch (error) {
    publication.abandon()
    throw error
  }
}

async function publishOne(
  desk: Desk, { unit, year }: UnitYear, styles: ReadonlyMap<string, string>, publication: ReturnType<typeof openPublication>, press?: Press,
): Promise<Summary> {
  const { figures } = figuresOf(desk, unit, year)
  if (!figures) throw new Error(`${unit}/${year} changed while the site was built`)
  const { path, html, title } = toReportPage(figures, desk.site, press !== undefined).value
  publication.put(path, html)
  publication.put(`${unit}/${year}/data.json`, dataJson(figures, title))
  if (press) {
    const { dated } = figures.facts
    const pdf = await press.print({
      files: new Map<string, string>([...styles, [path, html]]), entry: path, title, author: figures.facts.unitName, language: 'zh-CN',
      ...(dated === undefined ? {} : { dated }),
    })
    publication.put(`${unit}/${year}/report.pdf`, pdf)
  }
  return toSummary(figures, press !== undefined)
}

function readStyles(roots: Roots): SourceText[] {
  return filesBelow(roots, 'styles').filter((file) => file.endsWith('.css')).flatMap((file) => readSource(roots, file).source ?? [])
}
