// figures: the rule deduct: points lost in proportion to how far a value leaves its limit.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { itemsOf, nodeAt, textAt } from '../../content/content.ts'
import type { Node } from '../../content/content.ts'
import type { Observation } from '../../base/observation.ts'
import type { Formula } from '../formula/parse.ts'
import { undetermined } from './point.ts'
import type { Amount, PointBase, Rule } from './point.ts'
import { amountAt, formulaAt, needAmount } from './read.ts'

/** upto: what exceeds is deducted; from: what falls short; at: what deviates either way. */
export type Side = 'upto' | 'from' | 'at'

export interface Limit {
  readonly of: Formula | undefined
  readonly label?: string
  readonly side: Side
  readonly limit: Amount
}

export interface DeductPoint extends PointBase {
  readonly rule: 'deduct'
  readonly limits: readonly Limit[]
  readonly deduct: Amount
  /** The deviation that costs `deduct`; part of it costs a part. */
  readonly per: Amount
}

export interface DeductHow {
  readonly rule: 'deduct'
  /** One per limit, in order; a deviation is never negative. */
  readonly measures: readonly { value: Decimal; deviation: Decimal; names: readonly string[] }[]
  readonly deviation: Decimal
  /** What the deviation costs before the floor of 0. */
  readonly deducted: Decimal
}

const SIDES = ['upto', 'from', 'at'] as const

/** 每超出（低于、偏离）1个百分点扣 n 分，扣完为止; deviations of several limits are added up. */
export const deduct: Rule<DeductPoint, DeductHow> = {
  kind: 'deduct',
  read: (node, base, observations) => ({
    ...base,
    rule: 'deduct',
    limits: itemsOf(nodeAt(node, ['limits'])).map((item) => readLimit(item, observations)),
    deduct: needAmount(node, 'deduct'),
    per: needAmount(node, 'per'),
  }),
  formulas: (point) => point.limits.map((limit) => limit.of),
  check: () => [],
  score(point, scene) {
    const measured = point.limits.map((limit) => scene.measure(limit.of))
    const lacking = measured.filter((one) => one.value === undefined)
    if (lacking.length > 0)
      return undetermined(
        lacking.flatMap((one) => one.names),
        lacking[0]?.lack,
      )
    const measures = measured.map((one, index) => {
      const value = one.value ?? ZERO
      return { value, deviation: deviationOf(value, point.limits[index]!), names: one.names }
    })
    const deviation = measures.reduce((sum, one) => sum.plus(one.deviation), ZERO)
    const deducted = deviation.times(point.deduct.value).div(point.per.value)
    const points = Decimal.max(ZERO, point.worth.value.minus(deducted))
    return { points, how: { rule: 'deduct', measures, deviation, deducted } }
  },
}

function readLimit(node: Node, observations: Observation[]): Limit {
  const side = SIDES.find((key) => amountAt(node, key)) ?? 'upto'
  const label = textAt(node, 'label')
  const of = formulaAt(node, 'of', observations)
  return { of, side, limit: needAmount(node, side), ...(label === undefined ? {} : { label }) }
}

function deviationOf(value: Decimal, { side, limit }: Limit): Decimal {
  const over = value.minus(limit.value)
  if (side === 'at') return over.abs()
  return Decimal.max(ZERO, side === 'upto' ? over : over.neg())
}
