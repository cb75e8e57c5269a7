// findings: whether a unit gave a reason for what an indicator scored.

import { leafScores, type Figures, type LeafScore } from '../figures/figures.ts'

/** Beside the inputs, or in an award for the whole or for a point. */
export function reasonFor(figures: Figures, indicator: string): boolean {
  const leaf = leafScores(figures.scores?.indicators ?? []).find(({ name }) => name === indicator)
  return leaf !== undefined && reasonsOf(leaf).some((reason) => reason !== '')
}

export function reasonsOf(leaf: LeafScore): string[] {
  const own = [leaf.reason ?? '', leaf.award?.reason ?? '']
  return [...own, ...leaf.points.map(({ how }) => (how.rule === 'award' ? how.reason : ''))]
}
