// facts: the rule deduct: points lost in proportion to how far a value leaves its limit.

import type { Observation } from '../../base/observation.ts'
import { itemsOf, type Node, nodeAt } from '../../content/content.ts'
import type { Formula } from '../formula/parse.ts'
import type { Amount, PointBase } from './amount.ts'
import type { ReadPoint } from './point.ts'
import { amountAt, formulaAt, needAmount, optionalTexts } from './read.ts'

export interface Limit {
  readonly of: Formula | undefined
  readonly label?: string
  /** upto: what exceeds is deducted; from: what falls short; at: what deviates either way. */
  readonly side: (typeof SIDES)[number]
  readonly limit: Amount
}

export interface DeductPoint extends PointBase {
  readonly rule: 'deduct'
  readonly limits: readonly Limit[]
  readonly deduct: Amount
  /** The deviation that costs `deduct`; part of it costs a part. */
  readonly per: Amount
}

const SIDES = ['upto', 'from', 'at'] as const

export const readDeduct: ReadPoint<DeductPoint> = (node, base, observations) => ({
  ...base,
  rule: 'deduct',
  limits: itemsOf(nodeAt(node, ['limits'])).map((item) => readLimit(item, observations)),
  deduct: needAmount(node, 'deduct'),
  per: needAmount(node, 'per'),
})

function readLimit(node: Node, observations: Observation[]): Limit {
  const side = SIDES.find((key) => amountAt(node, key)) ?? 'upto'
  return { of: formulaAt(node, 'of', observations), side, limit: needAmount(node, side), ...optionalTexts(node, 'label') }
}
