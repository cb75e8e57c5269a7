// the corridor: from the content we take the facts, from the facts the figures, from all three the findings;
// what stands we set in pages, print, and publish as a site.

import type { Finding, Observation } from './base/finding.ts'
import { observe } from './base/finding.ts'
import { pointAt } from './base/place.ts'
import {
  filesBelow, formatIds, readFormat, readSchemas, readSheet, readSource, readUnitYear, unitYears, type Roots, type SourceText,
} from './content/content.ts'
import { compileSchemas, formatNamed, nearest, toFacts, toFormat, toSite, type Schemas, type Site } from './facts/facts.ts'
import { toDerivation, toFigures, type Derivation, type Figures } from './figures/figures.ts'
import { look, toFindings, type Language } from './findings/findings.ts'
import { toIndexPage, toReportPage, toSummary, type Summary } from './pages/pages.ts'
import type { Press } from './print/print.ts'
import { dataJson, openPublication, styleAssets, type Published } from './site/site.ts'

export interface UnitYear {
  readonly unit: string
  readonly year: number
}

/** What all unit-years share: the site, its schemas and the formats read so far. */
export interface Desk {
  readonly roots: Roots
  readonly site: Site
  readonly language: Language
  readonly unitYears: readonly UnitYear[]
  readonly observations: readonly Observation[]
  readonly schemas: Schemas
  readonly formats: Map<string, { derivation: Derivation; observations: readonly Observation[] }>
}

export interface Inquiry {
  readonly findings: readonly Finding[]
  readonly waived: readonly Finding[]
  /** Absent where the report could not be read as far as its format. */
  readonly figures?: Figures
}

export function openDesk(roots: Roots, language?: Language): Desk {
  const sources = readSchemas(roots)
  const compiled = compileSchemas(sources.value)
  const sheet = readSheet({ ...roots, program: roots.site }, 'content/site.yaml')
  const site = toSite(sheet.value, compiled.schemas)
  const all = unitYears(roots)
  const empty = all.length === 0 ? [observe('content-empty', pointAt('content'))] : []
  return {
    roots, site: site.value, language: language ?? site.value.language, unitYears: all, schemas: compiled.schemas, formats: new Map(),
    observations: [...sources.observations, ...compiled.observations, ...sheet.observations, ...site.observations, ...empty],
  }
}

/** Rooms 1 to 4 for one unit-year. */
export function inquire(desk: Desk, { unit, year }: UnitYear): Inquiry {
  const { figures, observations } = figure(desk, unit, year)
  const seen = figures ? [...observations, ...look(figures), ...layoutFaults(desk, figures)] : observations
  const told = toFindings(seen, `${unit}/${year}`, { language: desk.language, levels: desk.site.levels }, figures?.facts.waivers ?? [])
  return { ...told, ...(figures ? { figures } : {}) }
}

/** Findings on what belongs to no single unit-year: the site, its schemas, the formats in use. */
export function inquireShared(desk: Desk): Finding[] {
  const formats = [...desk.formats.values()].flatMap((format) => format.observations)
  return toFindings([...desk.observations, ...formats], 'site', { language: desk.language, levels: desk.site.levels }).findings
}

/** Content → facts → figures, with last year's where content has it; `depth` ends the chain of years at one. */
function figure(desk: Desk, unit: string, year: number, depth = 1): { figures?: Figures; observations: readonly Observation[] } {
  const content = readUnitYear(desk.roots, unit, year)
  const format = formatOf(desk, content.value.reportSheet)
  if (!format.derivation) return { observations: [...content.observations, ...format.observations] }
  const facts = toFacts(content.value, format.derivation.format, desk.schemas)
  const hasLast = depth > 0 && desk.unitYears.some((one) => one.unit === unit && one.year === year - 1)
  const lastYear = hasLast ? figure(desk, unit, year - 1, depth - 1).figures : undefined
  const figures = toFigures(format.derivation, facts.value, lastYear)
  return { figures: figures.value, observations: [...content.observations, ...facts.observations, ...figures.observations] }
}

function formatOf(desk: Desk, report: Parameters<typeof formatNamed>[0]): { derivation?: Derivation; observations: readonly Observation[] } {
  const name = formatNamed(report)
  if (!name) return { observations: report.node ? [observe('schema-required', pointAt(report.file), { label: report.file, key: 'format' })] : [] }
  const known = formatIds(desk.roots)
  if (!known.includes(name.id)) {
    const near = nearest(name.id, known)
    const slots = { id: name.id, known: known.join('、'), ...(near === undefined ? {} : { nearest: near }) }
    return { observations: [observe('format-unknown', name.at?.at ?? pointAt(report.file), slots)] }
  }
  return { derivation: derivationOf(desk, name.id), observations: [] }
}

/** Each format is read once; its faults are told once, not for every unit that uses it. */
function derivationOf(desk: Desk, id: string): Derivation {
  const read = desk.formats.get(id)
  if (read) return read.derivation
  const content = readFormat(desk.roots, id)
  const format = toFormat(content.value, desk.schemas)
  const indicatorFaults = [...content.observations, ...format.observations].filter((one) => one.at.file === content.value.indicators.file)
  const derived = toDerivation(format.value, indicatorFaults.length === 0)
  desk.formats.set(id, { derivation: derived.value, observations: [...content.observations, ...format.observations, ...derived.observations] })
  return derived.value
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
  const { figures } = figure(desk, unit, year)
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
