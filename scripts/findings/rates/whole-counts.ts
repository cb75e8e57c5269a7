// findings: rates of counts that no whole number of cases can give: 82.8% of 52 posts is no number of people.

import { Decimal, parsePercent } from '../../base/decimal.ts'
import { operandsOf, type IdentitySpec, type Stated } from '../../facts/facts.ts'
import { identitiesOf, namesIn, rangeOf, sideOf, type Figures, type Identity } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { printedRange, type PrintedRange } from '../printed-range.ts'

/** The declared base of a rate, and how many it counts. */
export interface Counted {
  readonly base: string
  readonly count: string
}

/** A printed rate with a declared base of whole things, of which no whole number gives it. */
export function impossibleCounts(figures: Figures, one: Stated): { readonly spec: IdentitySpec; readonly counted: Counted }[] {
  const printed = parsePercent(one.text) && printedRange(one.text)
  if (!printed) return []
  return identitiesOf(figures, 'rate')
    .filter(({ spec }) => operandsOf(spec, 'rate')[0]?.text === one.name)
    .flatMap((identity) => {
      const counted = noCount(figures, identity, printed)
      return counted ? [{ spec: identity.spec, counted }] : []
    })
}

/** The base and its size, where it counts whole things and no whole number of them gives the rate. */
export function noCount(figures: Figures, identity: Identity, { low, high }: PrintedRange): Counted | undefined {
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
