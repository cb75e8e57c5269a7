// facts, the door: Content → Facts. Keeps the JSON Schema; what leaves here is typed and complete,
// and every later room may rely on it.

import { observe, type Observation } from '../base/observation.ts'
import { placesOf } from '../base/decimal.ts'
import { isDay } from '../base/period.ts'
import {
  nodeAt,
  textAt,
  type Fonts,
  type FormatContent,
  type Narrative,
  type Node,
  type Sheet,
  type UnitYearContent,
} from '../content/content.ts'
import { blankInputs } from './blank-inputs.ts'
import { readEngine, type EngineName } from './engine.ts'
import { readFormatFacts, type Format } from './format.ts'
import { readGovernment, type Government } from './government.ts'
import { readLevels, type Levels } from './levels.ts'
import { readOwnIndicators } from './own-indicators.ts'
import { readRepository, type Repository } from './repository.ts'
import type { Schemas } from './schemas.ts'
import { collectFacts, readStated, readWaivers, type Fact, type Stated, type Waiver } from './unit-year.ts'
import { validate } from './validate.ts'
import { schemaDecimals } from './checks/schema-decimals.ts'

export { FACTS_CHECKS } from './checks.ts'
export { formatUnknown } from './checks/format-unknown.ts'
export { inputBlank } from './checks/input-blank.ts'
export { schemaRequired } from './checks/schema-required.ts'
export { schemaUnknownKey } from './checks/schema-unknown-key.ts'
export { type Addition, type ChartSpec, type SharedFact, type SharedName } from './charts.ts'
export type { ClaimSpec } from './claims.ts'
export type { EngineName } from './engine.ts'
export { fieldOf, nearestField, type Dictionary, type Field } from './dictionary.ts'
export { GOVERNMENT_TAGS, type Government } from './government.ts'
export type { FigureSpec, Format, GradeBand, Part, Piece, Show, TableLook } from './format.ts'
export { operandsOf, type Check, type IdentitySpec, type Operand } from './identities.ts'
export { BODY_SIZE, readGeometry, type Geometry } from './geometry.ts'
export { alternative, plainNode, type Alternative, type OutlineNode, type Prose } from './outline.ts'
export { nearest } from './nearest.ts'
export type { Repository } from './repository.ts'
export { compileSchemas, type Schemas } from './schemas.ts'
export { COMMON_FACTS, type Fact, type Stated, type Waiver } from './unit-year.ts'

export interface Site {
  readonly title: string
  readonly publisher: string
  readonly language: 'zh' | 'en'
  /** Levels that this site gives to codes in place of their own. */
  readonly levels: Levels
  /** Fonts of the site's own, and the characters that there are; absent where nobody has looked. */
  readonly fonts?: Fonts
  /** The public address of the site, ending in a slash; only what must be absolute is made with it. */
  readonly baseUrl?: string
  /** Who prints the reports of forms that name no engine. */
  readonly engine?: EngineName
  /** Absent for a site that is no government's. */
  readonly government?: Government
  /** Absent where the sources are not public. */
  readonly repository?: Repository
}

export interface Facts {
  readonly unit: string
  readonly year: number
  readonly unitName: string
  /** `YYYY-MM-DD`, the report's own date; absent where the document has none. */
  readonly dated?: string
  readonly facts: ReadonlyMap<string, Fact>
  readonly format: Format
  /** What the unit says of each indicator; the figures room reads it against the rules. */
  readonly indicators: Node | undefined
  /** The indicators that the unit brings, where the form asks for them and they keep the schema. */
  readonly ownIndicators?: Node
  readonly stated: readonly Stated[]
  readonly waivers: readonly Waiver[]
  readonly narrative: Narrative
  /** Figures that the narrative names: file name → bytes. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly reportFile: string
  readonly narrativeFiles: readonly string[]
}

export interface Checked<T> {
  readonly value: T
  readonly observations: readonly Observation[]
}

export function toSite(sheet: Sheet, schemas: Schemas, fonts?: Fonts): Checked<Site> {
  const node = sheet.node
  const site: Site = {
    title: textAt(node, 'title') ?? '',
    publisher: textAt(node, 'publisher') ?? '',
    language: textAt(node, 'language')?.startsWith('en') ? 'en' : 'zh',
    levels: readLevels(node),
    ...(fonts ? { fonts } : {}),
    ...readEngine(node),
    ...readGovernment(node),
    ...readRepository(node),
  }
  return { value: site, observations: validate(sheet, schemas, 'site') }
}

export function toFormat(content: FormatContent, schemas: Schemas): Checked<Format> {
  const { format, observations } = readFormatFacts(content, schemas)
  return { value: format, observations }
}

/** The format that a report names, with the place of the name. */
export function formatNamed(report: Sheet): { id: string; at: Sheet['node'] } | undefined {
  const node = nodeAt(report.node, ['format'])
  const id = textAt(node)
  return id === undefined ? undefined : { id, at: node }
}

export function toFacts(content: UnitYearContent, format: Format, schemas: Schemas): Checked<Facts> {
  const report = content.reportSheet
  const facts = collectFacts(content, format)
  const dated = textAt(report.node, 'dated')
  const own = readOwnIndicators(content, format, schemas)
  return {
    value: {
      unit: content.unit,
      year: content.year,
      unitName: textAt(content.unitSheet.node, 'name') ?? content.unit,
      ...(dated !== undefined && isDay(dated) ? { dated } : {}),
      facts,
      format,
      indicators: nodeAt(report.node, ['indicators']),
      ...own.value,
      stated: readStated(report.node),
      waivers: readWaivers(report.node),
      narrative: content.narrative,
      pictures: content.pictures,
      reportFile: report.file,
      narrativeFiles: content.narrativeFiles,
    },
    observations: [
      ...validate(content.unitSheet, schemas, 'unit'),
      ...validate(report, schemas, `formats/${format.id}`),
      ...own.observations,
      ...tooManyPlaces(facts),
      ...blankInputs(facts),
    ],
  }
}

/** The schema's `x-decimals`, held against the source text: a binary float could not tell. */
function tooManyPlaces(facts: ReadonlyMap<string, Fact>): Observation[] {
  return [...facts.values()].flatMap((fact) => {
    const { decimals, label } = fact.field
    if (decimals === undefined || fact.value === null || fact.quantity || placesOf(fact.text) <= decimals) return []
    return [observe(schemaDecimals, fact.at, { label, found: fact.text, limit: decimals })]
  })
}
