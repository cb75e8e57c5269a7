// findings: the shares of one whole that a form lists, each as it was printed or computed.

import { type Interval, printedInterval } from '../../base/interval.ts'
import type { Place } from '../../base/place.ts'
import type { FormCheck, WrittenFormula } from '../../facts/facts.ts'
import { checksOf, type Figures, intervalOf } from '../../figures/figures.ts'
import { factPlaces } from '../fact-places.ts'

interface Share extends Interval {
  readonly at: Place | undefined
}

export interface Whole {
  readonly check: FormCheck<'shares'>
  readonly names: readonly string[]
  readonly shares: readonly Share[]
  /** The names that have no value. */
  readonly missing: readonly string[]
}

export function wholesOf(figures: Figures): Whole[] {
  return checksOf(figures, 'shares').map((check) => {
    const names = check.shares.map(({ text }) => text)
    const found = check.shares.map((share) => shareOf(figures, share))
    return { check, names, shares: found.flatMap((share) => share ?? []), missing: names.filter((_, i) => !found[i]) }
  })
}

/** As printed where the published document printed it, else as filled in or computed. */
function shareOf(figures: Figures, { text: name, formula }: WrittenFormula): Share | undefined {
  const stated = figures.facts.stated.find((one) => one.name === name)
  const printed = stated && printedInterval(stated.text)
  if (printed) return { ...printed, at: stated.at }
  const range = intervalOf(figures, formula)
  return range && { ...range, at: factPlaces(figures, [name])[0] }
}
