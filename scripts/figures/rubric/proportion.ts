// figures: the rule proportion: 得分＝比率×分值.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { type Rule, undetermined } from './point.ts'

export const proportion: Rule<'proportion'> = {
  formulas: (point) => [point.of],
  check: () => [],
  score(point, scene) {
    const { value, lack, names } = scene.measure(point.of)
    if (value === undefined) return undetermined(point, names, lack)
    const rate = Decimal.max(ZERO, Decimal.min(value, point.cap.value))
    // A cap above 100% widens the scale, it does not raise the most that can be had.
    const points = Decimal.min(point.worth.value, point.worth.value.times(rate))
    return { by: 'proportion', point, points, how: { value, names, rate } }
  },
}
