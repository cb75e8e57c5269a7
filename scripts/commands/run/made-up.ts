// jibao formats --check: a report, in memory only, in which a form is filled in with made-up data of every shape that it has.

import { Decimal } from '../../base/decimal.ts'
import type { Checked } from '../../base/observation.ts'
import { pointAt } from '../../base/place.ts'
import { folderOf, type ReportKey } from '../../base/report-key.ts'
import { readMarkdown, type UnitYearContent } from '../../content/content.ts'
import {
  type Format,
  type GivenCell,
  type IndicatorColumn,
  type Json,
  leavesOf,
  madeUpFacts,
  madeUpSheet,
  type OutlineNode,
  type Point,
  type ProjectsSpec,
  type Records,
  recordsFrom,
  toFacts,
} from '../../facts/facts.ts'
import { askedInputs, type Derivation, type Figures, type OpenPlace, openPlaces, outlineOf, toFigures } from '../../figures/figures.ts'
import type { Workspace } from '../../workspace.ts'

/** No folder of a unit is called so. */
const UNIT = '示例'
const SAMPLE = '示例文字。'
const PROJECTS = ['示例项目一', '示例项目二']

/** The figures of a made-up report of the form; `lastYear` as toFigures has it. Its files stand below content/示例/. */
export function madeUpFigures({ schemas }: Workspace, derivation: Derivation, year: number, lastYear?: Figures): Checked<Figures> {
  const { format } = derivation
  const content = madeUpContent(derivation, madeUpFacts(schemas, format.id), year)
  const outside = format.projects ? [madeUpProjects(format.projects, content)] : []
  const figured = (written: UnitYearContent): Checked<Figures> =>
    toFigures(derivation, toFacts(written, format, schemas).value, lastYear, outside)
  const text = sections(outlineOf(figured(content).value), 1) // the outline has the indicators that the unit brings
  const { narrative } = readMarkdown({ file: `content/${folderOf(content)}/narrative.md`, text })
  return figured({ ...content, narrative })
}

export function madeUpKey({ subject }: Format, year: number): ReportKey {
  return { unit: UNIT, year, ...(subject === 'project' ? { project: UNIT } : {}) }
}

function madeUpContent(derivation: Derivation, facts: Json, year: number): UnitYearContent {
  const { format } = derivation
  const key = madeUpKey(format, year)
  const folder = `content/${folderOf(key)}`
  const unit = { name: '示例单位', shortName: '示例单位', region: '示例省示例市', level: '县区级', kind: '行政单位' }
  const report = { format: format.id, name: '示例项目', dated: `${year + 1}-03-01`, facts, indicators: inputsOf(derivation) }
  const own = ownIndicators(openPlaces(derivation), 1, { columns: unitColumns(format), asked: askedIndicators(format), places: 0 })
  return {
    ...key,
    unitSheet: madeUpSheet(`content/${UNIT}/unit.yaml`, unit),
    reportSheet: madeUpSheet(`${folder}/report.yaml`, report),
    ...(format.indicatorsFrom === 'form' ? {} : { indicatorsSheet: madeUpSheet(`${folder}/indicators.yaml`, own) }),
    narrative: { lead: [], sections: [] },
    narrativeFiles: [`${folder}/narrative.md`],
    illustrations: new Map(),
    projects: format.projects ? PROJECTS : [],
  }
}

/** What the form's own indicators ask of the unit. */
function inputsOf(derivation: Derivation): Json {
  const { format, framework } = derivation
  const leaves = framework ? leavesOf(framework) : []
  return Object.fromEntries(
    leaves.map((leaf) => {
      const given = [...askedInputs(leaf, derivation)].map(([name, point]) => [name, inputOf(point)] as const)
      return [leaf.name, { ...Object.fromEntries(given), ...unitColumns(format), reason: SAMPLE }]
    }),
  )
}

function inputOf(point: Point): Json {
  if (point.rule === 'met') return true
  if (point.rule === 'cases') return 0
  if (point.rule === 'choose') return point.worths[0]?.option ?? null
  if (point.rule === 'assess') return { score: point.worth.value.toNumber(), reason: SAMPLE }
  return point.rule === 'target' && point.actual.from === 'input' ? point.target.text : 1
}

/** The columns that a unit fills in beside an indicator. */
function unitColumns({ indicatorColumns }: Format): { readonly [name: string]: Json } {
  const own = [...indicatorColumns.values()].filter(({ by, of }) => by === 'unit' && of === undefined)
  return Object.fromEntries(own.map(({ kind, name }) => [name, COLUMN[kind]]))
}

const COLUMN: Readonly<Record<IndicatorColumn['kind'], Json>> = { number: 1, text: '示例', truth: true }

/** The form names indicators that a unit has to bring: 指标.预算执行率.得分. */
function askedIndicators({ figures, framework, grids, templates }: Format): string[] {
  const told = JSON.stringify([figures.map(({ formula }) => formula?.text), [...grids], [...templates.values()].map(({ text }) => text)])
  const asked = new Set([...told.matchAll(/指标\.([^.{}"\s]+)\.(?:得分|分值|扣分)/g)].map(([, name = '']) => name))
  const own = new Set((framework ? leavesOf(framework) : []).flatMap(({ path }) => path))
  return [...asked].filter((name) => !own.has(name))
}

interface Own {
  readonly columns: { readonly [name: string]: Json }
  /** Names that some of the indicators must have; the first open place takes them. */
  readonly asked: string[]
  /** Open places so far: no two indicators have one name. */
  places: number
}

/** Groups down to the second level, so that tables with two levels beside the indicator have something to print. */
function ownIndicators(places: readonly OpenPlace[], level: number, own: Own): Json[] {
  return places.map((place) => {
    if (place.name !== undefined) return { name: place.name, children: ownIndicators(place.below, level + 1, own) }
    own.places += 1
    const group = { name: `示例下级指标${own.places}`, children: rowsOf(place.weight.toNumber(), own) }
    return level > 1 ? group : { name: '示例上级指标', children: [group, { name: '示例空指标', children: [] }] }
  })
}

/** A target in numbers and one in words, and those that the form asks for. */
function rowsOf(weight: number, { asked, columns, places }: Own): Json[] {
  const numbers = [...asked.splice(0), `示例定量指标${places}`].map((name) => ({
    name,
    target: '≥50个',
    实际完成值: '45个',
    reason: SAMPLE,
  }))
  const rows = [...numbers, { name: `示例定性指标${places}`, target: '改善', 实际完成值: '改善' }]
  const each = Math.floor((weight * 100) / rows.length) / 100
  return rows.map((row, i) => ({ ...row, ...columns, weight: i > 0 ? each : Number((weight - each * (rows.length - 1)).toFixed(2)) }))
}

/** Two projects with a value in every column. */
function madeUpProjects({ field }: ProjectsSpec, { reportSheet }: UnitYearContent): Records {
  const at = pointAt(reportSheet.file)
  const rows = PROJECTS.map((name, i) => {
    const cells = [...field.columns].map(([column, { kind }]): [string, GivenCell] => {
      const value = kind === 'number' ? new Decimal(90 + i) : kind === 'truth' ? true : column === '名称' ? name : '示例'
      return [column, { value, text: String(value), at }]
    })
    return { at, cells: new Map(cells) }
  })
  return recordsFrom(field, at, rows)
}

function sections(nodes: readonly OutlineNode[], level: number): string {
  return nodes
    .map(({ children, free, title }) => {
      const below = free ? `${'#'.repeat(level + 1)} 示例小节\n\n${SAMPLE}\n\n` : sections(children, level + 1)
      return `${'#'.repeat(level)} ${title}\n\n${SAMPLE}\n\n${below}`
    })
    .join('')
}
