// findings: an award beside data from which the rule gives another score.

import { Decimal } from '../../base/decimal.ts'
import { observe } from '../../base/observation.ts'
import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { awardAgainstRule } from '../scores/award-against-rule.ts'

/** A target that was met or missed has rules of its own. */
export const awardByRule: Rule = (figures) =>
  awardsOf(figures).flatMap(({ name, indicator, award, at, byRule, met }) => {
    const places = figures.derivation.format.scorePlaces
    const given = byRule?.toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
    if (!at || !given || met !== undefined || given.eq(award.score.toDecimalPlaces(places, Decimal.ROUND_HALF_UP))) return []
    return [
      observe(awardAgainstRule, at, {
        name,
        indicator,
        stated: amountText(award.score),
        computed: amountText(given),
        difference: amountText(award.score.minus(given)),
      }),
    ]
  })
