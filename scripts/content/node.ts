// content: YAML as Jibao keeps it, every value with its place and the characters it was written in.

import type { Place } from '../base/place.ts'
import type { Value } from '../base/value.ts'

export interface Scalar {
  readonly kind: 'scalar'
  readonly value: Value
  /** As written, without quotes; numbers keep their trailing zeros here. */
  readonly text: string
  readonly at: Place
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Node[]
  readonly at: Place
}

export interface Mapping {
  readonly kind: 'mapping'
  readonly entries: ReadonlyMap<string, Entry>
  readonly at: Place
}

export interface Entry {
  readonly key: string
  readonly keyAt: Place
  readonly value: Node
}

export type Node = Scalar | List | Mapping

/** The node at a path of keys and list indices, or undefined where the path leaves the document. */
export function nodeAt(node: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let here = node
  for (const step of path) {
    if (here?.kind === 'mapping') here = here.entries.get(String(step))?.value
    else if (here?.kind === 'list') here = here.items[Number(step)]
    else return undefined
  }
  return here
}

/** Where a scalar's text stands: behind an opening quote; the whole scalar where the text was folded or escaped. */
export function textPlace({ at, text }: Scalar): Place {
  const isQuoted = at.line === at.endLine && at.endColumn - at.column === text.length + 2
  return isQuoted ? { ...at, column: at.column + 1, endColumn: at.endColumn - 1 } : at
}

/** Keys and values of a mapping; nothing for any other node, whose wrong kind the schema has told. */
export function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'mapping' ? [...node.entries.values()] : []
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : []
}

/** The text of a scalar under `key`; undefined where it is absent, blank or not a scalar. */
export function textAt(node: Node | undefined, ...path: (string | number)[]): string | undefined {
  const found = nodeAt(node, path)
  return found?.kind === 'scalar' && found.value !== null ? found.text : undefined
}
