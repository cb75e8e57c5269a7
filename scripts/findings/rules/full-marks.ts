// findings: full marks for what nobody can measure: no data for the rule, and nothing said of what was achieved.

import { observe } from '../../base/observation.ts'
import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { fullMarksWithoutActual } from '../scores/full-marks-without-actual.ts'

export const fullMarks: Rule = (figures) =>
  awardsOf(figures).flatMap(({ name, indicator, award, at, worth, byRule }) =>
    at && worth.gt(0) && award.score.gte(worth) && byRule === undefined && award.actual === undefined
      ? [observe(fullMarksWithoutActual, at, { name, indicator, stated: amountText(award.score) })]
      : [],
  )
