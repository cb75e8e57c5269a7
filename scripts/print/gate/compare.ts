// print: what of the document's words is not on the paper, is there twice, or elsewhere.

import type { Block } from './inventory.ts'

/** What can be wrong with a print; `page` counts from 1. */
export interface Fault {
  readonly kind: FaultKind
  readonly text: string
  readonly page?: number
}

export type FaultKind =
  | 'text-missing'
  | 'text-repeated'
  | 'text-moved'
  | 'text-foreign'
  | 'outside-page'
  | 'page-shrunk'
  | 'head-missing'
  | 'tables-differ'
  | 'bookmarks-differ'
  | 'font-not-embedded'

/** The blocks of a document whose pages have parted some of them, as they were: the pieces of one together again. */
export function rejoined(blocks: readonly Block[]): string[] {
  const texts: string[] = []
  const places = new Map<string, number>()
  for (const { added, ref, text } of blocks) {
    if (added) continue
    const place = ref === undefined ? undefined : places.get(ref)
    if (place !== undefined) texts[place] += text
    else {
      if (ref !== undefined) places.set(ref, texts.length)
      texts.push(text)
    }
  }
  return texts
}

/** None where both say the same, however they are divided. Else what a shortest way from one to the other must change. */
export function textFaults(wanted: readonly string[], found: readonly string[]): Fault[] {
  if (wanted.join('') === found.join('')) return []
  const { lost, gained } = difference(wanted, found)
  const known = new Set(wanted)
  const faults: Fault[] = []
  const left = [...gained]
  for (const text of lost) {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    faults.push({ kind: at >= 0 ? 'text-moved' : 'text-missing', text })
  }
  for (const text of left) faults.push({ kind: known.has(text) ? 'text-repeated' : 'text-foreign', text })
  return faults
}

/** Beyond so many changes a list of them helps nobody. */
const MOST_CHANGES = 1500

interface Difference {
  readonly lost: readonly string[]
  readonly gained: readonly string[]
}

/** E. Myers, “An O(ND) Difference Algorithm”, 1986; what is alike at both ends is set aside first. */
function difference(wanted: readonly string[], found: readonly string[]): Difference {
  let start = 0
  while (start < wanted.length && wanted[start] === found[start]) start += 1
  let end = 0
  while (end < Math.min(wanted.length, found.length) - start && wanted.at(-1 - end) === found.at(-1 - end)) end += 1
  const a = wanted.slice(start, wanted.length - end)
  const b = found.slice(start, found.length - end)
  const trace: Map<number, number>[] = []
  let ends = new Map([[1, 0]])
  for (let changes = 0; changes <= Math.min(a.length + b.length, MOST_CHANGES); changes += 1) {
    const next = new Map<number, number>()
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && (ends.get(k - 1) ?? -1) < (ends.get(k + 1) ?? -1))
      let x = down ? (ends.get(k + 1) ?? 0) : (ends.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      next.set(k, x)
      if (x >= a.length && x - k >= b.length) return walked(a, b, trace)
    }
    trace.push(next)
    ends = next
  }
  return { lost: a.slice(0, 1), gained: b.slice(0, 1) }
}

/** The way back through the passes of the search. */
function walked(a: readonly string[], b: readonly string[], trace: readonly Map<number, number>[]): Difference {
  const lost: string[] = []
  const gained: string[] = []
  let [x, y] = [a.length, b.length]
  for (let changes = trace.length; changes > 0; changes -= 1) {
    const ends = trace[changes - 1] as Map<number, number>
    const k = x - y
    const down = k === -changes || (k !== changes && (ends.get(k - 1) ?? -1) < (ends.get(k + 1) ?? -1))
    const from = down ? k + 1 : k - 1
    const px = ends.get(from) ?? 0
    const py = px - from
    if (down) gained.unshift(b[py] ?? '')
    else lost.unshift(a[px] ?? '')
    ;[x, y] = [px, py]
  }
  return { lost, gained }
}
