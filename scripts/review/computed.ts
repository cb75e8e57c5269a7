// review: what is computed in a report, by name: figures, scores, total and grade, with what each was made from.

import type { Place } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import { type Figure, type Figures, GRADE, type IndicatorScore, SCORES } from '../figures/figures.ts'
import { printed, scoreTrace } from '../pages/pages.ts'

export interface Computed {
  readonly name: string
  readonly label: string
  readonly kind: 'figure' | 'score' | 'group' | 'total' | 'grade'
  /** As it is printed, without its unit; empty for a blank. */
  readonly text: string
  readonly unit?: string
  /** Unrounded, for values that differ and are printed alike. */
  readonly exact: string
  /** Names of what it was made from. */
  readonly reads: readonly string[]
  /** The path in the report's files below which all is said that it was made from besides. */
  readonly below?: readonly string[]
  readonly at?: Place
}

/** By name, in the order of the form. */
export function computedIn(figures: Figures): ReadonlyMap<string, Computed> {
  const { format } = figures.facts
  const year = figures.facts.year
  const scores = (figures.scores?.indicators ?? []).flatMap((one) => scored(one, figures))
  const leaves = scores.filter(({ kind }) => kind === 'score').map(({ name }) => name)
  const total = figures.scores?.total
  const all: Computed[] = [
    ...[...figures.figures.values()].map((figure) => figureComputed(figure, figures)),
    ...scores,
    {
      name: SCORES,
      label: '总分',
      kind: 'total',
      text: total ? printed({ kind: 'total', total, of: figures, year }, format) : '',
      unit: '分',
      exact: exactly(total ?? null),
      reads: leaves,
    },
    { name: GRADE, label: '等级', kind: 'grade', text: figures.grade ?? '', exact: figures.grade ?? '', reads: [SCORES] },
  ]
  const labels = new Map<string, number>()
  for (const { label } of all) labels.set(label, (labels.get(label) ?? 0) + 1)
  return new Map(all.map((one) => [one.name, labels.get(one.label) === 1 ? one : { ...one, label: one.name }]))
}

function figureComputed(figure: Figure, figures: Figures): Computed {
  const { format, year } = figures.facts
  const isBlank = figure.value === null && figure.lack !== 'zero-divisor'
  return {
    name: figure.name,
    label: figure.label,
    kind: 'figure',
    text: isBlank ? '' : printed({ kind: 'figure', figure, of: figures, year }, format),
    ...(figure.unit === undefined || figure.value === null ? {} : { unit: figure.unit }),
    exact: exactly(figure.value),
    reads: [...figure.inputs, ...(figure.chosenBy ?? [])],
    at: figure.at,
  }
}

function scored(score: IndicatorScore, figures: Figures): Computed[] {
  const base = {
    name: scoreName(score.name),
    label: `${score.name}得分`,
    text: score.score ? printed({ kind: 'score', score, year: figures.facts.year }, figures.facts.format) : '',
    unit: '分',
    exact: exactly(score.score ?? null),
  }
  if (score.kind === 'group') {
    const parts = score.children.map(({ name }) => scoreName(name))
    return [{ ...base, kind: 'group', reads: parts, at: score.group.at }, ...score.children.flatMap((one) => scored(one, figures))]
  }
  const { inputs } = scoreTrace(score, figures)
  return [{ ...base, kind: 'score', reads: inputs.map(({ name }) => name), below: [score.name], at: score.leaf.at }]
}

export function scoreName(indicator: string): string {
  return `指标.${indicator}.得分`
}

const EXACT_PLACES = 12

function exactly(value: Value): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.toDecimalPlaces(EXACT_PLACES).toFixed() : String(value)
}
