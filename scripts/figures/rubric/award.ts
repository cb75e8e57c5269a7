// figures: a discretionary score with its reason, which may stand for any point's input or for a whole indicator.

import { Decimal } from '../../base/decimal.ts'
import { observe } from '../../base/observation.ts'
import type { Observation } from '../../base/observation.ts'
import { nodeAt, textAt } from '../../content/content.ts'
import type { Node } from '../../content/content.ts'
import type { Amount } from './point.ts'
import { amountAt } from './read.ts'
import { scoreOverWeight } from '../checks/score-over-weight.ts'
import { scoreWithoutReason } from '../checks/score-without-reason.ts'

export interface AwardHow {
  readonly rule: 'award'
  readonly score: Decimal
  readonly reason: string
  /** What was achieved, where a form prints it beside a target. */
  readonly actual?: string
}

/** True for `{score: …, reason: …}`, however well it is filled in. */
export function isAward(node: Node | undefined): boolean {
  return nodeAt(node, ['score']) !== undefined
}

/** The award in a node; what is wrong with it (over the worth, no reason) is added to `observations`. */
export function readAward(node: Node | undefined, name: string, worth: Amount, observations: Observation[]): AwardHow | undefined {
  const score = node && amountAt(node, 'score')
  if (!node || !score) return undefined
  const reason = textAt(node, 'reason')?.trim() ?? ''
  if (score.value.gt(worth.value) || score.value.isNegative()) {
    const slots = { name, score: score.text, weight: worth.text }
    observations.push(observe(scoreOverWeight, score.at, slots, [worth.at]))
  }
  if (reason === '') observations.push(observe(scoreWithoutReason, node.at, { name, score: score.text }))
  const actual = textAt(node, 'actual')
  return { rule: 'award', score: score.value, reason, ...(actual === undefined ? {} : { actual }) }
}
