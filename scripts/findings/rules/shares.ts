// findings: shares of one whole that do not make up 100%, beyond what rounding each of them explains.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { observe, type Observation } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import { operandsOf } from '../../facts/facts.ts'
import { identitiesOf, rangeOf, type Figures, type Formula, type Identity } from '../../figures/figures.ts'
import { amountText, factPlaces, tellMissing } from '../comparing.ts'
import { printedRange, type PrintedRange } from '../printed.ts'
import type { Rule } from '../rule.ts'
import { sharesNotWhole } from '../amounts/shares-not-whole.ts'

interface Share extends PrintedRange {
  readonly at: Place | undefined
}

/** As printed where the published document printed them, else as filled in or computed. */
export const shares: Rule = (figures) => {
  const looked = identitiesOf(figures, 'shares').map((identity) => look(figures, identity))
  return [
    ...looked.flatMap(({ told }) => told),
    ...tellMissing(
      figures,
      'shares',
      looked.flatMap(({ missing }) => missing),
    ),
  ]
}

function look(figures: Figures, identity: Identity): { told: Observation[]; missing: string[] } {
  const names = operandsOf(identity.spec, 'shares').map(({ text }) => text)
  const found = (identity.formulas.get('shares') ?? []).map((formula, i) => shareOf(figures, names[i] ?? '', formula))
  const missing = names.filter((_, i) => !found[i])
  const all = found.flatMap((share) => share ?? [])
  if (missing.length > 0 || all.length === 0) return { told: [], missing: missing.length === names.length ? [] : missing }
  const sum = (end: (share: Share) => Decimal): Decimal => all.reduce((total, share) => total.plus(end(share)), ZERO)
  const [low, high] = [sum((share) => share.low), sum((share) => share.high)]
  if (low.lte(1) && high.gte(1)) return { told: [], missing: [] }
  const middle = low.plus(high).div(2)
  const places = all.flatMap(({ at }) => at ?? [])
  return {
    missing: [],
    told: [
      observe(
        sharesNotWhole,
        places[0] ?? identity.spec.at,
        {
          name: names.join('、'),
          stated: amountText(middle, true),
          computed: '100%',
          difference: amountText(middle.minus(1), true),
          source: identity.spec.source ?? '',
        },
        [...places.slice(1), identity.spec.at],
      ),
    ],
  }
}

function shareOf(figures: Figures, name: string, formula: Formula): Share | undefined {
  const stated = figures.facts.stated.find((one) => one.name === name)
  const printed = stated && printedRange(stated.text)
  if (printed) return { ...printed, at: stated.at }
  const range = rangeOf(figures, formula)
  return range && { low: range.low, high: range.high, at: factPlaces(figures, [name])[0] }
}
