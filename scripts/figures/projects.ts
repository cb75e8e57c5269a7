// figures: the unit's projects of a year as records: each cell is a value of a project's own report, with its place there.

import { Decimal, plain } from '../base/decimal.ts'
import { type Checked, type Observation, observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { keyText } from '../base/report-key.ts'
import type { Value } from '../base/value.ts'
import { type GivenCell, nearest, PERCENT, type ProjectsSpec, type Records, recordsFrom } from '../facts/facts.ts'
import { projectNameMissing } from './checks/project-name-missing.ts'
import { projectUnitDiffers } from './checks/project-unit-differs.ts'
import type { Figures } from './evaluation.ts'
import { allNames, type Named, named } from './named.ts'

/** What a name prints in the report that has it. */
type Shown = (found: Named, of: Figures) => string

/** The records of 项目, in the order of `projects`; `at`: where the unit's own report begins. */
export function recordsOfProjects(spec: ProjectsSpec, projects: readonly Figures[], at: Place, shown: Shown): Checked<Records> {
  const observations: Observation[] = []
  const rows = projects.map((project) => {
    const cells = new Map<string, GivenCell>()
    for (const [column, { unit }] of spec.field.columns) {
      const cell = cellOf(spec, column, spec.rates.has(column) ? PERCENT : unit, project, shown)
      observations.push(...cell.observations.filter((one) => !isTold(one, observations)))
      if (cell.value) cells.set(column, cell.value)
    }
    return { at: pointAt(project.facts.reportFile), cells }
  })
  return { value: recordsFrom(spec.field, at, rows), observations }
}

/** What a form lacks, all projects of that form lack: it is told once. */
function isTold({ check, at, slots }: Observation, told: readonly Observation[]): boolean {
  return check === projectNameMissing && told.some((one) => one.check === check && one.at === at && one.slots.format === slots.format)
}

function cellOf(
  spec: ProjectsSpec,
  column: string,
  unit: string | undefined,
  project: Figures,
  shown: Shown,
): Checked<GivenCell | undefined> {
  const sources = spec.sources.get(column)?.map(({ name }) => name) ?? [column === '名称' ? '项目.名称' : column]
  const found = sources.map((name) => named(project, name)).find((one) => one !== undefined && one.kind !== 'absent')
  const at = pointAt(project.facts.reportFile)
  if (!found) {
    if (!spec.sources.has(column)) return { value: undefined, observations: [] } // a form without grades has none
    const [asked = at, ...others] = placesOf(spec, column)
    const near = nearest(sources[0] ?? column, allNames(project))
    const slots = { format: project.facts.format.id, name: sources.join('、'), ...(near === undefined ? {} : { nearest: near }) }
    return { value: undefined, observations: [observe(projectNameMissing, asked, slots, [...others, at])] }
  }
  const value = valueOf(found)
  const scale = value instanceof Decimal ? scaleOf(found, unit) : '1'
  if (scale === undefined) {
    const slots = { report: keyText(project.facts), name: sources.join('、'), found: unitOf(found) ?? '', expected: unit ?? '' }
    return { value: undefined, observations: [observe(projectUnitDiffers, placeOf(found, at), slots, placesOf(spec, column))] }
  }
  return { value: { ...cellIn(found, project, scale, shown), at: placeOf(found, at) }, observations: [] }
}

function cellIn(found: Named, project: Figures, scale: string, shown: Shown): Omit<GivenCell, 'at'> {
  const value = valueOf(found)
  if (value === null) return { value, text: '' }
  if (scale === RATIO && value instanceof Decimal && found.kind === 'fact')
    return { value: value.times(scale), text: plain(value.times(scale)), shown: `${found.fact.text}${PERCENT}` }
  if (scale !== '1' && value instanceof Decimal) return { value: value.times(scale), text: plain(value.times(scale)) }
  if (found.kind === 'fact') return { value, text: found.fact.text }
  return { value, text: value instanceof Decimal ? plain(value) : String(value), shown: shown(found, project) }
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
  if (found.kind === 'figure') return found.figure.show.as === 'percent' ? PERCENT : found.figure.unit
  return '分'
}

/** Where the value was written; what was computed was written nowhere, and stands in its report. */
function placeOf(found: Named, report: Place): Place {
  return found.kind === 'fact' ? found.fact.at : report
}

/** A fact in percent is a number of percents, and a rate is a ratio. */
const RATIO = '0.01'

function scaleOf(found: Named, unit: string | undefined): string | undefined {
  const own = unitOf(found)
  return found.kind === 'fact' && own === PERCENT && unit === PERCENT ? RATIO : scaleBetween(own, unit)
}

const YUAN: Readonly<Record<string, string>> = { 元: '1', 千元: '1000', 万元: '10000', 百万元: '1000000', 亿元: '100000000' }

/** By what a number in one unit is multiplied to be in the other; undefined where nothing makes it so. */
function scaleBetween(from: string | undefined, to: string | undefined): string | undefined {
  if (from === to || from === undefined || to === undefined) return '1'
  const [one, other] = [YUAN[from], YUAN[to]]
  return one === undefined || other === undefined ? undefined : new Decimal(one).div(other).toFixed()
}
