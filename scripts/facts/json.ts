// facts: a Node as the plain JSON that a schema validator reads, and the way back from its paths.

import { Decimal } from '../base/decimal.ts'
import { type Place, pointAt } from '../base/place.ts'
import type { Node } from '../content/content.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type Schema = { readonly [key: string]: Json }

/** Numbers become binary floats here: good enough to compare with a bound, never used to compute or print. */
export function toJson(node: Node | undefined): Json {
  if (!node) return null
  if (node.kind === 'list') return node.items.map(toJson)
  if (node.kind === 'scalar') return node.value instanceof Decimal ? node.value.toNumber() : (node.value as Json)
  const json: { [key: string]: Json } = Object.create(null)
  for (const entry of node.entries.values()) json[entry.key] = toJson(entry.value)
  return json
}

/** `/facts/财政供养人员/编制数` → its steps. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
}

/** The node at the end of the steps and the place of the key that names it. */
export function follow(root: Node, steps: readonly string[]): { node: Node; keyAt: Place } {
  let node = root
  let keyAt: Place = { ...root.at, endLine: root.at.line, endColumn: root.at.column }
  for (const step of steps) {
    if (node.kind === 'mapping') {
      const entry = node.entries.get(step)
      if (!entry) break
      keyAt = entry.keyAt
      node = entry.value
    } else if (node.kind === 'list') {
      const item = node.items[Number(step)]
      if (!item) break
      keyAt = item.at
      node = item
    } else break
  }
  return { node, keyAt }
}

/** Where a missing key would be written: the key of the mapping that lacks it, or the mapping's first character. */
export function opening(node: Node, keyAt: Place): Place {
  return keyAt.endColumn > keyAt.column ? keyAt : pointAt(node.at.file, node.at.line, node.at.column)
}

/** What a value is, as the checks of the schema word it. */
export function kindOf(node: Node): string {
  if (node.kind !== 'scalar') return node.kind
  return typeof node.value === 'string' ? 'text' : typeof node.value === 'boolean' ? 'truth' : 'number'
}
