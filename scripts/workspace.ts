// entry: what all reports share while the program runs.

import { type Checked, type Observation, observe } from './base/observation.ts'
import { type Place, pointAt } from './base/place.ts'
import { keyText, type ReportKey } from './base/report-key.ts'
import {
  contentEmpty,
  fileMissing,
  type Folders,
  type FormatContent,
  isBuiltIn,
  readFolders,
  readFonts,
  readFormat,
  readSchemas,
  readSheet,
  readSource,
  type Roots,
  type UnitYearContent,
} from './content/content.ts'
import { compileSchemas, type Facts, type Schemas, type Site, toFormat, toSite } from './facts/facts.ts'
import { type Derivation, type Figures, toDerivation } from './figures/figures.ts'
import { type Language, levelOf } from './messages/messages.ts'
import { openTemplateCache, type TemplateCache } from './pages/pages.ts'

interface ReadForm {
  readonly derivation: Derivation
  readonly observations: readonly Observation[]
  /** Where its files, or the schemas that it needs, cannot be read or are against their schema. */
  readonly fault?: Place
}

export interface Figured {
  /** Absent where the report could not be read as far as its format. */
  readonly figures?: Figures
  readonly observations: readonly Observation[]
}

/** A report as far as its facts, or what stopped it on the way. */
export type ReadReport =
  | { readonly stopped: Figured }
  | { readonly content: Checked<UnitYearContent>; readonly derivation: Derivation; readonly facts: Checked<Facts> }

/** What all unit-years share: the site, its schemas and the formats read so far. */
export interface Workspace {
  readonly roots: Roots
  readonly site: Site
  readonly language: Language
  readonly reports: readonly ReportKey[]
  /** The same by what they are called. */
  readonly years: ReadonlyMap<string, ReportKey>
  readonly observations: readonly Observation[]
  readonly schemas: Schemas
  /** Templates read so far. */
  readonly templateCache: TemplateCache
  /** Templates of all pages that are no report's. */
  readonly sharedTemplates: FormatContent['templates']
  readonly formats: Map<string, ReadForm>
  /** Reports of the unit that is at work, as far as they were read. */
  readonly recent: { unit: string; readonly read: Map<string, ReadReport>; readonly asked: Set<string> }
}

export function openWorkspace(roots: Roots, language?: Language, folders: Folders = readFolders(roots.site)): Workspace {
  const sources = readSchemas(roots)
  const compiled = compileSchemas(sources.value, (file) => isBuiltIn(roots, file))
  const sheet = readSheet({ ...roots, program: roots.site }, 'content/site.yaml')
  const fonts = readFonts(roots, sheet.value.node)
  const site = toSite(sheet.value, compiled.schemas, fonts.value)
  const { observations: strays, reports } = folders
  const empty = reports.length === 0 ? [observe(contentEmpty, pointAt('content'))] : []
  return {
    roots,
    site: site.value,
    language: language ?? site.value.language,
    reports,
    schemas: compiled.schemas,
    templateCache: openTemplateCache(),
    formats: new Map(),
    recent: { unit: '', read: new Map(), asked: new Set() },
    years: new Map(reports.map((report) => [keyText(report), report])),
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

/** The same unit's report, or the same project's, of the year before; undefined where content has none. */
export function yearBefore({ years }: Workspace, key: ReportKey): ReportKey | undefined {
  return years.get(keyText({ ...key, year: key.year - 1 }))
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
