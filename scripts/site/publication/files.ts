// site: files of dist/ by their bytes: which they are, and how they come and go.

import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmdirSync, rmSync, type Stats, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Listed } from './manifest.ts'

/** A file as the disk tells it without being read; undefined for what is no file. */
export function fileStat(place: string): Stats | undefined {
  const stat = statOf(place)
  return stat?.isFile() ? stat : undefined
}

/** Undefined where there is neither. */
export function kindOf(place: string): 'file' | 'folder' | undefined {
  const stat = statOf(place)
  return stat?.isDirectory() ? 'folder' : stat && 'file'
}

function statOf(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined // a file stands where its folder would be
    throw error
  }
}

/** Whether the file below `folder` is there with exactly these bytes; it is read. */
export function holds(folder: string, { path, bytes, sha256 }: Listed): boolean {
  const place = join(folder, path)
  return fileStat(place)?.size === bytes && sha256OfFile(place) === sha256
}

/** A file of any size, piece by piece. */
export function sha256OfFile(place: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1 << 16)
  const file = openSync(place, 'r')
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

/** Files that stand aside go to their places; `dist` has no folder where one of them must stand. */
export function moveIn(dist: string, aside: string, paths: Iterable<string>): void {
  const made = new Set<string>()
  for (const path of paths) {
    const place = join(dist, path)
    const folder = dirname(place)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    renameSync(join(aside, path), place)
  }
}

/** Deletes a file of an earlier build and the folders that it leaves empty; false where it is not there. */
export function remove(dist: string, path: string): boolean {
  const place = join(dist, path)
  if (!fileStat(place)) return false
  rmSync(place)
  for (let folder = dirname(place); folder.length > dist.length && readdirSync(folder).length === 0; folder = dirname(folder))
    rmdirSync(folder)
  return true
}
