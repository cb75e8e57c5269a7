// review: illustrations of a report, by the names of their files.

import type { Figures } from '../figures/figures.ts'

export interface PictureChange {
  readonly file: string
  readonly kind: 'changed' | 'added' | 'removed'
  /** Sizes in bytes. */
  readonly before?: number
  readonly after?: number
}

export function pictureChanges(was: Figures | undefined, is: Figures | undefined): PictureChange[] {
  const [old, now] = [was?.facts.illustrations ?? new Map<string, never>(), is?.facts.illustrations ?? new Map<string, never>()]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((file): PictureChange[] => {
    const [a, b] = [old.get(file), now.get(file)]
    if (a && b) return isSame(a, b) ? [] : [{ file, kind: 'changed', before: a.length, after: b.length }]
    return [a ? { file, kind: 'removed', before: a.length } : { file, kind: 'added', ...(b ? { after: b.length } : {}) }]
  })
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
