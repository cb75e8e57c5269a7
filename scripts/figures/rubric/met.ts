// figures: the rule met: all points if a condition holds, none if not.

import { ZERO } from '../../base/decimal.ts'
import { nodeAt } from '../../content/content.ts'
import { undetermined } from './point.ts'
import type { PointBase, Rule } from './point.ts'
import { needText, plainValue } from './read.ts'

export interface MetPoint extends PointBase {
  readonly rule: 'met'
  /** The condition, worded so that 的，计…分 can follow. */
  readonly text: string
  /** True where the rubric leaves it to the assessor what a half-met condition is worth (否则酌情扣分). */
  readonly partial: boolean
}

export interface MetHow {
  readonly rule: 'met'
  readonly met: boolean
}

/** 符合…的计 n 分，否则不得分. */
export const met: Rule<MetPoint, MetHow> = {
  kind: 'met',
  read: (node, base) => ({ ...base, rule: 'met', text: needText(node, 'text'), partial: plainValue(nodeAt(node, ['partial'])) === true }),
  formulas: () => [],
  check: () => [],
  attainable: (point) => (point.partial ? undefined : [ZERO, point.worth.value]),
  score(point, scene) {
    const value = plainValue(scene.input)
    if (typeof value !== 'boolean') return undetermined([point.name], value === null ? 'blank' : 'unusable')
    return { points: value ? point.worth.value : ZERO, how: { rule: 'met', met: value } }
  },
}
