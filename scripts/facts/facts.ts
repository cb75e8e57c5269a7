// facts, the door: Content → Facts. Keeps the JSON Schema; what leaves here is typed and complete,
// and every later room may rely on it.

import type { Checked, Observation } from '../base/observation.ts'
import { type Fonts, type FormatContent, type Sheet, textAt } from '../content/content.ts'
import { type EngineName, readEngine } from './engine.ts'
import { type Format, readFormatFacts } from './format.ts'
import { type Government, readGovernment } from './government.ts'
import { type Imprint, type Licence, readImprint } from './imprint.ts'
import { type Levels, readLevels } from './levels.ts'
import { readRepository, type Repository } from './repository.ts'
import type { Schemas } from './schemas.ts'
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
export type { Imprint, Licence } from './imprint.ts'
export type { Corrected, Correction, Publishing } from './publishing.ts'
export type { FigureSpec, Show } from './figure-specs.ts'
export type { Format, GradeBand, TableLook } from './format.ts'
export { isFile, type Part, type Piece } from './part.ts'
export type { Attainment, AttainmentLevel } from './attainment.ts'
export { INDICATOR_FIELDS, type IndicatorColumn } from './indicator-columns.ts'
export type { Json } from './json.ts'
export { type Award, type Compound, type Given, type IndicatorInputs, type Inputs, type NamedInput } from './inputs.ts'
export type { Amount } from './rubric/amount.ts'
export type { DeductPoint, Limit } from './rubric/deduct.ts'
export { type Framework, type Group, type Indicator, type Leaf, leavesOf, type Sentence, summed } from './rubric/framework.ts'
export type { Point, Points, RuleKind } from './rubric/points.ts'
export { comparable, inTermsOf, meantBeside, quantityOf, sameText, type Sense, type TargetParts, targetParts } from './rubric/quantity.ts'
export { ACTUAL, type TargetPoint } from './rubric/target.ts'
export type { Tier, TiersPoint } from './rubric/tiers.ts'
export type { CheckKind, FormCheck, Word } from './form-checks.ts'
export { NO_ITEMS, OWN_INDICATORS, type Written, writtenInReport, writtenInSheet } from './written.ts'
export type { WrittenFormula } from './written-formula.ts'
export { BODY_SIZE, type Geometry, readGeometry } from './geometry.ts'
export {
  type Align,
  type CellContent,
  type Column,
  type Grid,
  type GridCell,
  type GridRow,
  type GridTable,
  INDICATORS,
  type Item,
  type Line,
  type Loop,
  type Marks,
} from './grid/grid.ts'
export { type Alternative, alternative, type OutlineNode, plainNode, type Prose } from './outline.ts'
export { madeUpFacts, madeUpSheet } from './made-up.ts'
export { nearest } from './nearest.ts'
export { type Facts, formatNamed, isTorn, subjectFault, toFacts } from './report.ts'
export { PERCENT, type ProjectsSpec } from './projects.ts'
export { factsOfRecords, type GivenCell, type RecordRow, type Records, recordsFrom } from './records.ts'
export { REVIEW_PARTS, type ReviewDigests, reviewDigests, type ReviewPart, type SignedReview } from './reviews.ts'
export type { Repository } from './repository.ts'
export { compileSchemas, type Schemas } from './schemas.ts'
export { unitIn } from './units.ts'
export { commonFacts, fits, type Original, type Stated, type Waiver } from './unit-year.ts'

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
  /** Absent where nobody says on what terms the data may be used. */
  readonly licence?: Licence
  /** Absent for a site that says nothing of who runs it. */
  readonly imprint?: Imprint
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
    ...readImprint(node),
  }
  return { value: site, observations: validate(sheet, schemas, 'site') }
}

/** `reading` is what was noticed when its files were read: indicators with a fault are not taken for rules. */
export function toFormat(content: FormatContent, schemas: Schemas, reading: readonly Observation[] = []): Checked<Format> {
  return readFormatFacts(content, schemas, reading)
}
