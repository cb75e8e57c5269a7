// print: page numbers in a table of contents. Chromium has no target-counter, so they are read from the last print.

import { inPage } from '../in-page.ts'
import type { Places } from '../pdf/destinations.ts'
import type { Follower } from './passes.ts'

/** Run in the page it gives the ids that `contentsNumbers` is to be given; '' for what names nothing. */
export const CONTENTS = inPage('contents')
const WRITE = inPage('contents-write')

/** The follower that writes page numbers; none when the page asks for no number. */
export function contentsNumbers(ids: readonly string[]): Follower[] {
  if (ids.length === 0) return []
  let written: readonly string[] = ids.map(() => '')
  const follow: Follower['follow'] = (places) => {
    const now = numbersOf(ids, places)
    const faults = now.filter((number, index) => number !== written[index]).length
    const change = (): string => {
      written = now
      return `${WRITE}(${JSON.stringify(now)})`
    }
    return { faults, change }
  }
  return [{ ids: [...new Set(ids)].filter((id) => id !== ''), follow }]
}

/** Empty for what was not printed. */
function numbersOf(ids: readonly string[], places: Places): string[] {
  return ids.map((id) => String(places.get(id)?.page ?? ''))
}
