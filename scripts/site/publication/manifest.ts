// site: what a build published, as manifest.json lists it.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Listed {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface Manifest {
  /** Sorted by path. */
  readonly files: readonly Listed[]
  /** Of manifest.json itself; empty where there is none that is whole. */
  readonly sha256: string
}

export const MANIFEST = 'manifest.json'

/** A path whose every step has a name that is not hidden: no way out of dist/, nor to what lies aside. */
export const BELOW = /^[^/.][^/]*(\/[^/.][^/]*)*$/

/** What the last build listed; nothing where there is no manifest or it cannot be read. */
export function readManifest(dist: string): Manifest {
  const text = textOf(join(dist, MANIFEST)) ?? ''
  const entries = entriesIn(text)
  const files = entries.filter(isListed)
  const isWhole = files.length === entries.length && files.every((file, i) => i === 0 || byPath(files[i - 1] as Listed, file) < 0)
  return isWhole && files.length > 0 ? { files, sha256: sha256(text) } : { files: files.sort(byPath), sha256: '' }
}

export function manifestText(files: readonly Listed[]): string {
  return `${JSON.stringify({ files: files.map(({ path, bytes, sha256: sum }) => ({ path, bytes, sha256: sum })) }, null, 2)}\n`
}

/** The entries of `{"files": […]}`, without those that are none. */
export function listedIn(json: string): Listed[] {
  return entriesIn(json).filter(isListed)
}

function entriesIn(json: string): readonly (Partial<Listed> | null)[] {
  try {
    const { files } = (JSON.parse(json) ?? {}) as { files?: unknown }
    return Array.isArray(files) ? (files as (Partial<Listed> | null)[]) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

function isListed(file: Partial<Listed> | null): file is Listed {
  return typeof file?.path === 'string' && BELOW.test(file.path) && typeof file.bytes === 'number' && typeof file.sha256 === 'string'
}

function byPath(a: Listed, b: Listed): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** Of files sorted by path, those at or below `at`. */
export function filesAt(files: readonly Listed[], at: string): readonly Listed[] {
  const own = fileAt(files, at)
  const below = files.slice(first(files, `${at}/`), first(files, `${at}0`)) // 0 is the character behind /
  return own ? [own, ...below] : below
}

function fileAt(files: readonly Listed[], path: string): Listed | undefined {
  const file = files[first(files, path)]
  return file?.path === path ? file : undefined
}

/** The place of the first file whose path is not before `path`. */
function first(files: readonly Listed[], path: string): number {
  let [from, to] = [0, files.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((files[middle] as Listed).path < path) from = middle + 1
    else to = middle
  }
  return from
}

/** Undefined where there is no such file. */
export function textOf(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
