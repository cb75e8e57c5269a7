// facts: the known name that a misspelt one was probably meant to be.

import { closest, distance } from 'fastest-levenshtein'

/** Undefined when nothing is near: a wrong guess is worse than none. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const best = closest(name, known)
  const longer = Math.max(name.length, best.length)
  const bound = longer < 2 ? 0 : Math.max(1, Math.floor(longer * 0.4)) // one letter is near to every other
  return distance(name, best) <= bound ? best : undefined
}
