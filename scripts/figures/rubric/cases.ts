// figures: the rule cases: 每发现1例扣 n 分，扣完为止; or 发现1例的，本指标不得分（评价等级定为…）.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { type Rule, undetermined, valueGiven } from './point.ts'

export const cases: Rule<'cases'> = {
  formulas: () => [],
  check: () => [],
  attainable: (point) => (point.knockOut ? [ZERO, point.worth.value] : lessCases(point.worth.value, point.deduct?.value ?? ZERO)),
  score(point, scene) {
    const count = valueGiven(scene)
    if (!(count instanceof Decimal)) return undetermined(point, [point.name], count === null ? 'blank' : 'unusable')
    if (count.isNegative() || !count.isInteger()) return undetermined(point, [point.name], 'unusable')
    const worth = point.worth.value
    const deducted = point.knockOut ? (count.gt(ZERO) ? worth : ZERO) : count.times(point.deduct?.value ?? ZERO)
    return { by: 'cases', point, points: Decimal.max(ZERO, worth.minus(deducted)), how: { count, deducted } }
  },
}

/** What is left after no case, one, two … until nothing is; undefined for steps too small to be listed. */
function lessCases(worth: Decimal, step: Decimal): readonly Decimal[] | undefined {
  const most = step.isZero() ? 0 : worth.div(step).ceil().toNumber()
  if (most > MOST_STEPS) return undefined
  return Array.from({ length: most + 1 }, (_, count) => Decimal.max(ZERO, worth.minus(step.times(count))))
}

const MOST_STEPS = 1000
