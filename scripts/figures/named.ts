// figures: what a name means in a unit-year: a fact, a figure or a score, of this year or the last.

import type { Decimal } from '../base/decimal.ts'
import type { Alternative, Fact } from '../facts/facts.ts'
import { type Figure, type Figures, pointsLost, scoreNamed } from './evaluation.ts'
import { chosen } from './prose.ts'
import type { IndicatorScore } from './rubric/score.ts'
import { GRADE, indicatorName, indicatorNamed, isScoreName, SCORES } from './score-names.ts'

export type Named =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly year: number }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly year: number; readonly of: Figures }
  | { readonly kind: 'score'; readonly score: IndicatorScore; readonly year: number }
  /** 分值 or 扣分, as `name` says: points that are no score. */
  | { readonly kind: 'weight'; readonly name: string; readonly weight: Decimal; readonly year: number }
  | { readonly kind: 'total'; readonly total: Decimal | undefined; readonly of: Figures; readonly year: number }
  | { readonly kind: 'grade'; readonly grade: string | undefined; readonly year: number }
  /** `句.X`: the wording that holds, if one does. */
  | { readonly kind: 'sentence'; readonly wording: Alternative | undefined; readonly year: number }
  /** `算式 X`: a figure as its formula with the numbers in it. */
  | { readonly kind: 'computation'; readonly figure: Figure; readonly year: number; readonly of: Figures }
  /** A name of last year's for which content has no report, or of an indicator where the unit's own are missing. */
  | { readonly kind: 'absent'; readonly year: number }

/** Undefined for a name that nothing has. */
export function named(figures: Figures, name: string): Named | undefined {
  if (name.startsWith('上年.')) return lastYears(figures, name.slice('上年.'.length))
  const year = figures.facts.year
  const fact = figures.facts.facts.get(name)
  if (fact) return { kind: 'fact', fact, year }
  const figure = figures.figures.get(name)
  if (figure) return { kind: 'figure', figure, year, of: figures }
  return isScoreName(name) ? scoring(figures, name) : worded(figures, name)
}

function worded(figures: Figures, name: string): Named | undefined {
  const year = figures.facts.year
  const prose = figures.derivation.format.sentences.get(/^句\.(.+)$/.exec(name)?.[1] ?? '')
  if (prose) return { kind: 'sentence', wording: chosen(figures, prose), year }
  const figure = figures.figures.get(/^算式\s+(.+)$/.exec(name)?.[1] ?? '')
  return figure && { kind: 'computation', figure, year, of: figures }
}

function lastYears(figures: Figures, name: string): Named | undefined {
  if (figures.lastYear) return named(figures.lastYear, name)
  return named(figures, name) ? { kind: 'absent', year: figures.facts.year - 1 } : undefined
}

function scoring(figures: Figures, name: string): Named | undefined {
  const year = figures.facts.year
  if (name === SCORES) return { kind: 'total', total: figures.scores?.total, of: figures, year }
  if (name === GRADE) return { kind: 'grade', grade: figures.grade, year }
  const asked = indicatorName(name)
  if (!asked) return undefined
  if (!figures.derivation.framework) return { kind: 'absent', year } // what keeps it from being read has been told
  if (asked.what === '分值') {
    const weight = indicatorNamed(figures.derivation.framework, asked.indicator)?.weight.value
    return weight && { kind: 'weight', name, weight, year }
  }
  const score = figures.scores && scoreNamed(figures.scores, asked.indicator)
  if (!score) return undefined
  if (asked.what === '得分') return { kind: 'score', score, year }
  const lost = pointsLost(score)
  return lost ? { kind: 'weight', name, weight: lost, year } : { kind: 'absent', year }
}

/** Every name that can be asked for, for the nearest one to a misspelt. */
export function allNames(figures: Figures): string[] {
  const leaves = (scores: readonly IndicatorScore[]): string[] =>
    scores.flatMap((one) => [
      ...['得分', '分值', '扣分'].map((what) => `指标.${one.name}.${what}`),
      ...(one.kind === 'group' ? leaves(one.children) : []),
    ])
  return [...figures.facts.facts.keys(), ...figures.figures.keys(), ...leaves(figures.scores?.indicators ?? []), '总分', '等级']
}
