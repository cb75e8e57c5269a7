// facts: the levels that a site gives to codes in place of their own.

import type { Place } from '../base/place.ts'
import { entriesOf, type Node, nodeAt, textAt } from '../content/content.ts'

/** Code → level as written; whether there is such a code or level is not asked here. */
export type Levels = ReadonlyMap<string, { readonly level: string; readonly at: Place }>

export function readLevels(site: Node | undefined): Levels {
  return new Map(
    entriesOf(nodeAt(site, ['findings'])).map(({ key, keyAt, value }) => [key, { level: textAt(value) ?? 'error', at: keyAt }]),
  )
}
