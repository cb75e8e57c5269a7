// review: the narrative, block by block and by its characters. References stand as they were written, so that a number
// that changed where it is filled in is not told again.

import type { Place } from '../base/place.ts'
import { type Narrative, type NarrativeLine, narrativeLines } from '../content/content.ts'
import { aligned, likenessOf } from './align.ts'
import { type Stretch, stretches } from './stretches.ts'

export interface TextChange {
  /** Headings from the first level down to the one that the text stands under. */
  readonly under: readonly string[]
  /** moved: the same words in another place. */
  readonly kind: 'changed' | 'added' | 'removed' | 'moved'
  readonly parts: readonly Stretch[]
  readonly at: Place
}

/** Of an ordered list: the numbers all move when an item is put in. */
const ITEM = (): string => '#.'

export function textChanges(before: Narrative, after: Narrative): TextChange[] {
  const pairs = aligned(narrativeLines(before, ITEM), narrativeLines(after, ITEM), ({ text }) => text, alike)
  const come = countOf(pairs.flatMap((pair) => (pair.after && !pair.before ? [pair.after.text] : [])))
  const gone = countOf(pairs.flatMap((pair) => (pair.before && !pair.after ? [pair.before.text] : [])))
  return pairs.flatMap(({ after: is, before: was }): TextChange[] => {
    if (is && was) {
      return is.text === was.text ? [] : [{ under: is.under, kind: 'changed', parts: stretches(was.text, is.text), at: is.at }]
    }
    if (is) {
      const isMoved = take(gone, is.text)
      return [{ under: is.under, kind: isMoved ? 'moved' : 'added', parts: [{ kind: isMoved ? 'same' : 'new', text: is.text }], at: is.at }]
    }
    if (!was || take(come, was.text)) return []
    return [{ under: was.under, kind: 'removed', parts: [{ kind: 'gone', text: was.text }], at: was.at }]
  })
}

/** A heading is changed into a heading, a paragraph into a paragraph. */
function alike(a: NarrativeLine, b: NarrativeLine): number {
  const mark = ({ text }: NarrativeLine): string => /^(#+|[-|!]|#\.) /.exec(text)?.[0] ?? ''
  return mark(a) === mark(b) ? likenessOf(a.text, b.text) : 0
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function take(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0
  if (count > 0) counts.set(text, count - 1)
  return count > 0
}
