// figures: the points that a form leaves to the unit's own indicators.

import { Decimal } from '../base/decimal.ts'
import type { Indicator } from '../facts/facts.ts'
import type { Derivation } from './derivation.ts'

/** A group of the form's with places below it; without a name a place for the unit's own indicators, worth `weight` together. */
export type OpenPlace =
  { readonly name: string; readonly below: readonly OpenPlace[] } | { readonly name?: undefined; readonly weight: Decimal }

/** None where the form has given all its points to its own indicators. */
export function openPlaces({ format, framework }: Derivation): readonly OpenPlace[] {
  return format.indicatorsFrom === 'form' ? [] : placesAmong(framework?.indicators ?? [], new Decimal(format.scoreFrom))
}

function placesAmong(indicators: readonly Indicator[], weight: Decimal): OpenPlace[] {
  const left = indicators.reduce((rest, one) => rest.minus(one.weight.value), weight)
  const groups = indicators.flatMap((one) => {
    const below = one.kind === 'group' ? placesAmong(one.children, one.weight.value) : []
    return below.length > 0 ? [{ name: one.name, below }] : []
  })
  return left.gt(0) ? [...groups, { weight: left }] : groups
}
