// entry: from the content we take the facts, from the facts the figures, from all three the findings;
// what stands we set in pages, print, and publish as a site.

import { type Observation, observe } from './base/observation.ts'
import { pointAt } from './base/place.ts'
import { folderOf, keyText, type ReportKey } from './base/report-key.ts'
import { CATALOGUE, CAUSES, EFFECTS, LAST } from './catalogue.ts'
import { contentNotRead, fileMissing, filesBelow, readSource, type Roots, type SourceText } from './content/content.ts'
import type { Figures } from './figures/figures.ts'
import { checkFigures } from './findings/findings.ts'
import {
  type Finding,
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
  type Page,
  passagesOf,
  ROWS,
  styleFaults,
  type Summary,
  toReportPage,
  toSummary,
} from './pages/pages.ts'
import type { EngineName, Paper, PdfPrinter } from './print/print.ts'
import {
  type Assembly,
  changedSinceCheck,
  openAssembly,
  openPublication,
  type Publication,
  type Published,
  siteAssets,
  styleAssets,
  toReportFiles,
} from './site/site.ts'
import { figuresOf, type Workspace } from './workspace.ts'

export interface Inquiry {
  readonly findings: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
  /** Absent where the report could not be read as far as its format. */
  readonly figures?: Figures
  /** Of the files that were inquired into. */
  readonly digest: string
}

/** Rooms 1 to 5 for one report. */
export function inquire(workspace: Workspace, key: ReportKey): Inquiry {
  const { digest, figures, observations } = figuresOf(workspace, key)
  const seen = figures ? [...observations, ...checkFigures(figures), ...layoutFaults(workspace, figures)] : observations
  const { findings, waived } = toFindings(seen, keyText(key), telling(workspace), figures?.facts.waivers ?? [])
  return {
    findings: withoutFollowers(findings, { causes: CAUSES, effects: EFFECTS, last: LAST }),
    waived,
    ...(figures ? { figures } : {}),
    digest,
  }
}

function telling({ language, site }: Workspace): Telling {
  return { language, levels: site.levels, catalogue: CATALOGUE }
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
}))

/** Findings on what belongs to no single unit-year: the site, its schemas, the formats in use, and `more` that was noticed of them. */
export function inquireShared(workspace: Workspace, more: readonly Observation[] = []): Finding[] {
  const formats = [...workspace.formats.values()].flatMap((format) => format.observations)
  const directory = openDirectory(workspace.site, workspace.sharedTemplates, workspace.templateCache)
  directory.unit(SAMPLE)
  Array.from(directory.common(SAMPLE)) // setting a page finds what its template asks for in vain
  return toFindings(
    [
      ...workspace.observations,
      ...formats,
      ...more,
      ...directory.observations,
      ...missingSiteTags(workspace.site),
      ...readStyles(workspace.roots).flatMap(styleFaults),
      ...strangeLevels(telling(workspace)),
    ],
    'site',
    telling(workspace),
  ).findings
}

/** All findings of a run. Reports of one form or one unit meet the same fault of a template or of unit.yaml: it is told once. */
export function together(shared: readonly Finding[], inquiries: readonly Inquiry[]): Finding[] {
  const seen = new Set<string>()
  const all = [...shared, ...inquiries.flatMap((one) => one.findings)].filter(({ code, at, message }) => {
    const key = JSON.stringify([code, at, message])
    return !seen.has(key) && seen.add(key)
  })
  const missing = new Set(all.flatMap(({ at, code }) => (code === fileMissing.code ? [at.file] : [])))
  return stopsFirst(
    all.filter(({ at, code }) => code !== contentNotRead.code || !missing.has(at.file)), // told with the file that is missed
    CATALOGUE,
  )
}

/** A template that asks for what is not there is found by setting the page, before anything is printed. */
function layoutFaults(workspace: Workspace, figures: Figures): readonly Observation[] {
  return toReportPage(figures, workspace.site, true, workspace.templateCache).observations
}

export interface Publishing {
  readonly dist: string
  /** Absent for a site without PDFs. */
  readonly printer?: PdfPrinter
  /** The engine for all reports, whatever form and site say. */
  readonly engine?: EngineName
  /** Hears what printing has to tell that keeps nothing from being published. */
  readonly tell: (findings: readonly Finding[]) => void
  /** Reports that are faulty now and stay as they were published. */
  readonly kept?: readonly ReportKey[]
  /** Called before each report is set. */
  readonly progress: (done: number, report: ReportKey) => void
}

/** A report that was found sound, as it was then. */
export interface Sound {
  readonly key: ReportKey
  readonly digest: string
}

/** Rooms 5 to 7 for unit-years that were found sound. dist/ changes only when all of them are printed and every link leads somewhere. */
export async function publish(
  workspace: Workspace,
  sound: readonly Sound[],
  publishing: Publishing,
): Promise<Published | readonly Finding[]> {
  const styles = styleAssets(
    readStyles(workspace.roots),
    new Map([...workspace.formats].map(([id, { derivation }]) => [id, derivation.format])),
    workspace.site.fonts?.own,
  )
  const publication = await openPublication(publishing.dist)
  try {
    for (const [path, text] of [...styles, ...siteAssets(readAssets(workspace.roots))]) publication.put(path, text)
    const assembly = openAssembly(publication, workspace.site)
    for (const key of publishing.kept ?? []) assembly.keep(key)
    for (const [done, report] of sound.entries()) {
      publishing.progress(done, report.key)
      const told = await publishOne(workspace, report, styles, { publication, assembly, publishing })
      if (told.some(({ level }) => level === 'error')) {
        publication.abandon()
        return told
      }
      if (told.length > 0) publishing.tell(told)
    }
    const broken = assembly.finish(openDirectory(workspace.site, workspace.sharedTemplates, workspace.templateCache))
    const { findings } = toFindings(broken, 'site', telling(workspace))
    if (findings.every(({ level }) => level !== 'error')) return publication.commit()
    publication.abandon()
    return findings
  } catch (error) {
    publication.abandon()
    throw error
  }
}

interface Making {
  readonly publication: Publication
  readonly assembly: Assembly
  readonly publishing: Publishing
}

/** What the printing found; a report without its PDF is not put into the site, nor one that is no longer what was inquired into. */
async function publishOne(
  workspace: Workspace,
  { key, digest: inquired }: Sound,
  styles: ReadonlyMap<string, string>,
  { publication, assembly, publishing }: Making,
): Promise<readonly Finding[]> {
  const { printer } = publishing
  const told = (observations: readonly Observation[]): readonly Finding[] =>
    toFindings(observations, keyText(key), telling(workspace)).findings
  const { digest, figures } = figuresOf(workspace, key)
  if (digest !== inquired)
    return told([observe(changedSinceCheck, pointAt(`content/${folderOf(key)}/report.yaml`), { report: keyText(key) })])
  if (!figures) throw new Error(`${keyText(key)} was not found sound`)
  const page = toReportPage(figures, workspace.site, printer !== undefined, workspace.templateCache).value
  const illustrations = [...figures.facts.illustrations].map(([name, bytes]) => [`${folderOf(key)}/${name}`, bytes] as const)
  for (const [path, bytes] of illustrations) publication.put(path, bytes)
  const files = new Map<string, string | Uint8Array>([...styles, ...illustrations, [page.path, page.html]])
  const printed = await printer?.printChecked(paperOf(figures, workspace, page, files, publishing.engine))
  const findings = told(printed?.observations ?? [])
  if (printed && !printed.pdf) return findings
  if (printed?.pdf) publication.put(`${folderOf(key)}/report.pdf`, printed.pdf)
  const { fixUps } = printed ?? {}
  const published = fixUps ? toReportPage(figures, workspace.site, true, workspace.templateCache, fixUps).value : page
  publication.put(published.path, published.html)
  assembly.add(toReportFiles(figures, published, toSummary(figures, printer !== undefined), workspace.site))
  return findings
}

function paperOf(figures: Figures, workspace: Workspace, page: Page, files: Paper['files'], engine: EngineName | undefined): Paper {
  const { dated, format, reportFile, unitName, year } = figures.facts
  return {
    files,
    entry: page.path,
    title: page.title,
    author: unitName,
    language: 'zh-CN',
    ...(dated === undefined ? {} : { dated }),
    ...(format.rule === undefined ? {} : { subject: format.rule }),
    keywords: [unitName, `${year}年度`, ...(format.region === undefined ? [] : [format.region]), '绩效自评'],
    engine: engine ?? format.engine ?? workspace.site.engine ?? 'chromium',
    source: pointAt(reportFile),
    passages: passagesOf(figures),
  }
}

function readStyles(roots: Roots): SourceText[] {
  return filesBelow(roots, 'styles')
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => readSource(roots, file).source ?? [])
}

function readAssets(roots: Roots): SourceText[] {
  const scripts = filesBelow(roots, 'templates/shared').filter((file) => file.endsWith('.js'))
  return [...scripts, 'styles/favicon.svg', 'schemas/data.schema.json'].flatMap((file) => readSource(roots, file).source ?? [])
}
