// findings: totals and their parts, and whatever else a form says must agree, as far as rounding allows.

import { plain } from '../../base/decimal.ts'
import { observe, type Observation } from '../../base/finding.ts'
import type { Place } from '../../base/place.ts'
import { compareAll, namesIn, type Figures, type IdentityResult } from '../../figures/figures.ts'
import type { Rule } from '../rule.ts'

export const identities: Rule = (figures) =>
  compareAll(figures).filter((result) => result.holds === false).map((result) => fails(figures, result))

/** Told where the author can mend it: at the first fact of the identity; the others and the identity itself are related. */
function fails(figures: Figures, result: IdentityResult): Observation {
  const { spec, formula } = result.identity
  const places = factPlaces(figures, namesIn(formula).map((used) => used.name))
  const slots = {
    identity: spec.holds, left: result.left ? plain(result.left) : '', right: result.right ? plain(result.right) : '',
    difference: result.difference ? plain(result.difference) : '', source: spec.source ?? '',
  }
  return observe('identity-fails', places[0] ?? spec.at, slots, [...places.slice(1), spec.at])
}

function factPlaces(figures: Figures, names: readonly string[]): Place[] {
  return names.flatMap((name) => {
    const fact = figures.facts.facts.get(name)
    if (fact) return [fact.at]
    const figure = figures.figures.get(name)
    return figure ? factPlaces(figures, figure.inputs) : []
  })
}
