// facts, the door: Content → Facts. Keeps the JSON Schema; what leaves here is typed and complete,
// and every later room may rely on it.

import { Decimal, placesOf } from '../base/decimal.ts'
import { type Checked, type Observation, observe } from '../base/observation.ts'
import { isDay } from '../base/period.ts'
import { type Place, pointAt } from '../base/place.ts'
import type { ReportKey } from '../base/report-key.ts'
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
import { blankInputs } from './blank-inputs.ts'
import { schemaDecimals } from './checks/schema-decimals.ts'
import { subjectDiffers } from './checks/subject-differs.ts'
import { unitColumnFaults } from './column-faults.ts'
import { type EngineName, readEngine } from './engine.ts'
import type { Fact } from './fact.ts'
import { type Format, readFormatFacts } from './format.ts'
import { type Government, readGovernment } from './government.ts'
import { withRows } from './indicator-rows.ts'
import { inputFaults } from './input-kinds.ts'
import { type Inputs, readInputs, textsBelow, type WrittenText } from './inputs.ts'
import { type Levels, readLevels } from './levels.ts'
import { optional } from './optional.ts'
import { readOwnIndicators } from './own-indicators.ts'
import type { Records } from './records.ts'
import { readRepository, type Repository } from './repository.ts'
import { type Framework, leavesOf } from './rubric/framework.ts'
import type { Schemas } from './schemas.ts'
import { collectFacts, projectNameOf, readStated, readWaivers, type Stated, type Waiver } from './unit-year.ts'
import { unreadFacts } from './unread-facts.ts'
import { validate } from './validate.ts'

export {
  type Binary,
  type Call,
  type Choice,
  type Expression,
  type Literal,
  partsOf,
  type Reference,
  type Unary,
  withParts,
} from './formula/expression.ts'
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
export { tableUnknown } from './checks/table-unknown.ts'
export { inputBlank } from './checks/input-blank.ts'
export { schemaRequired } from './checks/schema-required.ts'
export { schemaUnknownKey } from './checks/schema-unknown-key.ts'
export type { Addition, ChartSpec, SharedFact, SharedName } from './charts.ts'
export type { ClaimSpec } from './claims.ts'
export type { EngineName } from './engine.ts'
export { type Dictionary, fieldOf, nearestField } from './dictionary.ts'
export type { Fact } from './fact.ts'
export { cellLabel, cellName, columnNamed, type Field, type RecordsField } from './field.ts'
export { type Government, GOVERNMENT_TAGS } from './government.ts'
export type { FigureSpec, Show } from './figure-specs.ts'
export type { Format, GradeBand, TableLook } from './format.ts'
export { isFile, type Part, type Piece } from './part.ts'
export type { Attainment, AttainmentLevel } from './attainment.ts'
export type { IndicatorColumn } from './indicator-columns.ts'
export { type Award, type Compound, type Given, type IndicatorInputs, type Inputs, type NamedInput } from './inputs.ts'
export type { Amount } from './rubric/amount.ts'
export type { DeductPoint, Limit } from './rubric/deduct.ts'
export { type Framework, type Group, type Indicator, type Leaf, leavesOf, type Sentence, summed } from './rubric/framework.ts'
export type { Point, Points, RuleKind } from './rubric/points.ts'
export { comparable, inTermsOf, quantityOf, sameText, type Sense, type TargetParts, targetParts } from './rubric/quantity.ts'
export { ACTUAL, type TargetPoint } from './rubric/target.ts'
export type { Tier, TiersPoint } from './rubric/tiers.ts'
export type { CheckKind, FormCheck, Word } from './form-checks.ts'
export type { WrittenFormula } from './written-formula.ts'
export { BODY_SIZE, type Geometry, readGeometry } from './geometry.ts'
export type { Align, CellContent, Column, Grid, GridCell, GridRow, GridTable, Item, Line, Loop, Marks } from './grid/grid.ts'
export { type Alternative, alternative, type OutlineNode, plainNode, type Prose } from './outline.ts'
export { nearest } from './nearest.ts'
export type { ProjectsSpec } from './projects.ts'
export { factsOfRecords, type GivenCell, type RecordRow, type Records, recordsFrom } from './records.ts'
export type { Repository } from './repository.ts'
export { compileSchemas, type Schemas } from './schemas.ts'
export { commonFacts, fits, type Stated, type Waiver } from './unit-year.ts'

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

export interface Facts extends ReportKey {
  readonly unitName: string
  /** 项目名称, or its folder where none is given; absent for the report of a unit. */
  readonly projectName?: string
  /** `YYYY-MM-DD`, the report's own date; absent where the document has none. */
  readonly dated?: string
  /** By name; cells of records among them: `重点工作[2].金额`. */
  readonly facts: ReadonlyMap<string, Fact>
  /** Lists of records by name. */
  readonly records: ReadonlyMap<string, Records>
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
  /** Folders of the unit's projects of the year, which have reports of their own. */
  readonly projects: readonly string[]
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

export function toFacts(content: UnitYearContent, format: Format, schemas: Schemas): Checked<Facts> {
  const report = content.reportSheet
  const { facts, records } = collectFacts(content, format)
  const dated = textAt(report.node, 'dated')
  const indicators = nodeAt(report.node, ['indicators'])
  const own = readOwnIndicators(content, format, schemas)
  const given = withRows(readInputs(indicators), own.value && content.indicatorsSheet?.node)
  const leaves = [format.framework, own.value].flatMap((framework) => (framework ? leavesOf(framework) : []))
  const told = validate(report, schemas, `formats/${format.id}`)
  return {
    value: {
      unit: content.unit,
      year: content.year,
      ...(content.project === undefined ? {} : { project: content.project }),
      ...optional({ projectName: projectNameOf(content) }),
      unitName: textAt(content.unitSheet.node, 'name') ?? content.unit,
      ...(dated !== undefined && isDay(dated) ? { dated } : {}),
      facts,
      records,
      format,
      inputs: given.inputs,
      ...(own.value ? { ownFramework: own.value } : {}),
      indicatorTexts: [indicators, own.value && content.indicatorsSheet?.node].flatMap(textsBelow),
      indicatorsAt: entriesOf(report.node).find(({ key }) => key === 'indicators')?.keyAt ?? pointAt(report.file),
      stated: readStated(report.node),
      waivers: readWaivers(report.node),
      narrative: content.narrative,
      illustrations: content.illustrations,
      reportFile: report.file,
      projects: content.projects,
      narrativeFiles: content.narrativeFiles,
    },
    observations: [
      ...subjectFault(content, format),
      ...validate(content.unitSheet, schemas, 'unit'),
      ...told,
      ...untold(unreadFacts(nodeAt(report.node, ['facts']), format.dictionary), told),
      ...untold(inputFaults(indicators, leaves, format.indicatorColumns), told),
      ...own.observations,
      ...given.observations,
      ...unitColumnFaults(leaves, given.inputs, format.indicatorColumns),
      ...tooManyPlaces(facts),
      ...blankInputs(facts),
    ],
  }
}

/** Where the report lies says whose it is, and the form must be made for that. */
function subjectFault({ project, reportSheet }: UnitYearContent, { id, subject }: Format): Observation[] {
  const found = project === undefined ? 'unit' : 'project'
  const at = formatNamed(reportSheet)?.at
  return at === undefined || found === subject
    ? []
    : [observe(subjectDiffers, at, { format: id, subject: { term: subject }, found: { term: found } })]
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
    return [observe(schemaDecimals, fact.at, { label, found: fact.text, limit: decimals })]
  })
}
