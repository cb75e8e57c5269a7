// facts: the rule tiers: a step function over a value.

import { itemsOf, type Node, nodeAt } from '../../content/content.ts'
import type { Formula } from '../formula/parse.ts'
import type { Amount, PointBase } from './amount.ts'
import type { ReadPoint } from './point.ts'
import { type Bound, type Range, rangesOf } from './range.ts'
import { amountAt, formulaAt, needAmount, optionalTexts } from './read.ts'

export interface Tier {
  readonly bound: Bound
  readonly limit: Amount
  readonly worth: Amount
}

export interface TiersPoint extends PointBase {
  readonly rule: 'tiers'
  readonly of: Formula | undefined
  /** What the value is called in print, where neither the formula's name nor the point's will do. */
  readonly label?: string
  /** The noun of a count (个, 项); with it the value counts whole things. */
  readonly unit?: string
  readonly tiers: readonly Tier[]
  readonly otherwise: Amount | undefined
  /** The interval of every tier and, last, of `otherwise`, as they follow from reading the tiers in order. */
  readonly ranges: readonly Range[]
}

const BOUNDS = ['from', 'above', 'upto', 'below'] as const

export const readTiers: ReadPoint<TiersPoint> = (node, base, observations) => {
  const tiers = itemsOf(nodeAt(node, ['tiers'])).map(readTier)
  const texts = optionalTexts(node, 'unit', 'label')
  return {
    ...base,
    rule: 'tiers',
    of: formulaAt(node, 'of', observations),
    tiers,
    otherwise: amountAt(node, 'otherwise'),
    ranges: rangesOf(tiers, texts.unit !== undefined),
    ...texts,
  }
}

function readTier(node: Node): Tier {
  const bound = BOUNDS.find((key) => amountAt(node, key)) ?? 'from'
  return { bound, limit: needAmount(node, bound), worth: needAmount(node, 'worth') }
}
