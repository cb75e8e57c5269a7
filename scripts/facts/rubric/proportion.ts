// facts: the rule proportion: worth times a rate, capped, never below 0.

import { Decimal } from '../../base/decimal.ts'
import type { Formula } from '../formula/parse.ts'
import type { Amount, PointBase } from './amount.ts'
import type { ReadPoint } from './point.ts'
import { amountAt, formulaAt, optionalTexts } from './read.ts'

export interface ProportionPoint extends PointBase {
  readonly rule: 'proportion'
  readonly of: Formula | undefined
  readonly label?: string
  /** Rates above it count as it does. */
  readonly cap: Pick<Amount, 'value' | 'text'>
}

const FULL = { value: new Decimal(1), text: '100%' }

export const readProportion: ReadPoint<ProportionPoint> = (node, base, observations) => ({
  ...base,
  rule: 'proportion',
  of: formulaAt(node, 'of', observations),
  cap: amountAt(node, 'cap') ?? FULL,
  ...optionalTexts(node, 'label'),
})
