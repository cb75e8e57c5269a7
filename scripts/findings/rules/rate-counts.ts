// findings: a rate of counts that no whole number of cases can give: 82.8% of 52 posts is no number of people.

import { Decimal, parsePercent } from '../../base/decimal.ts'
import { observe, type Observation } from '../../base/observation.ts'
import { operandsOf, type Stated } from '../../facts/facts.ts'
import { identitiesOf, namesIn, rangeOf, sideOf, type Figures, type Identity } from '../../figures/figures.ts'
import { amountText, atFacts } from '../comparing.ts'
import { printedRange, type PrintedRange } from '../printed.ts'
import type { Rule } from '../rule.ts'
import { rateUnattainable } from '../rates/rate-unattainable.ts'

export const rateCounts: Rule = (figures) => [
  ...figures.facts.stated.flatMap((one) => impossible(figures, one)),
  ...identitiesOf(figures, 'rate').flatMap((identity) => impossibleFact(figures, identity)),
]

/** A printed rate with a declared base of whole things. */
export function impossible(figures: Figures, one: Stated): Observation[] {
  const printed = parsePercent(one.text) && printedRange(one.text)
  if (!printed) return []
  return identitiesOf(figures, 'rate')
    .filter(({ spec }) => operandsOf(spec, 'rate')[0]?.text === one.name)
    .flatMap((identity) => {
      const found = noCount(figures, identity, printed)
      return found ? [observe(rateUnattainable, one.at, { name: one.name, stated: one.text, ...found }, [identity.spec.at])] : []
    })
}

/** A rate that was filled in; one that is computed comes from its counts. */
function impossibleFact(figures: Figures, identity: Identity): Observation[] {
  const rate = sideOf(identity, 'rate')
  if (!rate || namesIn(rate).some(({ name }) => figures.derivation.figures.has(name))) return []
  const range = rangeOf(figures, rate)
  const found = range && noCount(figures, identity, range)
  if (!found) return []
  const name = operandsOf(identity.spec, 'rate')[0]?.text ?? ''
  return [atFacts(figures, rateUnattainable, [rate], identity.spec, { name, stated: amountText(range.middle, true), ...found })]
}

/** The base and its size, where it counts whole things and no whole number of them gives the rate. */
function noCount(figures: Figures, identity: Identity, { low, high }: PrintedRange): { base: string; count: string } | undefined {
  const base = sideOf(identity, 'base')
  const size = base && rangeOf(figures, base)
  if (!size || !size.low.eq(size.high) || !size.middle.isInteger() || size.middle.lte(0) || !countsOnly(figures, identity)) return undefined
  const least = low.times(size.middle).toDecimalPlaces(0, Decimal.ROUND_CEIL)
  return least.lte(high.times(size.middle))
    ? undefined
    : { base: operandsOf(identity.spec, 'base')[0]?.text ?? '', count: amountText(size.middle) }
}

/** What is counted of the base is counted too: nobody is half in post. */
function countsOnly(figures: Figures, identity: Identity): boolean {
  const of = sideOf(identity, 'of')
  if (!of) return true
  return namesIn(of).every(({ name }) => {
    const fact = figures.facts.facts.get(name)
    if (fact) return fact.field.decimals === 0
    const range = figures.figures.has(name) ? rangeOf(figures, of) : undefined
    return range !== undefined && range.low.eq(range.high)
  })
}
