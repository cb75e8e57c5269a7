// site: what a publication will consist of: files written aside, and files that stay in dist/ as they are.

import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openGrowing } from './growing.ts'
import { BELOW, type Listed, MANIFEST, sha256 } from './manifest.ts'
import type { Standing } from './standing.ts'

export interface Gathering {
  /** Writes a file aside; one that stands with these very bytes stays. `path` is relative to dist/. */
  put(path: string, content: string | Uint8Array): void
  /** Goes on writing a file aside that is too large to be held. */
  append(path: string, content: string | Uint8Array): void
  /** What the last build published at or below `path`, and not below `except`, stays as it is; gives its paths, none where nothing was published. */
  keep(path: string, except?: string): readonly string[]
  /** The same where every file of it still has the bytes that were published; false, and nothing stays, where one has not. */
  stands(path: string, except?: string): boolean
  /** Where a file stands that the last build published and that still has its bytes; undefined for any other. */
  sound(path: string): string | undefined
  /** A file of this publication: put, appended to, or kept. */
  has(path: string): boolean
  /** The text of such a file, which is not growing any more; undefined for any other. */
  read(path: string): string | undefined
}

export interface Gathered {
  /** All files, sorted. */
  readonly files: readonly Listed[]
  /** Those of them that are aside. */
  readonly aside: ReadonlySet<string>
  readonly time: (path: string) => number | undefined
}

export function openGathering(dist: string, aside: string, standing: Standing): Gathering & { end(): Gathered; close(): void } {
  const listed = new Map<string, Listed>()
  const times = new Map<string, number>() // of what is aside
  const place = openPlaces(aside)
  const growing = openGrowing((path) => place(path)())
  const stay = (files: readonly Listed[]): void => {
    for (const file of files) listed.set(file.path, file)
  }
  const enter = (file: Listed, time: () => number): void => {
    times.delete(file.path)
    listed.set(file.path, file)
    if (!standing.holds(file)) times.set(file.path, time())
  }
  const below = (path: string, except: string | undefined): readonly Listed[] =>
    standing.files(path).filter((file) => !listed.has(file.path) && !(except !== undefined && `${file.path}/`.startsWith(`${except}/`)))
  return {
    put: (path, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      const to = place(path)
      enter({ path, bytes: bytes.byteLength, sha256: sha256(bytes) }, () => written(to(), bytes))
    },
    append: (path, content) => growing.append(path, typeof content === 'string' ? Buffer.from(content, 'utf8') : content),
    keep: (path, except) => {
      const files = below(path, except).flatMap((file) => standing.now(file.path) ?? [])
      stay(files)
      return files.map((file) => file.path)
    },
    stands: (path, except) => {
      const files = below(path, except)
      const isWhole = files.length > 0 && files.every((file) => standing.now(file.path) === file)
      if (isWhole) stay(files)
      return isWhole
    },
    sound: (path) => {
      const file = standing.listed(path)
      return file && standing.now(path) === file ? join(dist, path) : undefined
    },
    has: (path) => listed.has(path) || growing.has(path) || path === MANIFEST,
    read: (path) => (listed.has(path) ? readFileSync(join(times.has(path) ? aside : dist, path), 'utf8') : undefined),
    end: () => {
      for (const [file, time] of growing.end()) enter(file, () => time)
      const files = [...listed.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
      return { files, aside: new Set(times.keys()), time: (path) => times.get(path) ?? standing.time(path) }
    },
    close: () => void growing.end(),
  }
}

/** Where a file stands aside; its folder is made when it is asked for, and once. */
function openPlaces(aside: string): (path: string) => () => string {
  const made = new Set<string>()
  return (path) => {
    if (!BELOW.test(path)) throw new Error(`not a path below dist/: ${path}`)
    return () => {
      const place = join(aside, path)
      const folder = dirname(place)
      if (!made.has(folder)) mkdirSync(folder, { recursive: true })
      made.add(folder)
      return place
    }
  }
}

/** Gives when, for the next build to know the file by. */
function written(place: string, bytes: Uint8Array): number {
  const file = openSync(place, 'w')
  try {
    writeFileSync(file, bytes)
    return fstatSync(file).mtimeMs
  } finally {
    closeSync(file)
  }
}
