// findings: whether somebody explained an amount, in one of the places that a form names for it.

import { type Figures, type LeafScore, leafScores, valueNamed } from '../../figures/figures.ts'
import { isSaid, ownText } from '../own-text.ts'

/** A text fact, the reason beside an indicator's inputs (`指标.X`), or what the unit wrote under a heading (`正文.X`). */
export function explained(figures: Figures, name: string): boolean {
  const indicator = /^指标\.(.+)$/.exec(name)?.[1]
  if (indicator !== undefined) return reasonFor(figures, indicator)
  const heading = /^正文\.(.+)$/.exec(name)?.[1]
  if (heading !== undefined) return isSaid(ownText(figures, heading))
  const value = valueNamed(figures, name)
  return typeof value === 'string' && isSaid(value)
}

/** Beside the inputs, or in an award for the whole or for a point. */
function reasonFor(figures: Figures, indicator: string): boolean {
  const leaf = leafScores(figures.scores?.indicators ?? []).find(({ name }) => name === indicator)
  return leaf !== undefined && reasonsOf(leaf).some((reason) => reason !== '')
}

function reasonsOf(leaf: LeafScore): string[] {
  const own = [leaf.reason ?? '', leaf.award?.reason ?? '']
  return [...own, ...leaf.points.map((one) => (one.by === 'award' ? one.how.reason : ''))]
}
