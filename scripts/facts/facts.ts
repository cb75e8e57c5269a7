// facts, the door: Content → Facts. Keeps the JSON Schema; what leaves here is typed and complete,
// and every later room may rely on it.

import { Decimal, placesOf, plain } from '../base/decimal.ts'
import { type Checked, type Observation, observe, withFix } from '../base/observation.ts'
import { isDay } from '../base/period.ts'
import { type Place, pointAt } from '../base/place.ts'
import {
  entriesOf,
  type Fonts,
  type FormatContent,
  type Narrative,
  nodeAt,
  type Sheet,
  textAt,
  type UnitYearContent,
} from '../content/content.ts'
import { asMeant } from './as-meant.ts'
import { blankInputs } from './blank-inputs.ts'
import { schemaDecimals } from './checks/schema-decimals.ts'
import { type EngineName, readEngine } from './engine.ts'
import { type Format, readFormatFacts } from './format.ts'
import { type Government, readGovernment } from './government.ts'
import { inputFaults } from './input-kinds.ts'
import { type Inputs, readInputs, textsBelow, type WrittenText } from './inputs.ts'
import { type Levels, readLevels } from './levels.ts'
import { unpartedLists } from './list-items.ts'
import { placedRight } from './misplaced.ts'
import { namesKnown } from './names-known.ts'
import { readOwnIndicators } from './own-indicators.ts'
import { readRepository, type Repository } from './repository.ts'
import { type Framework, type Leaf, leavesOf } from './rubric/framework.ts'
import type { Schemas } from './schemas.ts'
import { collectFacts, type Fact, readStated, readWaivers, type Stated, type Waiver } from './unit-year.ts'
import { unreadFacts } from './unread-facts.ts'
import { faultsIn, validate } from './validate.ts'

export type { Binary, Call, Choice, Expression, Literal, Reference, Unary } from './formula/expression.ts'
export { functionNamed, MOST_PLACES, type Parameter } from './formula/functions.ts'
export { namesIn, writtenName } from './formula/names.ts'
export { divide, EXACT, INTERVALS, type Numbers } from './formula/numbers.ts'
export { LEVEL, type Operator, signWritten } from './formula/operators.ts'
export type { Formula } from './formula/parse.ts'
export { formulaInWords } from './formula/words.ts'
export { FACTS_CHECKS } from './checks.ts'
export { FORMULA_TERMS } from './checks/formula-terms.ts'
export { formulaUnknownName } from './checks/formula-unknown-name.ts'
export { formatUnknown } from './checks/format-unknown.ts'
export { inputBlank } from './checks/input-blank.ts'
export { schemaRequired } from './checks/schema-required.ts'
export { schemaUnknownKey } from './checks/schema-unknown-key.ts'
export type { Addition, ChartSpec, SharedFact, SharedName } from './charts.ts'
export type { ClaimSpec } from './claims.ts'
export type { EngineName } from './engine.ts'
export { type Dictionary, type Field, fieldOf, nearestField } from './dictionary.ts'
export { type Government, GOVERNMENT_TAGS } from './government.ts'
export type { FigureSpec, Show } from './figure-specs.ts'
export type { Format, GradeBand, Part, Piece, TableLook } from './format.ts'
export type { Award, Compound, Given, IndicatorInputs, Inputs, NamedInput } from './inputs.ts'
export type { Amount } from './rubric/amount.ts'
export type { DeductPoint, Limit } from './rubric/deduct.ts'
export { type Framework, type Group, type Indicator, type Leaf, leavesOf, type Sentence, summed } from './rubric/framework.ts'
export type { Point, Points, RuleKind } from './rubric/points.ts'
export { comparable, meantBeside, quantityOf, sameText, type Sense } from './rubric/quantity.ts'
export type { TargetPoint } from './rubric/target.ts'
export type { Tier, TiersPoint } from './rubric/tiers.ts'
export type { CheckKind, FormCheck, Word } from './form-checks.ts'
export type { WrittenFormula } from './written-formula.ts'
export { BODY_SIZE, type Geometry, readGeometry } from './geometry.ts'
export { type Alternative, alternative, type OutlineNode, plainNode, type Prose } from './outline.ts'
export { nearest } from './nearest.ts'
export type { Repository } from './repository.ts'
export { compileSchemas, type Schemas } from './schemas.ts'
export { COMMON_FACTS, type Fact, fits, type Stated, type Waiver } from './unit-year.ts'

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
  /** What the unit says of each indicator. */
  readonly inputs: Inputs
  /** The key `indicators`, or the beginning of the file where it is missing: what is missing below it is told there. */
  readonly indicatorsAt: Place
  /** The indicators that the unit brings, where the form asks for them and they keep the schema. */
  readonly ownFramework?: Framework
  /** All that the unit wrote of its indicators, and of those that it brings, with its places. */
  readonly indicatorTexts: readonly WrittenText[]
  readonly stated: readonly Stated[]
  readonly waivers: readonly Waiver[]
  readonly narrative: Narrative
  /** Figures that the narrative names: file name → bytes. */
  readonly illustrations: ReadonlyMap<string, Uint8Array>
  readonly reportFile: string
  readonly narrativeFiles: readonly string[]
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

/** `reading` is what was noticed when its files were read: indicators with a fault are not taken for rules. */
export function toFormat(content: FormatContent, schemas: Schemas, reading: readonly Observation[] = []): Checked<Format> {
  return readFormatFacts(content, schemas, reading)
}

/** The format that a report names, with the place of the name. */
export function formatNamed(report: Sheet): { id: string; at: Place } | undefined {
  const node = nodeAt(report.node, ['format'])
  const id = textAt(node)
  return node === undefined || id === undefined ? undefined : { id, at: node.at }
}

export function toFacts(written: UnitYearContent, format: Format, schemas: Schemas): Checked<Facts> {
  const own = readOwnIndicators(written, format, schemas)
  const leaves = [format.framework, own.value].flatMap((framework) => (framework ? leavesOf(framework) : []))
  const { content, told } = meantReport(written, format, schemas, leaves)
  const report = content.reportSheet
  const facts = collectFacts(content, format)
  const dated = textAt(report.node, 'dated')
  const indicators = nodeAt(report.node, ['indicators'])
  return {
    value: {
      unit: content.unit,
      year: content.year,
      unitName: textAt(content.unitSheet.node, 'name') ?? content.unit,
      ...(dated !== undefined && isDay(dated) ? { dated } : {}),
      facts,
      format,
      inputs: readInputs(indicators),
      ...(own.value ? { ownFramework: own.value } : {}),
      indicatorTexts: [indicators, own.value && content.indicatorsSheet?.node].flatMap(textsBelow),
      indicatorsAt: entriesOf(report.node).find(({ key }) => key === 'indicators')?.keyAt ?? beginning(report),
      stated: readStated(report.node),
      waivers: readWaivers(report.node),
      narrative: content.narrative,
      illustrations: content.illustrations,
      reportFile: report.file,
      narrativeFiles: content.narrativeFiles,
    },
    observations: [
      ...validate(content.unitSheet, schemas, 'unit'),
      ...told,
      ...own.observations,
      ...untold([...tooManyPlaces(facts), ...blankInputs(facts)], told),
      ...unpartedLists(nodeAt(report.node, ['facts']), format.dictionary),
    ],
  }
}

/** The report as it was meant, and all that is told of what was written. */
function meantReport(
  content: UnitYearContent,
  format: Format,
  schemas: Schemas,
  leaves: readonly Leaf[],
): { content: UnitYearContent; told: readonly Observation[] } {
  const { file, node } = content.reportSheet
  if (!node) return { content, told: [] }
  const placed = placedRight(node, namesKnown(format, leaves, schemas))
  const { root, told } = asMeant(placed.root, (root) => {
    const bySchema = faultsIn(root, file, schemas, `formats/${format.id}`)
    const unread = unreadFacts(nodeAt(root, ['facts']), format.dictionary)
    return [...bySchema, ...untold([...unread, ...inputFaults(nodeAt(root, ['indicators']), leaves)], bySchema)]
  })
  return { content: { ...content, reportSheet: { file, node: root } }, told: [...placed.told, ...told] }
}

function beginning({ file, node }: Sheet): Place {
  return node ? pointAt(file, node.at.line, node.at.column) : pointAt(file)
}

/** Without what begins where something has been told already. */
function untold(found: readonly Observation[], told: readonly Observation[]): Observation[] {
  const start = ({ file, line, column }: Place): string => `${file}:${line}:${column}`
  const starts = new Set(told.map(({ at }) => start(at)))
  return found.filter(({ at }) => !starts.has(start(at)))
}

/** The schema's `x-decimals`, held against the source text: a binary float could not tell. */
function tooManyPlaces(facts: ReadonlyMap<string, Fact>): Observation[] {
  return [...facts.values()].flatMap((fact) => {
    const { decimals, label } = fact.field
    if (decimals === undefined || !(fact.value instanceof Decimal) || fact.quantity || placesOf(fact.text) <= decimals) return []
    const exact = plain(fact.value)
    const meant = placesOf(exact) <= decimals ? exact : undefined // zeros that say nothing
    const observation = observe(schemaDecimals, fact.at, { label, found: fact.text, limit: decimals, meant })
    return [withFix(observation, meant === undefined ? undefined : { at: fact.at, text: meant })]
  })
}
