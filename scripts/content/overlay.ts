// content: one document laid over another: what the upper one does not say, the lower one does.

import type { Entry, Node } from './node.ts'

/**
 * Entries of mappings are laid over each other down to `depth` levels; anything else is taken whole. A key that the upper
 * one leaves blank takes that of the lower away. Keys keep the order of the lower one, new ones follow.
 */
export function laidOver(lower: Node | undefined, upper: Node | undefined, depth: number): Node | undefined {
  if (!upper || !lower || depth === 0 || upper.kind !== 'mapping' || lower.kind !== 'mapping') return upper ?? lower
  const entries = new Map<string, Entry>(lower.entries)
  for (const [key, own] of upper.entries) {
    const below = lower.entries.get(key)
    if (own.value.kind === 'scalar' && own.value.value === null && below) entries.delete(key)
    else entries.set(key, { ...own, value: laidOver(below?.value, own.value, depth - 1) ?? own.value })
  }
  return { ...upper, entries }
}
