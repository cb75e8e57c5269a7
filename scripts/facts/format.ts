// facts: an official form as data, typed. What a designer wrote wrong the schema has told; here it is
// read as far as it goes, so that one fault hides no other.

import { isPlainNumber } from '../base/decimal.ts'
import type { NumberStyle } from '../base/numerals.ts'
import { type Checked, type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { type FormatContent, itemsOf, type Node, nodeAt, type Sheet, type SourceText, textAt } from '../content/content.ts'
import { type Attainment, readAttainment, type UsualWeight, usualWeights } from './attainment.ts'
import { type Addition, type ChartSpec, readCharts, readShared, type SharedFact } from './charts.ts'
import { formatIdDiffers } from './checks/format-id-differs.ts'
import { type ClaimSpec, readClaims } from './claims.ts'
import { formColumnFaults } from './column-faults.ts'
import { type Dictionary, readDictionary, readIndicatorInputs } from './dictionary.ts'
import { type EngineName, readEngine } from './engine.ts'
import { type FigureSpec, inFormula, readFigures } from './figure-specs.ts'
import { type FormCheck, readFormChecks } from './form-checks.ts'
import { type Geometry, readGeometry } from './geometry.ts'
import { type Grid, INDICATORS, readGrids } from './grid/grid.ts'
import { groupTitles } from './grid/titles.ts'
import { type IndicatorColumn, readIndicatorColumns, takenColumns } from './indicator-columns.ts'
import { optional } from './optional.ts'
import { type OutlineNode, type Prose, readAlternatives, readOutline, readSentences, style } from './outline.ts'
import { type Part, readPart, unknownTables, unusedTables, wholeAt } from './part.ts'
import { nameMissing, projectsNameFaults, type ProjectsSpec, readProjects } from './projects.ts'
import { digestOfWritten } from './reviews.ts'
import { type Framework, leavesOf, readFramework } from './rubric/framework.ts'
import type { Schemas } from './schemas.ts'
import { sheetMeant, validate } from './validate.ts'
import { writtenInForm } from './written.ts'

export interface TableLook {
  /** What a label that goes on from the page before has behind it: （续）, or nothing. */
  readonly continued: string
  /** Points below which the type of a wide table may not shrink. */
  readonly smallest: number
}

export interface GradeBand {
  readonly name: string
  /** The lowest total that earns it, as written. */
  readonly from: string
  readonly at: Place
}

export interface Format {
  readonly id: string
  /** The forms that it is based on, the nearest first. */
  readonly bases: readonly string[]
  readonly file: string
  /** What its reports are about: a unit, or one of a unit's projects. */
  readonly subject: 'unit' | 'project'
  readonly title: string
  /** The title as a cover breaks it; one line where the format does not say. */
  readonly titleLines: readonly string[]
  readonly region?: string
  readonly rule?: string
  readonly parts: readonly Part[]
  readonly geometry: Geometry
  /** A table of contents before the narrative. */
  readonly contents: boolean
  readonly tables: TableLook
  /** Absent: as the site says. */
  readonly engine?: EngineName
  readonly numbering: readonly NumberStyle[]
  readonly blank: string
  readonly notApplicable: string
  readonly thousands: boolean
  /** The sign between dividend and divisor where a computation is printed: ÷ or /. */
  readonly division: string
  /** Places of amounts of money; absent: as each was written. */
  readonly moneyPlaces?: number
  readonly scorePlaces: number
  /** Places of the printed total; absent: as many as it has. */
  readonly totalPlaces?: number
  /** addition: the total is the sum of the scores; deduction: what was lost is taken from `scoreFrom`. */
  readonly scoreBy: 'addition' | 'deduction'
  /** 满分, as written. */
  readonly scoreFrom: string
  /** Who brings the indicators: the form, the unit in a file of its own, or the form first and then the unit. */
  readonly indicatorsFrom: 'form' | 'unit' | 'both'
  readonly grades: readonly GradeBand[]
  /** Columns of the indicators besides those that every form has, by name. */
  readonly indicatorColumns: ReadonlyMap<string, IndicatorColumn>
  readonly attainment: Attainment
  /** What indicators that the unit brings weigh as a rule, by the name of their group. */
  readonly weights: readonly UsualWeight[]
  readonly outline: readonly OutlineNode[]
  /** Printed before the first heading, where the unit wrote nothing there. */
  readonly lead: Prose
  /** Named sentences, called as `{{句.名称}}`. */
  readonly sentences: ReadonlyMap<string, Prose>
  /** The facts and figures by which units of different forms are compared: common name → this form's own. */
  readonly shared: ReadonlyMap<string, SharedFact>
  /** What the unit's report sees of its projects; absent where it sees none. */
  readonly projects?: ProjectsSpec
  readonly charts: readonly ChartSpec[]
  readonly onPaper: readonly Addition[]
  readonly figures: readonly FigureSpec[]
  /** What must agree, in the order of the form. */
  readonly checks: readonly FormCheck[]
  /** Wordings that the narrative may use only where a condition holds. */
  readonly claims: readonly ClaimSpec[]
  /** Absent where the form has no indicators, or none that keep the schema. */
  readonly framework?: Framework
  readonly templates: ReadonlyMap<string, SourceText>
  /** Tables as data, by name. */
  readonly grids: ReadonlyMap<string, Grid>
  readonly dictionary: Dictionary
  /** What groups of facts are called. */
  readonly groupTitles: ReadonlyMap<string, string>
  /** Of formulas, rubrics, grades: what a reviewed report was scored by. */
  readonly rulesDigest: string
  /** The unit's own inputs by indicator. */
  readonly indicatorInputs: ReadonlyMap<string, ReadonlySet<string>>
}

export function readFormatFacts(written: FormatContent, schemas: Schemas, reading: readonly Observation[]): Checked<Format> {
  const { content, observations } = meantSheets(written, schemas)
  const dictionary = readDictionary(schemas, content.id)
  const node = content.format.node
  observations.push(...idFaults(content, schemas), ...dictionary.observations)
  const title = textAt(node, 'title') ?? content.id
  const indicatorColumns = readIndicatorColumns(node)
  const lines = itemsOf(nodeAt(node, ['titleLines'])).flatMap((line) => textAt(line) ?? [])
  const parts = itemsOf(nodeAt(node, ['parts'])).map(readPart)
  const projects = readProjects(node)
  const grids = readGrids(content.tables, { dictionary: dictionary.value, lists: listsOf(dictionary.value, projects), observations })
  observations.push(...unknownTables(parts, grids), ...unusedTables(parts, grids, content), ...takenColumns(indicatorColumns))
  observations.push(...projectsNameFaults(projects, dictionary.value), ...nameMissing(content, schemas))
  const format: Format = {
    id: content.id,
    bases: content.bases,
    file: content.format.file,
    subject: textAt(node, 'subject') === 'project' ? 'project' : 'unit',
    title,
    titleLines: lines.length > 0 ? lines : [title],
    ...optional({ region: textAt(node, 'region'), rule: textAt(node, 'rule') }),
    ...readEngine(node),
    parts,
    geometry: readGeometry(nodeAt(node, ['page'])),
    contents: textAt(node, 'contents') === 'true',
    tables: tableLook(node),
    numbering: itemsOf(nodeAt(node, ['numbering'])).flatMap((item) => style(textAt(item)) ?? []),
    blank: textAt(node, 'numbers', 'blank') ?? '',
    notApplicable: textAt(node, 'numbers', 'notApplicable') ?? '',
    thousands: textAt(node, 'numbers', 'thousands') === 'true',
    division: textAt(node, 'numbers', 'division') ?? '÷',
    ...optional({ moneyPlaces: number(textAt(node, 'numbers', 'money')) }),
    scorePlaces: wholeAt(node, 'scores', 'decimals') ?? 2,
    ...scoring(node),
    grades: itemsOf(nodeAt(node, ['grades'])).flatMap(grade),
    indicatorColumns,
    attainment: readAttainment(node),
    weights: usualWeights(nodeAt(node, ['weights'])),
    outline: readOutline(nodeAt(node, ['outline']), observations),
    lead: readAlternatives(nodeAt(node, ['lead']), observations),
    sentences: readSentences(nodeAt(node, ['sentences']), observations),
    shared: readShared(node),
    ...projects,
    ...readCharts(node),
    figures: readFigures(content.figures.node, content.libraries, observations),
    checks: readFormChecks(content.figures.node, inFormula, observations),
    claims: readClaims(nodeAt(node, ['claims']), observations),
    ...readIndicators(content.indicators, reading, observations, indicatorColumns),
    templates: content.templates,
    grids,
    dictionary: dictionary.value,
    groupTitles: groupTitles(schemas, content.id),
    indicatorInputs: readIndicatorInputs(schemas, content.id),
    rulesDigest: digestOfWritten(writtenInForm(written)),
  }
  return { value: format, observations }
}

/** The files of the form as they were meant, and all that their schemas say of what was written. */
function meantSheets(written: FormatContent, schemas: Schemas): { content: FormatContent; observations: Observation[] } {
  const [format, figures, indicators] = (['format', 'figures', 'indicators'] as const).map((name) =>
    sheetMeant(written[name], schemas, name),
  ) as [Checked<Sheet>, Checked<Sheet>, Checked<Sheet>]
  const tables = written.tables && sheetMeant(written.tables, schemas, 'tables')
  const sheets = { format: format.value, figures: figures.value, indicators: indicators.value }
  return {
    content: { ...written, ...sheets, ...(tables ? { tables: tables.value } : {}) },
    observations: [
      ...[format, figures, indicators, ...(tables ? [tables] : [])].flatMap((one) => one.observations),
      ...[...(written.libraries?.sheets.values() ?? [])].flatMap((library) => validate(library, schemas, 'figure-library')),
    ],
  }
}

/** What rows of a table can be repeated for by one name. */
function listsOf({ records }: Dictionary, { projects }: Pick<Format, 'projects'>): string[] {
  return [INDICATORS, ...records.keys(), ...(projects ? [projects.field.name] : [])]
}

/** A form is called by its folder; its own id and that of its schema say the same. */
function idFaults({ id: expected, format }: FormatContent, schemas: Schemas): Observation[] {
  const id = nodeAt(format.node, ['id'])
  const found = textAt(id)
  const own =
    id && found !== undefined && found !== expected
      ? [observe(formatIdDiffers, id.at, { key: 'id', found, expected, remedy: expected })]
      : []
  const address = schemas.schema(`formats/${expected}`)?.$id
  if (typeof address !== 'string' || address.endsWith(`/${expected}.schema.json`)) return own
  const remedy = address.replace(/[^/]*$/, `${expected}.schema.json`)
  return [...own, observe(formatIdDiffers, schemas.place(address, ['$id']), { key: '$id', found: address, expected, remedy })]
}

/** Only what its file and its schema have nothing against is read as rules. */
function readIndicators(
  { file, node }: Sheet,
  reading: readonly Observation[],
  observations: Observation[],
  columns: ReadonlyMap<string, IndicatorColumn>,
): { framework?: Framework } {
  if (!node || [...reading, ...observations].some(({ at }) => at.file === file)) return {}
  const read = readFramework(nodeAt(node, ['indicators']) ?? node)
  observations.push(...read.observations, ...formColumnFaults(leavesOf(read.value), columns))
  return { framework: read.value }
}

function scoring(node: Node | undefined): Pick<Format, 'totalPlaces' | 'scoreBy' | 'scoreFrom' | 'indicatorsFrom'> {
  const from = textAt(node, 'scores', 'from') ?? ''
  const indicators = textAt(node, 'indicators')
  return {
    scoreBy: textAt(node, 'scores', 'by') === 'deduction' ? 'deduction' : 'addition',
    scoreFrom: isPlainNumber(from) ? from : '100',
    indicatorsFrom: indicators === 'unit' || indicators === 'both' ? indicators : 'form',
    ...optional({ totalPlaces: wholeAt(node, 'scores', 'total') }),
  }
}

function tableLook(node: Node | undefined): TableLook {
  const smallest = Number(textAt(node, 'tables', 'smallest'))
  return { continued: textAt(node, 'tables', 'continued') ?? '', smallest: smallest > 0 ? smallest : 9 }
}

/** A band without a number to begin from is no band, and the schema has told it. */
function grade(band: Node): GradeBand[] {
  const from = textAt(band, 'from')
  return from !== undefined && isPlainNumber(from) ? [{ name: textAt(band, 'name') ?? '', from, at: band.at }] : []
}

/** 2 → 2; asWritten → undefined. */
function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}
