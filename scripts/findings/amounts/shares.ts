// findings: the shares of one whole that a form lists, each as it was printed or computed.

import type { Place } from '../../base/place.ts'
import { operandsOf, type IdentitySpec } from '../../facts/facts.ts'
import { identitiesOf, rangeOf, type Figures, type Formula } from '../../figures/figures.ts'
import { factPlaces } from '../fact-places.ts'
import { printedRange, type PrintedRange } from '../printed-range.ts'

interface Share extends PrintedRange {
  readonly at: Place | undefined
}

export interface Whole {
  readonly spec: IdentitySpec
  readonly names: readonly string[]
  readonly shares: readonly Share[]
  /** The names that have no value. */
  readonly missing: readonly string[]
}

export function wholesOf(figures: Figures): Whole[] {
  return identitiesOf(figures, 'shares').map(({ formulas, spec }) => {
    const names = operandsOf(spec, 'shares').map(({ text }) => text)
    const found = (formulas.get('shares') ?? []).map((formula, i) => shareOf(figures, names[i] ?? '', formula))
    return { spec, names, shares: found.flatMap((share) => share ?? []), missing: names.filter((_, i) => !found[i]) }
  })
}

/** As printed where the published document printed it, else as filled in or computed. */
function shareOf(figures: Figures, name: string, formula: Formula): Share | undefined {
  const stated = figures.facts.stated.find((one) => one.name === name)
  const printed = stated && printedRange(stated.text)
  if (printed) return { ...printed, at: stated.at }
  const range = rangeOf(figures, formula)
  return range && { low: range.low, high: range.high, at: factPlaces(figures, [name])[0] }
}
