// facts: how a form has targets judged that are words: by levels, each with the share of the weight from which it begins
// (财预〔2020〕10号: 达成、部分达成、未达成), and from which excess on a target was set too low.

import { type Decimal, isPlainNumber, parsePercent } from '../base/decimal.ts'
import type { Place } from '../base/place.ts'
import { entriesOf, itemsOf, type Node, nodeAt, textAt } from '../content/content.ts'
import { optional } from './optional.ts'

export interface AttainmentLevel {
  readonly name: string
  /** Of the weight, as a ratio: 80% is 0.8. */
  readonly from: Decimal
}

export interface Attainment {
  /** From the highest down; none where the form has none. */
  readonly levels: readonly AttainmentLevel[]
  /** As a ratio: 30% is 0.3. */
  readonly excess?: Decimal
}

export function readAttainment(format: Node | undefined): Attainment {
  const node = nodeAt(format, ['attainment'])
  const levels = itemsOf(nodeAt(node, ['levels'])).flatMap((item) => {
    const [name, from] = [textAt(item, 'name'), parsePercent(textAt(item, 'from') ?? '')]
    return name !== undefined && from ? [{ name, from }] : []
  })
  return { levels: levels.sort((a, b) => b.from.cmp(a.from)), ...optional({ excess: parsePercent(textAt(node, 'excess') ?? '') }) }
}

/** What the indicators of a group weigh as a rule. */
export interface UsualWeight {
  readonly name: string
  /** As written. */
  readonly weight: string
  readonly at: Place
}

export function usualWeights(node: Node | undefined): UsualWeight[] {
  return entriesOf(node).flatMap(({ key, keyAt, value }) => {
    const weight = textAt(value)
    return weight !== undefined && isPlainNumber(weight) ? [{ name: key, weight, at: keyAt }] : []
  })
}
