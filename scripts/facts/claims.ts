// facts: claims that a form guards: words that stand only where a condition holds (严格按照年初预算, unless: 预算调整率 ≤ 10%).

import type { Observation } from '../base/observation.ts'
import { itemsOf, type Node, nodeAt, textAt, textPlace } from '../content/content.ts'
import { readFormula, type WrittenFormula } from './written-formula.ts'

export interface ClaimSpec {
  /** The wordings that claim it. */
  readonly says: readonly string[]
  /** The condition under which they are true. */
  readonly unless: WrittenFormula
}

export function readClaims(node: Node | undefined, observations: Observation[]): ClaimSpec[] {
  return itemsOf(node).flatMap((item) => {
    const unless = nodeAt(item, ['unless'])
    const says = nodeAt(item, ['says'])
    const words = says?.kind === 'list' ? says.items.flatMap((one) => textAt(one) ?? []) : [textAt(says) ?? []].flat()
    return unless?.kind === 'scalar' && words.length > 0
      ? [{ says: words, unless: readFormula(unless.text, textPlace(unless), observations) }]
      : []
  })
}
