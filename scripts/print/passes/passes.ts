// print: printing in passes, for what can only be set right when one knows on which page things fall.

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
  /** What the page has to run for it. */
  readonly change: () => string
}

export interface Passed<Pass> {
  readonly pass: Pass
  readonly passes: number
}

/** Nearly all documents settle in two or three. */
export const MOST_PASSES = 8

/**
 * Prints until every follower is content, at most `MOST_PASSES` times; then the pass with the fewest faults counts, of
 * equals the latest. `print` has the page run the changes, none before the first pass, and prints it.
 */
export async function printInPasses<Pass extends { readonly pdf: Uint8Array }>(
  print: (changes: readonly string[]) => Promise<Pass>,
  followers: readonly Follower[],
): Promise<Passed<Pass>> {
  let changes: readonly string[] = []
  let best: { pass: Pass; faults: number } | undefined
  for (let passes = 1; ; passes += 1) {
    const pass = await print(changes)
    const places = placesIn(pass.pdf)
    const followed = followers.map((follower) => follower.follow(places, passes + 1 < MOST_PASSES ? 'any' : 'last'))
    const faults = followed.reduce((sum, one) => sum + one.faults, 0)
    if (best === undefined || faults <= best.faults) best = { pass, faults }
    if (faults === 0 || passes === MOST_PASSES) return { pass: best.pass, passes }
    changes = followed.map(({ change }) => change())
  }
}
