// figures: what a name means in a unit-year: a fact, a figure or a score, of this year or the last.

import type { Decimal } from '../base/decimal.ts'
import type { Fact } from '../facts/facts.ts'
import { indicatorNamed, isScoreName } from './derivation.ts'
import { scoreNamed, type Figure, type Figures } from './evaluation.ts'
import type { IndicatorScore } from './rubric/score.ts'

export type Named =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly year: number }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly year: number; readonly of: Figures }
  | { readonly kind: 'score'; readonly score: IndicatorScore; readonly year: number }
  | { readonly kind: 'weight'; readonly name: string; readonly weight: Decimal; readonly year: number }
  | { readonly kind: 'total'; readonly total: Decimal | undefined; readonly of: Figures; readonly year: number }
  | { readonly kind: 'grade'; readonly grade: string | undefined; readonly year: number }
  /** A name of last year's for which content has no report. */
  | { readonly kind: 'absent'; readonly year: number }

/** Undefined for a name that nothing has. */
export function named(figures: Figures, name: string): Named | undefined {
  if (name.startsWith('上年.')) return lastYears(figures, name.slice('上年.'.length))
  const year = figures.facts.year
  const fact = figures.facts.facts.get(name)
  if (fact) return { kind: 'fact', fact, year }
  const figure = figures.figures.get(name)
  if (figure) return { kind: 'figure', figure, year, of: figures }
  return isScoreName(name) ? scoring(figures, name) : undefined
}

function lastYears(figures: Figures, name: string): Named | undefined {
  if (figures.lastYear) return named(figures.lastYear, name)
  return named(figures, name) ? { kind: 'absent', year: figures.facts.year - 1 } : undefined
}

function scoring(figures: Figures, name: string): Named | undefined {
  const year = figures.facts.year
  if (name === '总分') return { kind: 'total', total: figures.scores?.total, of: figures, year }
  if (name === '等级') return { kind: 'grade', grade: figures.grade, year }
  const [, indicator = '', what] = /^指标\.(.+)\.(得分|分值)$/.exec(name) ?? []
  const score = figures.scores && scoreNamed(figures.scores, indicator)
  if (what === '得分' && score) return { kind: 'score', score, year }
  const weight = indicatorNamed(figures.derivation.framework, indicator)?.weight.value
  return what === '分值' && weight ? { kind: 'weight', name, weight, year } : undefined
}

/** Every name that can be asked for, for the nearest one to a misspelt. */
export function allNames(figures: Figures): string[] {
  const leaves = (scores: readonly IndicatorScore[]): string[] =>
    scores.flatMap((one) => [`指标.${one.name}.得分`, ...(one.kind === 'group' ? leaves(one.children) : [])])
  return [...figures.facts.facts.keys(), ...figures.figures.keys(), ...leaves(figures.scores?.indicators ?? []), '总分', '等级']
}
