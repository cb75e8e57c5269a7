// store: what of it may go, as it has not been of use for long, or as there is no room for all of it.

import type { Shelved } from './shelf.ts'

export interface Limits {
  /** Milliseconds since 1970: what was of use last before goes. */
  readonly usedSince?: number
  /** So much may stay. */
  readonly bytes?: number
}

/** Oldest use first. What nobody knows the last use of goes only for want of room, and first. */
export function prunable(entries: readonly Shelved[], { bytes = Infinity, usedSince = 0 }: Limits): Shelved[] {
  const isOld = ({ used }: Shelved): boolean => used !== 0 && used < usedSince
  let left = bytesOf(entries) - bytesOf(entries.filter(isOld))
  const goes = (one: Shelved): boolean => {
    if (isOld(one)) return true
    if (left <= bytes) return false
    left -= one.bytes
    return true
  }
  return [...entries].sort((a, b) => a.used - b.used || (a.name < b.name ? -1 : 1)).filter(goes)
}

export function bytesOf(entries: readonly Shelved[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0)
}
