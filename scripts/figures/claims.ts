// figures: which of the claims that a form guards a unit-year's figures contradict.

import { namesIn } from '../facts/facts.ts'
import { evaluateIn, type Figures } from './evaluation.ts'

export interface BrokenClaim {
  readonly says: string
  readonly unless: string
  /** What the condition rests on. */
  readonly names: readonly string[]
}

/** A condition without a value, for a blank input, contradicts nothing. */
export function claimsBroken(figures: Figures): BrokenClaim[] {
  const { format, unsound } = figures.derivation
  return format.claims.flatMap(({ says, unless: { text, formula } }) => {
    if (!formula || unsound.has(formula) || evaluateIn(figures, formula).value !== false) return []
    const names = [...new Set(namesIn(formula).map(({ name }) => name))]
    return says.map((one) => ({ says: one, unless: text, names }))
  })
}
