// facts: what a row of a form's table is repeated for, one thing at a time.

import type { Place } from '../../base/place.ts'
import { type Node, nodeAt, textAt } from '../../content/content.ts'
import { optional } from '../optional.ts'
import { indentOf } from './cell.ts'

/** A group of facts or a single one, by its name. */
export interface Item {
  readonly name: string
  readonly at: Place
  /** Absent: as the schema has it. */
  readonly label?: string
  readonly indent: number
}

/** `三公经费.公务接待`, or `{ of: 三公经费.公务接待, label: 3、公务接待, in: 1 }`; nothing for what names nothing, which the schema has told. */
export function readItem(node: Node): Item[] {
  const name = textAt(node) ?? textAt(node, 'of')
  if (name === undefined) return []
  return [{ name, at: nodeAt(node, ['of'])?.at ?? node.at, indent: indentOf(node), ...optional({ label: textAt(node, 'label') }) }]
}
