// findings: rates of counts that no whole number of cases can give: 82.8% of 52 posts is no number of people.

import { Decimal, parsePercent } from '../../base/decimal.ts'
import { type Interval, printedInterval } from '../../base/interval.ts'
import { type FormCheck, namesIn, type Stated } from '../../facts/facts.ts'
import { checksOf, type Figures, intervalOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'

/** The declared base of a rate, and how many it counts. */
export interface Counted {
  readonly base: string
  readonly count: string
}

/** A printed rate with a declared base of whole things, of which no whole number gives it. */
export function impossibleCounts(figures: Figures, one: Stated): { readonly check: FormCheck<'rate'>; readonly counted: Counted }[] {
  const printed = parsePercent(one.text) && printedInterval(one.text)
  if (!printed) return []
  return checksOf(figures, 'rate')
    .filter(({ rate }) => rate.text === one.name)
    .flatMap((check) => {
      const counted = noCount(figures, check, printed)
      return counted ? [{ check, counted }] : []
    })
}

/** The base and its size, where it counts whole things and no whole number of them gives the rate. */
export function noCount(figures: Figures, check: FormCheck<'rate'>, { low, high }: Interval): Counted | undefined {
  const size = intervalOf(figures, check.base?.formula)
  if (!size || !size.low.eq(size.high) || !size.middle.isInteger() || size.middle.lte(0) || !countsOnly(figures, check)) return undefined
  const least = low.times(size.middle).toDecimalPlaces(0, Decimal.ROUND_CEIL)
  return least.lte(high.times(size.middle)) ? undefined : { base: check.base?.text ?? '', count: amountText(size.middle) }
}

/** What is counted of the base is counted too: nobody is half in post. */
function countsOnly(figures: Figures, check: FormCheck<'rate'>): boolean {
  const of = check.of?.formula
  if (!of) return true
  return namesIn(of).every(({ name }) => {
    const fact = figures.facts.facts.get(name)
    if (fact) return fact.field.decimals === 0
    const range = figures.figures.has(name) ? intervalOf(figures, of) : undefined
    return range !== undefined && range.low.eq(range.high)
  })
}
