// entry: what all unit-years share while the program runs, and the way of one of them through rooms 1 to 3.

import { type Checked, type Observation, observe } from './base/observation.ts'
import { type Place, placeText, pointAt } from './base/place.ts'
import { isSameReport, keyText, type ReportKey } from './base/report-key.ts'
import {
  contentEmpty,
  fileMissing,
  type FormatContent,
  formatIds,
  isBuiltIn,
  readFolders,
  readFonts,
  readFormat,
  readSchemas,
  readSheet,
  readSource,
  readUnitYear,
  reportWaits,
  type Roots,
  type UnitYearContent,
} from './content/content.ts'
import {
  compileSchemas,
  type Facts,
  formatNamed,
  formatUnknown,
  isTorn,
  nearest,
  schemaRequired,
  type Schemas,
  schemaUnknownKey,
  type Site,
  subjectFault,
  toFacts,
  toFormat,
  toSite,
} from './facts/facts.ts'
import {
  type Derivation,
  type Figures,
  indicatorUnknown,
  inputUnknown,
  recordsOfProjects,
  toDerivation,
  toFigures,
} from './figures/figures.ts'
import { type Language, levelOf } from './messages/messages.ts'
import { openTemplateCache, printed, type TemplateCache } from './pages/pages.ts'

interface ReadForm {
  readonly derivation: Derivation
  readonly observations: readonly Observation[]
  /** Where its files, or the schemas that it needs, cannot be read or are against their schema. */
  readonly fault?: Place
}

/** What all unit-years share: the site, its schemas and the formats read so far. */
export interface Workspace {
  readonly roots: Roots
  readonly site: Site
  readonly language: Language
  readonly reports: readonly ReportKey[]
  readonly observations: readonly Observation[]
  readonly schemas: Schemas
  /** Templates read so far. */
  readonly templateCache: TemplateCache
  /** Templates of all pages that are no report's. */
  readonly sharedTemplates: FormatContent['templates']
  readonly formats: Map<string, ReadForm>
}

export function openWorkspace(roots: Roots, language?: Language): Workspace {
  const sources = readSchemas(roots)
  const compiled = compileSchemas(sources.value, (file) => isBuiltIn(roots, file))
  const sheet = readSheet({ ...roots, program: roots.site }, 'content/site.yaml')
  const fonts = readFonts(roots, sheet.value.node)
  const site = toSite(sheet.value, compiled.schemas, fonts.value)
  const { observations: strays, reports } = readFolders(roots.site)
  const empty = reports.length === 0 ? [observe(contentEmpty, pointAt('content'))] : []
  return {
    roots,
    site: site.value,
    language: language ?? site.value.language,
    reports,
    schemas: compiled.schemas,
    templateCache: openTemplateCache(),
    formats: new Map(),
    sharedTemplates: readFormat(roots, 'shared').value.templates,
    observations: [
      ...sources.observations,
      ...compiled.observations,
      ...sheet.observations,
      ...fonts.observations,
      ...(sheet.observations.some(({ check }) => check.stops) ? [] : site.observations),
      ...empty,
      ...strays,
    ],
  }
}

export interface Figured {
  /** Absent where the report could not be read as far as its format. */
  readonly figures?: Figures
  readonly observations: readonly Observation[]
}

/** Content → facts → figures, with last year's where content has it; `depth` ends the chain of years at one. */
export function figuresOf(workspace: Workspace, key: ReportKey, depth = 1): Figured {
  const content = readUnitYear(workspace.roots, key)
  const format = formatOf(workspace, content.value.reportSheet)
  const waiting = waitsFor(workspace, content, format.id)
  if (waiting) return { observations: [...content.observations, waits(key, waiting)] }
  if (!format.derivation) return { observations: [...content.observations, ...format.observations] }
  const misplaced = subjectFault(content.value, format.derivation.format)
  if (misplaced) return { observations: [...content.observations, misplaced, waits(key, { at: misplaced.at })] }
  const facts = toFacts(content.value, format.derivation.format, workspace.schemas)
  const torn = facts.observations.find((one) => isTorn(one) && levelOf(one, workspace.site.levels) === 'error')
  if (torn) return { observations: [...content.observations, ...facts.observations] }
  const before = depth > 0 ? yearBefore(workspace, key) : undefined
  const last = before && figuresOf(workspace, before, depth - 1)
  const projects = projectsOf(workspace, key, facts.value)
  const unread = [...unreadLastYear(last), ...unreadAmong(projects)]
  const [first] = unread
  if (first) {
    const [cause = first.at] = first.check === reportWaits ? first.related : []
    const told = waits(key, { at: pointAt(content.value.reportSheet.file), cause })
    return { observations: [...content.observations, ...unread, told] }
  }
  const records = recordsIn(facts.value, projects)
  const figures = toFigures(format.derivation, facts.value, last?.figures, records ? [records.value] : [])
  return {
    figures: figures.value,
    observations: [
      ...content.observations,
      ...facts.observations,
      ...(records?.observations ?? []),
      ...notRefused(figures.observations, facts.observations),
    ],
  }
}

/** A year before that cannot be read keeps this one waiting; one whose form is unknown is no year before. */
function unreadLastYear(last: Figured | undefined): readonly Observation[] {
  return last && !last.figures ? last.observations.filter(({ check }) => check.stops) : []
}

/** What keeps the projects that this one rests on from being read as far as their forms. */
function unreadAmong(others: readonly Figured[]): readonly Observation[] {
  return others.flatMap(({ figures, observations }) => {
    const faults = observations.filter(({ check }) => check.stops || check.level === 'error')
    return figures ? [] : faults.length > 0 ? faults : observations // its form has the fault, and it waits itself
  })
}

/** Those whose values the form asks for. */
function projectsOf(workspace: Workspace, key: ReportKey, { format, projects }: Facts): Figured[] {
  return format.projects ? projects.map((project) => figuresOf(workspace, { ...key, project })) : []
}

function recordsIn({ format, reportFile }: Facts, projects: readonly Figured[]): ReturnType<typeof recordsOfProjects> | undefined {
  if (!format.projects) return undefined
  const figures = projects.flatMap((one) => one.figures ?? [])
  return recordsOfProjects(format.projects, figures, pointAt(reportFile), (found, of) => printed(found, of.facts.format))
}

/** The same unit's report, or the same project's, of the year before; undefined where content has none. */
export function yearBefore({ reports }: Workspace, key: ReportKey): ReportKey | undefined {
  const before = { ...key, year: key.year - 1 }
  return reports.find((one) => isSameReport(one, before))
}

interface Waiting {
  readonly at: Place
  /** Where to begin, if that is not at `at`. */
  readonly cause?: Place
}

/** What keeps a unit-year from being understood: a file of its own that cannot be read, a fault of its form or of a schema. */
function waitsFor(workspace: Workspace, content: Checked<UnitYearContent>, format: string | undefined): Waiting | undefined {
  const own = content.observations.find(({ check }) => check.stops)
  if (own) return { at: own.at }
  const name = formatNamed(content.value.reportSheet)?.at ?? pointAt(content.value.reportSheet.file)
  const cause = format === undefined ? undefined : workspace.formats.get(format)?.fault
  return cause && { at: name, cause }
}

function waits(key: ReportKey, { at, cause }: Waiting): Observation {
  return observe(reportWaits, at, { report: keyText(key), cause: cause && placeText(cause) }, cause ? [cause] : [])
}

/** A key that the form's schema has refused is not told again as a name that no indicator asks for. */
function notRefused(observations: readonly Observation[], bySchema: readonly Observation[]): readonly Observation[] {
  const refused = new Set(bySchema.filter((one) => one.check === schemaUnknownKey).map((one) => placeText(one.at)))
  return observations.filter((one) => (one.check !== indicatorUnknown && one.check !== inputUnknown) || !refused.has(placeText(one.at)))
}

function formatOf(
  workspace: Workspace,
  report: Parameters<typeof formatNamed>[0],
): { id?: string; derivation?: Derivation; observations: readonly Observation[] } {
  const name = formatNamed(report)
  if (!name)
    return { observations: report.node ? [observe(schemaRequired, pointAt(report.file), { label: report.file, key: 'format' })] : [] }
  const known = workspace.formats.has(name.id) ? [name.id] : formatIds(workspace.roots)
  if (!known.includes(name.id)) {
    const near = nearest(name.id, known)
    const slots = { id: name.id, known: known.join('、'), ...(near === undefined ? {} : { nearest: near }) }
    return { observations: [observe(formatUnknown, name.at, slots)] }
  }
  return { id: name.id, derivation: derivationOf(workspace, name.id), observations: [] }
}

/** Each format is read once; its faults are told once, not for every unit that uses it. */
export function derivationOf(workspace: Workspace, id: string): Derivation {
  const read = workspace.formats.get(id)
  if (read) return read.derivation
  const content = readFormat(workspace.roots, id)
  const format = toFormat(content.value, workspace.schemas, content.observations)
  const derived = toDerivation(format.value)
  const stop = content.observations.find(({ check }) => check.stops) ?? noSchema(workspace, id)
  const schema = ['unit', 'format', 'figures', 'figure-library', 'indicators', 'tables', `formats/${id}`].flatMap(
    (name) => workspace.schemas.broken.get(name) ?? [],
  )[0]
  const isError = (one: Observation): boolean => levelOf(one, workspace.site.levels) === 'error'
  const fault = schema ?? (stop ?? [...format.observations, ...derived.observations].find(isError))?.at
  // What follows from a file that cannot be read is no fault of its own.
  const followed = stop || schema ? [] : [...format.observations, ...derived.observations]
  workspace.formats.set(id, {
    derivation: derived.value,
    observations: [...content.observations, ...(stop && stop.check === fileMissing ? [stop] : []), ...followed],
    ...(fault ? { fault } : {}),
  })
  return derived.value
}

/** Without its schema a form has no facts, and every name of it would be unknown. */
function noSchema({ roots, schemas }: Workspace, id: string): Observation | undefined {
  if (schemas.schema(`formats/${id}`) || schemas.broken.has(`formats/${id}`)) return undefined
  return readSource(roots, `schemas/formats/${id}.schema.json`).observations.find(({ check }) => check === fileMissing)
}
