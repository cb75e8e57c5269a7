// findings: a target that was missed, and more points than the rule leaves, up to full marks.

import { observe } from '../../base/observation.ts'
import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { targetMissedFull } from '../scores/target-missed-full.ts'

export const targetMissed: Rule = (figures) =>
  awardsOf(figures).flatMap(({ name, indicator, award, at, byRule, target, met }) =>
    at && met === false && byRule && award.score.gt(byRule)
      ? [
          observe(targetMissedFull, at, {
            name: indicator,
            point: name,
            target: target ?? '',
            actual: award.actual ?? '',
            stated: amountText(award.score),
            computed: amountText(byRule),
            difference: amountText(award.score.minus(byRule)),
          }),
        ]
      : [],
  )
