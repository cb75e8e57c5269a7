// facts: the known name that a misspelt one was probably meant to be.

import { closest, distance } from 'fastest-levenshtein'

/** Undefined when nothing is near: a wrong guess is worse than none. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const best = closest(name, known)
  return distance(name, best) <= Math.max(1, Math.floor(Math.max(name.length, best.length) * 0.4)) ? best : undefined
}
