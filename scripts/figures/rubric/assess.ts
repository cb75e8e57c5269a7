// figures: the rule assess: 在 0 至 n 分之间评定. Its only input is an award, which is dealt with before any rule is asked.

import { type Rule, undetermined } from './point.ts'

export const assess: Rule<'assess'> = {
  formulas: () => [],
  check: () => [],
  score: (point, scene) => undetermined(point, [point.name], scene.input === undefined ? 'blank' : 'unusable'),
}
