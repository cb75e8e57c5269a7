// facts: the known name that a misspelt one was probably meant to be.

import { distance } from 'fastest-levenshtein'

/** Undefined when nothing is near: a wrong guess is worse than none. Of names equally near, the one that begins like it. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: { readonly name: string; readonly away: number } | undefined
  for (const one of known) {
    if (best && Math.abs(one.length - name.length) > best.away) continue
    const away = isSwapped(name, one) ? 1 : distance(name, one)
    if (!best || away < best.away || (away === best.away && shared(name, one) > shared(name, best.name))) best = { name: one, away }
  }
  if (!best) return undefined
  const longer = Math.max(name.length, best.name.length)
  const bound = longer < 2 ? 0 : Math.max(1, Math.floor(longer * 0.4)) // one letter is near to every other
  return best.away <= bound ? best.name : undefined
}

/** Two neighbours have changed places: nmae. */
function isSwapped(name: string, one: string): boolean {
  const at = shared(name, one)
  return (
    name.length === one.length &&
    name[at] !== undefined &&
    name[at] === one[at + 1] &&
    name[at + 1] === one[at] &&
    name.slice(at + 2) === one.slice(at + 2)
  )
}

/** How many letters two names begin with in common. */
function shared(one: string, other: string): number {
  let count = 0
  while (count < one.length && one[count] === other[count]) count += 1
  return count
}
