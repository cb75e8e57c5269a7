// print: what of the document's words is not on the paper, is there twice, or elsewhere.

import { diffArrays } from 'diff'
import type { Block } from './inventory.ts'

/** What can be wrong with a print; `page` counts from 1. */
export interface Fault {
  readonly kind: FaultKind
  readonly text: string
  readonly page?: number
  /** The words that brought it about, where they are not its text. */
  readonly culprit?: string
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
  | 'picture-broken'

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

/** A shortest way from one to the other; where it is too long to be told, the first of what both ends have not alike. */
function difference(wanted: readonly string[], found: readonly string[]): Difference {
  const changes = diffArrays([...wanted], [...found], { maxEditLength: MOST_CHANGES })
  if (changes) {
    return {
      lost: changes.flatMap(({ removed, value }) => (removed ? value : [])),
      gained: changes.flatMap(({ added, value }) => (added ? value : [])),
    }
  }
  const shorter = Math.min(wanted.length, found.length)
  let start = 0
  while (start < shorter && wanted[start] === found[start]) start += 1
  let end = 0
  while (end < shorter - start && wanted.at(-1 - end) === found.at(-1 - end)) end += 1
  return { lost: wanted.slice(start, wanted.length - end).slice(0, 1), gained: found.slice(start, found.length - end).slice(0, 1) }
}
