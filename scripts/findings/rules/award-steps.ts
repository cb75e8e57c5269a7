// findings: an award that no combination of the rule's steps can give: 0.7 of tiers worth 0, 0.5 and 1.

import { Decimal, plain } from '../../base/decimal.ts'
import { observe } from '../../base/observation.ts'
import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { awardUnattainable } from '../scores/award-unattainable.ts'

export const awardSteps: Rule = (figures) =>
  awardsOf(figures).flatMap(({ name, indicator, award, at, attainable }) => {
    const places = figures.derivation.format.scorePlaces
    const reached = attainable?.some((one) => one.eq(award.score) || one.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).eq(award.score))
    if (!at || !attainable || reached) return []
    const [below, above] = [
      largest(attainable.filter((one) => one.lt(award.score))),
      smallest(attainable.filter((one) => one.gt(award.score))),
    ]
    const nearest = [below, above].flatMap((one) => (one ? [plain(one)] : [])).join('、')
    return [observe(awardUnattainable, at, { name, indicator, stated: amountText(award.score), attainable: nearest })]
  })

function largest(values: readonly Decimal[]): Decimal | undefined {
  return values.length > 0 ? Decimal.max(...values) : undefined
}

function smallest(values: readonly Decimal[]): Decimal | undefined {
  return values.length > 0 ? Decimal.min(...values) : undefined
}
