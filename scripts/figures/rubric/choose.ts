// figures: the rule choose: 评定为优的，计 4 分；评定为良的，计 3 分……

import { observe } from '../../base/observation.ts'
import { tiersNotExhaustive } from '../checks/tiers-not-exhaustive.ts'
import { type Rule, undetermined, valueGiven } from './point.ts'

export const choose: Rule<'choose'> = {
  formulas: () => [],
  check: (point) =>
    point.worths
      .filter(({ worth }) => worth.value.gt(point.worth.value))
      .map(({ worth }) =>
        observe(tiersNotExhaustive, worth.at, { name: point.name, problem: { term: 'tier-over-worth' }, bound: worth.text }),
      ),
  attainable: (point) => point.worths.map(({ worth }) => worth.value),
  score(point, scene) {
    const input = valueGiven(scene)
    const found = point.worths.find(({ option }) => option === input)
    if (!found) return undetermined(point, [point.name], input === null ? 'blank' : 'unusable')
    return { by: 'choose', point, points: found.worth.value, how: { chosen: found.option } }
  },
}
