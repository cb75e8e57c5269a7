// facts: the rule met: all points if a condition holds, none if not.

import { nodeAt } from '../../content/content.ts'
import type { PointBase } from './amount.ts'
import type { ReadPoint } from './point.ts'
import { needText, plainValue } from './read.ts'

export interface MetPoint extends PointBase {
  readonly rule: 'met'
  /** The condition, worded so that 的，计…分 can follow. */
  readonly text: string
  /** True where the rubric leaves it to the assessor what a half-met condition is worth (否则酌情扣分). */
  readonly partial: boolean
}

export const readMet: ReadPoint<MetPoint> = (node, base) => ({
  ...base,
  rule: 'met',
  text: needText(node, 'text'),
  partial: plainValue(nodeAt(node, ['partial'])) === true,
})
