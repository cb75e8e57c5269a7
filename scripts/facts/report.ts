// facts: the report of one unit-year or project, read against its form: typed, complete, with all that is wrong with it.

import { Decimal, placesOf, plain } from '../base/decimal.ts'
import { type Checked, type Observation, observe, withFix } from '../base/observation.ts'
import { isDay } from '../base/period.ts'
import { type Place, pointAt } from '../base/place.ts'
import type { ReportKey } from '../base/report-key.ts'
import { entriesOf, type Narrative, nodeAt, type Sheet, textAt, type UnitYearContent } from '../content/content.ts'
import { asMeant } from './as-meant.ts'
import { blankInputs } from './blank-inputs.ts'
import { schemaDecimals } from './checks/schema-decimals.ts'
import { schemaRequired } from './checks/schema-required.ts'
import { subjectDiffers } from './checks/subject-differs.ts'
import { unitColumnFaults } from './column-faults.ts'
import type { Fact } from './fact.ts'
import type { Format } from './format.ts'
import { withRows } from './indicator-rows.ts'
import { inputFaults } from './input-kinds.ts'
import { type Inputs, readInputs, textsBelow, type WrittenText } from './inputs.ts'
import { unpartedLists } from './list-items.ts'
import { placedRight } from './misplaced.ts'
import { namesKnown } from './names-known.ts'
import { optional } from './optional.ts'
import { readOwnIndicators } from './own-indicators.ts'
import { type Publishing, readPublishing } from './publishing.ts'
import type { Records } from './records.ts'
import { readReviews, reviewDigests, type SignedReview } from './reviews.ts'
import { type Framework, type Leaf, leavesOf } from './rubric/framework.ts'
import type { Schemas } from './schemas.ts'
import { collectFacts, type Original, projectNameOf, readOriginal, readStated, readWaivers, type Stated, type Waiver } from './unit-year.ts'
import { unreadFacts } from './unread-facts.ts'
import { faultsIn, validate } from './validate.ts'

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
  /** Why there is no total: what would be needed for one is not asked for. */
  readonly unscored?: string
  /** What the unit says of each indicator. */
  readonly inputs: Inputs
  /** The key `indicators`, or the beginning of the file where it is missing: what is missing below it is told there. */
  readonly indicatorsAt: Place
  /** The indicators that the unit brings, where the form asks for them and they keep the schema. */
  readonly ownFramework?: Framework
  /** All that the unit wrote of its indicators, and of those that it brings, with its places. */
  readonly indicatorTexts: readonly WrittenText[]
  /** The public document that the report was transcribed from. */
  readonly original?: Original
  /** Absent where the files say nothing of it. */
  readonly publishing?: Publishing
  readonly stated: readonly Stated[]
  readonly waivers: readonly Waiver[]
  readonly reviews: readonly SignedReview[]
  readonly narrative: Narrative
  /** Figures that the narrative names: file name → bytes. */
  readonly illustrations: ReadonlyMap<string, Uint8Array>
  readonly reportFile: string
  /** Folders of the unit's projects of the year, which have reports of their own. */
  readonly projects: readonly string[]
  readonly narrativeFiles: readonly string[]
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
  const { facts, records } = collectFacts(content, format)
  const dated = textAt(report.node, 'dated')
  const indicators = nodeAt(report.node, ['indicators'])
  const signed = readReviews(report.node, () => reviewDigests(written, format.rulesDigest))
  const given = withRows(readInputs(indicators), own.value && content.indicatorsSheet?.node)
  return {
    value: {
      unit: content.unit,
      year: content.year,
      ...(content.project === undefined ? {} : { project: content.project }),
      ...optional({ projectName: projectNameOf(content), unscored: textAt(report.node, 'unscored') }),
      ...optional({ original: readOriginal(report.node), publishing: readPublishing(report.node) }),
      unitName: textAt(content.unitSheet.node, 'name') ?? content.unit,
      ...(dated !== undefined && isDay(dated) ? { dated } : {}),
      facts,
      records,
      format,
      inputs: given.inputs,
      ...(own.value ? { ownFramework: own.value } : {}),
      indicatorTexts: [indicators, own.value && content.indicatorsSheet?.node].flatMap(textsBelow),
      indicatorsAt: entriesOf(report.node).find(({ key }) => key === 'indicators')?.keyAt ?? beginning(report),
      stated: readStated(report.node),
      waivers: readWaivers(report.node),
      reviews: signed.reviews,
      narrative: content.narrative,
      illustrations: content.illustrations,
      reportFile: report.file,
      projects: content.projects,
      narrativeFiles: content.narrativeFiles,
    },
    observations: [
      ...validate(content.unitSheet, schemas, 'unit'),
      ...told,
      ...own.observations,
      ...signed.told,
      ...given.observations,
      ...unitColumnFaults(leaves, given.inputs, format.indicatorColumns),
      ...untold([...tooManyPlaces(facts), ...blankInputs(facts)], told),
      ...unpartedLists(nodeAt(report.node, ['facts']), format.dictionary),
    ],
  }
}

/** Where the report lies says whose it is, and the form must be made for that: else nothing else of it is held against the form. */
export function subjectFault({ project, reportSheet }: UnitYearContent, { id, subject }: Format): Observation | undefined {
  const found = project === undefined ? 'unit' : 'project'
  const at = formatNamed(reportSheet)?.at
  if (at === undefined || found === subject) return undefined
  return observe(subjectDiffers, at, { format: id, subject: { term: subject }, found: { term: found }, wanted: found })
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
    return [...bySchema, ...untold([...unread, ...inputFaults(nodeAt(root, ['indicators']), leaves, format.indicatorColumns)], bySchema)]
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

/** The facts, or all that is said of the indicators, are missing: everything else would follow from it. */
export function isTorn({ at, check, slots }: Observation): boolean {
  return check === schemaRequired && slots['field'] === at.file && (slots['key'] === 'facts' || slots['key'] === 'indicators')
}
