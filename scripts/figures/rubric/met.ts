// figures: the rule met: 符合…的计 n 分，否则不得分.

import { ZERO } from '../../base/decimal.ts'
import { type Rule, undetermined, valueGiven } from './point.ts'

export const met: Rule<'met'> = {
  formulas: () => [],
  check: () => [],
  attainable: (point) => (point.partial ? undefined : [ZERO, point.worth.value]),
  score(point, scene) {
    const value = valueGiven(scene)
    if (typeof value !== 'boolean') return undetermined(point, [point.name], value === null ? 'blank' : 'unusable')
    return { by: 'met', point, points: value ? point.worth.value : ZERO, how: { met: value } }
  },
}
