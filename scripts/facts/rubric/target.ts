// facts: the rule target: what was achieved against the target that was set for it.

import { nodeAt, textAt } from '../../content/content.ts'
import type { Formula } from '../formula/parse.ts'
import type { Amount, PointBase } from './amount.ts'
import type { ReadPoint } from './point.ts'
import { type Quantity, type Sense, targetOf } from './quantity.ts'
import { amountAt, formulaAt, needAmount, needText, optionalTexts } from './read.ts'

export interface TargetPoint extends PointBase {
  readonly rule: 'target'
  readonly target: Quantity
  /** `same` for every target that is a text. */
  readonly sense: Sense
  /** Points lost per step that is missing; without it the score falls in proportion. */
  readonly loss?: { readonly deduct: Amount; readonly per: Amount }
  /** What the unit writes under the point's name, or what a formula gives. */
  readonly actual: { readonly from: 'input' } | { readonly from: 'formula'; readonly of: Formula | undefined }
  readonly label?: string
}

/** The name under which the actual value is given for the target of a row, in a table and beside a score. */
export const ACTUAL = '实际完成值'

const SENSES = ['atLeast', 'atMost', 'above', 'below', 'equal', 'same'] as const

export const readTarget: ReadPoint<TargetPoint> = (node, base, observations) => {
  const written = targetOf(needText(node, 'target'))
  const asked = SENSES.find((sense) => sense === textAt(node, 'sense')) ?? written.sense ?? 'atLeast'
  const loss = nodeAt(node, ['loss'])
  return {
    ...base,
    rule: 'target',
    target: written.target,
    sense: written.target.number ? asked : 'same',
    ...(loss && amountAt(loss, 'deduct') ? { loss: { deduct: needAmount(loss, 'deduct'), per: needAmount(loss, 'per') } } : {}),
    actual: nodeAt(node, ['of']) ? { from: 'formula', of: formulaAt(node, 'of', observations) } : { from: 'input' },
    ...optionalTexts(node, 'label'),
  }
}
