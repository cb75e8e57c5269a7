// figures: the unit's projects of a year as records: each cell is a value of a project's own report, with its place there.

import { Decimal, plain } from '../base/decimal.ts'
import { type Checked, type Observation, observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { keyText } from '../base/report-key.ts'
import type { Value } from '../base/value.ts'
import { cellField, type Fact, type Field, type ProjectsSpec, type RecordRow, type Records } from '../facts/facts.ts'
import { projectNameMissing } from './checks/project-name-missing.ts'
import { projectUnitDiffers } from './checks/project-unit-differs.ts'
import type { Figures } from './evaluation.ts'
import { type Named, named } from './named.ts'

/** What a name prints in the report that has it. */
type Shown = (found: Named, of: Figures) => string

/** The records of 项目, in the order of `projects`; `at`: where the unit's own report begins. */
export function recordsOfProjects(spec: ProjectsSpec, projects: readonly Figures[], at: Place, shown: Shown): Checked<Records> {
  const observations: Observation[] = []
  const rows = projects.map((project, i): RecordRow => {
    const cells = [...spec.field.columns].map(([column, own]): [string, Fact] => {
      const field = cellField(spec.field, i + 1, column, own)
      const cell = cellOf(spec, column, field, project, shown)
      observations.push(...cell.observations)
      return [column, cell.value]
    })
    return { index: i + 1, at: pointAt(project.facts.reportFile), cells: new Map(cells) }
  })
  return { value: { field: spec.field, at, rows }, observations }
}

function cellOf(spec: ProjectsSpec, column: string, field: Field, project: Figures, shown: Shown): Checked<Fact> {
  const sources = spec.sources.get(column)?.map(({ name }) => name) ?? [column === '名称' ? '项目.名称' : column]
  const found = sources.map((name) => named(project, name)).find((one) => one !== undefined && one.kind !== 'absent')
  const at = pointAt(project.facts.reportFile)
  if (!found) {
    const slots = { report: keyText(project.facts), format: project.facts.format.id, name: sources.join('、') }
    const isAsked = spec.sources.has(column) // a form without grades has none
    return { value: blank(field, at), observations: isAsked ? [observe(projectNameMissing, at, slots, placesOf(spec, column))] : [] }
  }
  const value = valueOf(found)
  const scale = value instanceof Decimal ? scaleBetween(unitOf(found), field.unit) : '1'
  if (scale === undefined) {
    const slots = { report: keyText(project.facts), name: sources.join('、'), found: unitOf(found) ?? '', expected: field.unit ?? '' }
    return { value: blank(field, at), observations: [observe(projectUnitDiffers, placeOf(found, at), slots, placesOf(spec, column))] }
  }
  return { value: cellFact(found, field, project, { at, scale, shown }), observations: [] }
}

function cellFact(found: Named, field: Field, project: Figures, { at, scale, shown }: { at: Place; scale: string; shown: Shown }): Fact {
  const value = valueOf(found)
  const base = { name: field.name, field, at: placeOf(found, at) }
  if (value === null) return { ...base, value, text: '' }
  if (scale !== '1' && value instanceof Decimal) return { ...base, value: value.times(scale), text: plain(value.times(scale)) }
  if (found.kind === 'fact') return { ...base, value, text: found.fact.text }
  const text = value instanceof Decimal ? plain(value) : String(value)
  return { ...base, value, text, shown: shown(found, project) }
}

function blank(field: Field, at: Place): Fact {
  return { name: field.name, value: null, text: '', at, field }
}

function placesOf(spec: ProjectsSpec, column: string): Place[] {
  return (spec.sources.get(column) ?? []).map(({ at }) => at)
}

function valueOf(found: Named): Value {
  if (found.kind === 'fact') return found.fact.value
  if (found.kind === 'figure') return found.figure.value
  if (found.kind === 'score') return found.score.score ?? null
  if (found.kind === 'weight') return found.weight
  if (found.kind === 'total') return found.total ?? null
  return found.kind === 'grade' ? (found.grade ?? null) : null
}

function unitOf(found: Named): string | undefined {
  if (found.kind === 'fact') return found.fact.field.unit
  if (found.kind === 'figure') return found.figure.show.as === 'percent' ? '%' : found.figure.unit
  return '分'
}

/** Where the value was written; what was computed was written nowhere, and stands in its report. */
function placeOf(found: Named, report: Place): Place {
  return found.kind === 'fact' ? found.fact.at : report
}

const YUAN: Readonly<Record<string, string>> = { 元: '1', 千元: '1000', 万元: '10000', 百万元: '1000000', 亿元: '100000000' }

/** By what a number in one unit is multiplied to be in the other; undefined where nothing makes it so. */
function scaleBetween(from: string | undefined, to: string | undefined): string | undefined {
  if (from === to || from === undefined || to === undefined) return '1'
  const [one, other] = [YUAN[from], YUAN[to]]
  return one === undefined || other === undefined ? undefined : new Decimal(one).div(other).toFixed()
}
