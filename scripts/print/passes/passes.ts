// print: printing in passes, for what can only be set right when one knows on which page things fall.

import { PDFDocument } from '@cantoo/pdf-lib'
import { type Places, placesIn } from '../pdf/destinations.ts'

/** Something in the page that depends on where things fall: labels of split cells, page numbers in a contents list. */
export interface Follower {
  /** Ids of the page's elements whose places it has to know. */
  readonly ids: readonly string[]
  /** How far this pass is from right (0: as it should be) and how to change the page for the next one. */
  follow(places: Places, next: 'any' | 'last'): Followed
}

export interface Followed {
  readonly faults: number
  readonly change: () => Promise<void>
}

export interface Passed {
  readonly pdf: Uint8Array
  readonly passes: number
}

/** Nearly all documents settle in two or three. */
export const MOST_PASSES = 8

/**
 * Prints until every follower is content, at most `MOST_PASSES` times; then the pass with the fewest faults counts, of
 * equals the latest. Without followers there is one pass, and nothing is read. `link` makes destinations for ids.
 */
export async function printInPasses(
  print: () => Promise<Uint8Array>,
  followers: readonly Follower[],
  link: (ids: readonly string[]) => Promise<void>,
): Promise<Passed> {
  if (followers.length === 0) return { pdf: await print(), passes: 1 }
  await link([...new Set(followers.flatMap((follower) => follower.ids))])
  let best: { pdf: Uint8Array; faults: number } | undefined
  for (let passes = 1; ; passes += 1) {
    const pdf = await print()
    const places = placesIn(await PDFDocument.load(pdf, { updateMetadata: false }))
    const followed = followers.map((follower) => follower.follow(places, passes + 1 < MOST_PASSES ? 'any' : 'last'))
    const faults = followed.reduce((sum, one) => sum + one.faults, 0)
    if (best === undefined || faults <= best.faults) best = { pdf, faults }
    if (faults === 0 || passes === MOST_PASSES) return { pdf: best.pdf, passes }
    for (const { change } of followed) await change()
  }
}
