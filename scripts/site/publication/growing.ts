// site: files that are too large to be held: written aside piece by piece, and summed up on the way.

import { createHash, type Hash } from 'node:crypto'
import { closeSync, fstatSync, openSync, writeFileSync } from 'node:fs'
import type { Listed } from './manifest.ts'

interface Growing {
  readonly file: number
  readonly hash: Hash
  bytes: number
}

export interface GrowingFiles {
  append(path: string, bytes: Uint8Array): void
  has(path: string): boolean
  /** Every file as it is now, and when it was written; none grows any more. */
  end(): readonly (readonly [file: Listed, time: number])[]
}

/** `place` gives where a file stands aside. */
export function openGrowing(place: (path: string) => string): GrowingFiles {
  const growing = new Map<string, Growing>()
  return {
    has: (path) => growing.has(path),
    append: (path, bytes) => {
      const grown = growing.get(path) ?? { file: openSync(place(path), 'w'), hash: createHash('sha256'), bytes: 0 }
      growing.set(path, grown)
      writeFileSync(grown.file, bytes)
      grown.hash.update(bytes)
      grown.bytes += bytes.byteLength
    },
    end: () => {
      const ended = [...growing].map(([path, { file, hash, bytes }]) => {
        const { mtimeMs } = fstatSync(file)
        closeSync(file)
        return [{ path, bytes, sha256: hash.digest('hex') }, mtimeMs] as const
      })
      growing.clear()
      return ended
    },
  }
}
