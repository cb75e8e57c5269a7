// review: which line of the one is which line of the other, where lines were changed, added and taken out.

import { diffArrays } from 'diff'

export interface Aligned<Item> {
  readonly before?: Item
  readonly after?: Item
}

/** Below this two items are taken for two different ones. */
const ALIKE = 0.4
/** Pairs that are tried in one stretch; above, items are paired by their numbers. */
const MOST_PAIRS = 250_000

/**
 * In the order of both. `textOf`: items with the same text are the same. Among those that are left the pairing is taken whose
 * `likeness` (0 to 1) is the highest in all.
 */
export function aligned<Item>(
  before: readonly Item[],
  after: readonly Item[],
  textOf: (item: Item) => string,
  likeness: (before: Item, after: Item) => number,
): Aligned<Item>[] {
  const found: Aligned<Item>[] = []
  let [from, to] = [0, 0]
  let gone: readonly Item[] = []
  let come: readonly Item[] = []
  const close = (): void => {
    found.push(...pairedBest(gone, come, likeness))
    gone = []
    come = []
  }
  for (const { added, count, removed } of diffArrays(before.map(textOf), after.map(textOf))) {
    if (removed) gone = before.slice(from, (from += count))
    else if (added) come = after.slice(to, (to += count))
    else {
      close()
      for (let i = 0; i < count; i += 1) found.push({ before: before[from++]!, after: after[to++]! })
    }
  }
  close()
  return found
}

function pairedBest<Item>(gone: readonly Item[], come: readonly Item[], likeness: (a: Item, b: Item) => number): Aligned<Item>[] {
  if (gone.length * come.length > MOST_PAIRS) {
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => pair(gone[i], come[i]))
  }
  const like = gone.map((a) => come.map((b) => likeness(a, b)))
  const best = totals(like, come.length)
  const found: Aligned<Item>[] = []
  let [i, j] = [0, 0]
  while (i < gone.length || j < come.length) {
    const here = like[i]?.[j] ?? 0
    if (here >= ALIKE && best[i]![j] === here + best[i + 1]![j + 1]!) found.push(pair(gone[i++], come[j++]))
    else if (i < gone.length && (j === come.length || best[i]![j] === best[i + 1]![j])) found.push(pair(gone[i++], undefined))
    else found.push(pair(undefined, come[j++]))
  }
  return found
}

/** From each place on, the most likeness that pairs in order can have. */
function totals(like: readonly (readonly number[])[], width: number): number[][] {
  const best = Array.from({ length: like.length + 1 }, () => Array.from({ length: width + 1 }, () => 0))
  for (let i = like.length - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      const here = like[i]![j]!
      const both = here >= ALIKE ? here + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(both, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  return best
}

function pair<Item>(before: Item | undefined, after: Item | undefined): Aligned<Item> {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

/** How much two texts have in common: their pairs of neighbouring characters, counted. 1 for the same, 0 for nothing. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1
  const [of, other] = [pairsOf(a), pairsOf(b)]
  let common = 0
  for (const [two, count] of of) common += Math.min(count, other.get(two) ?? 0)
  const all = a.length + b.length + 2
  return (2 * common) / all
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let i = -1; i < text.length; i += 1) {
    const two = text.slice(Math.max(i, 0), i + 2)
    const marked = i === -1 ? `^${two}` : i === text.length - 1 ? `${two}$` : two
    pairs.set(marked, (pairs.get(marked) ?? 0) + 1)
  }
  return pairs
}
