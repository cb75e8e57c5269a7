// facts: the official outline of a narrative, and the sentences that a form itself puts into it.

import { NUMBER_STYLES, type NumberStyle } from '../base/numerals.ts'
import type { Observation } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { type Block, entriesOf, itemsOf, type Node, nodeAt, readProse, textAt } from '../content/content.ts'
import { readFormula, type WrittenFormula } from './written-formula.ts'

/** One wording of a standard sentence; it is used when its condition holds, or has none. */
export interface Alternative {
  readonly when?: WrittenFormula
  readonly text: string
  readonly at: Place
  readonly blocks: readonly Block[]
}

/** A standard sentence in all its wordings: the first whose condition holds is printed. */
export type Prose = readonly Alternative[]

export interface OutlineNode {
  readonly title: string
  /** What is printed where it is not the title itself: 经济效益（10分）. */
  readonly heading?: string
  readonly optional: boolean
  /** The unit names the children itself. */
  readonly free: boolean
  /** The children are the indicators, in their order; `heading` and `closing` are patterns for each. */
  readonly indicators?: { readonly heading?: string; readonly closing?: string; readonly at: Place }
  readonly children: readonly OutlineNode[]
  /** How the children are numbered, where it differs from the level's style. */
  readonly number?: NumberStyle
  /** Children's headings run into their text. */
  readonly runIn: boolean
  /** Printed when the unit wrote nothing under this heading. */
  readonly filled: Prose
  /** Printed before and after what the unit wrote. */
  readonly opening: Prose
  readonly closing: Prose
}

const NO_PROSE: Prose = []

/** A node with nothing but its title, to build others from. */
export function plainNode(title: string): OutlineNode {
  return { title, optional: false, free: false, children: [], runIn: false, filled: NO_PROSE, opening: NO_PROSE, closing: NO_PROSE }
}

export function readOutline(node: Node | undefined, observations: Observation[]): OutlineNode[] {
  return itemsOf(node).map((item) => readNode(item, observations))
}

function readNode(node: Node, observations: Observation[]): OutlineNode {
  if (node.kind === 'scalar') return plainNode(node.text)
  const children = nodeAt(node, ['children'])
  const number = style(textAt(node, 'number'))
  const kind = textAt(children)
  return {
    title: textAt(node, 'title') ?? '',
    optional: textAt(node, 'optional') === 'true',
    runIn: textAt(node, 'runIn') === 'true',
    free: kind === 'free',
    children: readOutline(children, observations),
    ...(kind === 'indicators' ? { indicators: patterns(node) } : {}),
    ...(number ? { number } : {}),
    filled: readAlternatives(nodeAt(node, ['filled']), observations),
    opening: readAlternatives(nodeAt(node, ['opening']), observations),
    closing: kind === 'indicators' ? NO_PROSE : readAlternatives(nodeAt(node, ['closing']), observations),
  }
}

function patterns(node: Node): NonNullable<OutlineNode['indicators']> {
  const heading = textAt(node, 'heading')
  const closing = textAt(node, 'closing')
  const at = nodeAt(node, ['closing'])?.at ?? node.at
  return { at, ...(heading === undefined ? {} : { heading }), ...(closing === undefined ? {} : { closing }) }
}

/** A text, `{ when, text }`, or a list of them. */
export function readAlternatives(node: Node | undefined, observations: Observation[]): Prose {
  if (!node) return NO_PROSE
  if (node.kind === 'list') return node.items.flatMap((item) => readAlternatives(item, observations))
  const text = node.kind === 'scalar' ? node : nodeAt(node, ['text'])
  if (text?.kind !== 'scalar') return NO_PROSE
  const when = nodeAt(node, ['when'])
  return [
    alternative(text.text, text.at, when?.kind === 'scalar' ? readFormula(when.text, when.at, observations) : undefined, observations),
  ]
}

export function alternative(text: string, at: Place, when: Alternative['when'], observations: Observation[]): Alternative {
  const read = readProse(text, at)
  observations.push(...read.observations)
  return { text, at, blocks: read.blocks, ...(when ? { when } : {}) }
}

/** Named sentences, which a narrative calls as `{{句.名称}}`. */
export function readSentences(node: Node | undefined, observations: Observation[]): ReadonlyMap<string, Prose> {
  return new Map(entriesOf(node).map((entry) => [entry.key, readAlternatives(entry.value, observations)]))
}

export function style(text: string | undefined): NumberStyle | undefined {
  return NUMBER_STYLES.find((known) => known === text)
}
