// findings: a target that was met, and points taken all the same.

import { observe } from '../../base/observation.ts'
import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { targetMetDocked } from '../scores/target-met-docked.ts'

export const targetDocked: Rule = (figures) =>
  awardsOf(figures).flatMap(({ name, indicator, award, at, worth, target, met }) =>
    at && met === true && award.score.lt(worth)
      ? [
          observe(targetMetDocked, at, {
            name: indicator,
            point: name,
            target: target ?? '',
            actual: award.actual ?? '',
            stated: amountText(award.score),
            computed: amountText(worth),
            difference: amountText(award.score.minus(worth)),
          }),
        ]
      : [],
  )
