// site: the files that stand in dist/, as the last manifest lists them. A file whose size and time are as they were when it
// was published holds the bytes that were published; any other is read.

import { join } from 'node:path'
import { fileStat, sha256OfFile } from './files.ts'
import { filesAt, type Listed, type Manifest } from './manifest.ts'
import type { State } from './state.ts'

export interface Standing {
  /** The sum of the manifest; empty where there is none that is whole. */
  readonly manifest: string
  /** What builds have brought: as the manifest lists it at or below a path, or all of it. */
  files(at?: string): readonly Listed[]
  /** As the manifest lists it. */
  listed(path: string): Listed | undefined
  /** The file with the bytes that it has now; undefined where there is none. The listed one itself where they are listed. */
  now(path: string): Listed | undefined
  /** Whether a file with these bytes stands. */
  holds(file: Listed): boolean
  /** Whether the manifest lists exactly these, sorted. */
  isListed(files: readonly Listed[]): boolean
  /** Whether a file had to be read, because nothing was known of it. */
  hasRead(): boolean
  /** As a number to be remembered: when a file that stands was last written. */
  time(path: string): number | undefined
}

interface Known {
  readonly file: Listed
  readonly mtimeMs: number | undefined
}

const TIMES = 'published.json'

/** `strays`: what a killed build brought and no manifest lists. */
export function openStanding(dist: string, { files, sha256 }: Manifest, strays: readonly Listed[], state: State): Standing {
  const times = recalled(state.recall(sha256, TIMES), files.length)
  const numbers = new Map(files.map(({ path }, i) => [path, i]))
  const found = new Map<string, Known>()
  const knownOf = (path: string): Known | undefined => {
    const i = numbers.get(path)
    return found.get(path) ?? (i === undefined ? undefined : { file: files[i] as Listed, mtimeMs: times[i] ?? undefined })
  }
  const now = (path: string, wanted?: number): Listed | undefined => {
    const stat = fileStat(join(dist, path))
    if (!stat || (wanted !== undefined && stat.size !== wanted)) return undefined
    const before = knownOf(path)
    if (before?.mtimeMs === stat.mtimeMs && before.file.bytes === stat.size) return before.file
    const read = { path, bytes: stat.size, sha256: sha256OfFile(join(dist, path)) }
    const file = before && isSame(before.file, read) ? before.file : read
    found.set(path, { file, mtimeMs: stat.mtimeMs })
    return file
  }
  return {
    manifest: sha256,
    now,
    listed: (path) => files[numbers.get(path) ?? -1],
    hasRead: () => found.size > 0,
    holds: (file) => now(file.path, file.bytes)?.sha256 === file.sha256,
    isListed: (others) => others.length === files.length && others.every((other, i) => isSame(other, files[i])),
    files: (at) => (at === undefined ? [...files, ...strays.filter(({ path }) => !numbers.has(path))] : filesAt(files, at)),
    time: (path) => knownOf(path)?.mtimeMs,
  }
}

function isSame(a: Listed, b: Listed | undefined): boolean {
  return a === b || (a.path === b?.path && a.bytes === b.bytes && a.sha256 === b.sha256)
}

/** In the order of the manifest; nothing where the text is damaged. */
function recalled(json: string | undefined, count: number): readonly (number | null)[] {
  try {
    const times = JSON.parse(json ?? '[]') as unknown
    return Array.isArray(times) && times.length === count ? (times as (number | null)[]) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** When each file of a manifest was last written, in its order. */
export function rememberTimes(state: State, manifest: string, times: readonly (number | undefined)[]): void {
  state.remember(manifest, TIMES, JSON.stringify(times.map((time) => time ?? null)))
}
