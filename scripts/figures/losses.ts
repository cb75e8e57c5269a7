// figures: what each indicator lost, the most first: by addition weight less score, by deduction what was taken off.

import { Decimal, ZERO } from '../base/decimal.ts'
import { type Figures, leafScores, pointsLost } from './evaluation.ts'
import type { LeafScore } from './rubric/score.ts'

export interface Loss {
  readonly leaf: LeafScore
  /** More than 0. */
  readonly points: Decimal
}

/** Indicators that lost as much stay in the order of the form. */
export function lossesOf({ scores }: Figures): Loss[] {
  return leafScores(scores?.indicators ?? [])
    .flatMap((leaf) => {
      const points = pointsLost(leaf)
      return points?.gt(0) ? [{ leaf, points }] : []
    })
    .sort((a, b) => b.points.cmp(a.points))
}

/** Nobody wrote what the indicator weighs, and nothing that it is scored by says so. */
export function isWeightless({ leaf, weight }: LeafScore): boolean {
  return !leaf.isWeightWritten && weight.isZero()
}

/**
 * Scores and weights say something of an indicator: never by deduction, where a form prints only what was taken off and its
 * weights, if any, are not the full marks.
 */
export function hasFullMarks({ derivation, facts, scores }: Figures): boolean {
  return (
    derivation.format.scoreBy === 'addition' &&
    facts.unscored === undefined &&
    (scores?.indicators ?? []).some(({ weight }) => weight.gt(0))
  )
}

/** What the total is out of: by deduction what the form starts from, by addition the weights together. */
export function fullMarks({ derivation: { format }, scores }: Figures): Decimal {
  if (format.scoreBy === 'deduction') return new Decimal(format.scoreFrom)
  return (scores?.indicators ?? []).reduce((sum, { weight }) => sum.plus(weight), ZERO)
}

export function lostTogether(losses: readonly Loss[]): Decimal {
  return losses.reduce((sum, { points }) => sum.plus(points), ZERO)
}
