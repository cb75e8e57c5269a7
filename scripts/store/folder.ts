// store: entries as files of a folder, which several builds, and several machines, may share.

import { randomUUID } from 'node:crypto'
import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Shelf, type Shelved, StoreUnusable, unusable } from './shelf.ts'

/** A file is written beside its place and renamed, so that nobody ever reads half of one. */
const ASIDE = '.new-'
/** Pruning goes by when a file was last of use; that is written down once a day. */
const DAY = 86_400_000

export function openFolder(folder: string): Shelf {
  const placeOf = (name: string): string => join(folder, ...stepsOf(name))
  return {
    read: async (name) => usable(folder, () => unlessAbsent(() => readUsed(placeOf(name)))),
    has: async (name) => existsSync(placeOf(name)),
    write: async (name, bytes) => usable(folder, () => writeWhole(placeOf(name), bytes, folder)),
    remove: async (name) => rmSync(placeOf(name), { force: true }),
    list: () => listed(folder),
    close: async () => undefined,
  }
}

function usable<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new StoreUnusable(unusable(folder, error))
  }
}

function writeWhole(place: string, bytes: Uint8Array, folder: string): void {
  if (madeFolder(dirname(place))) hide(folder)
  const aside = join(dirname(place), `${ASIDE}${randomUUID()}`)
  try {
    writeFileSync(aside, bytes)
    renameSync(aside, place)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

/** As `mkdirSync` with `recursive`, which does not end in Node 20 where a folder takes none (/proc). False where it was there. */
function madeFolder(folder: string): boolean {
  if (existsSync(folder)) return false
  madeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another build was first
  }
  return true
}

/** Nothing of it is for git. */
function hide(folder: string): void {
  if (!existsSync(join(folder, '.gitignore'))) writeFileSync(join(folder, '.gitignore'), '*\n')
}

/** `compiled/0a1b…` lies at `compiled/0a/1b…`, as a folder of ten thousands of files is slow. */
function stepsOf(name: string): string[] {
  const [stage = '', key = ''] = name.split('/')
  return [stage, key.slice(0, 2), key.slice(2)]
}

function readUsed(place: string): Uint8Array {
  const bytes = readFileSync(place)
  const now = Date.now()
  const found = statSync(place, { throwIfNoEntry: false })
  if (found && now - found.mtimeMs > DAY) unlessRefused(() => utimesSync(place, new Date(now), new Date(now)))
  return bytes
}

/** A file of somebody else's, in a folder that is shared, can be read and keeps its date. */
function unlessRefused(work: () => void): void {
  try {
    work()
  } catch {}
}

async function* listed(folder: string): AsyncGenerator<Shelved> {
  for (const stage of foldersIn(folder)) {
    for (const start of foldersIn(join(folder, stage))) {
      for (const { name } of entriesOf(join(folder, stage, start))) {
        const found = statSync(join(folder, stage, start, name), { throwIfNoEntry: false })
        if (found) yield { name: `${stage}/${start}${name}`, bytes: found.size, used: found.mtimeMs }
      }
    }
  }
}

function foldersIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? entry.name : []))
}

function entriesOf(folder: string): Dirent[] {
  return unlessAbsent(() => readdirSync(folder, { withFileTypes: true })) ?? []
}

/** The last: another machine replaced it on a file system that both have. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'ESTALE']

function unlessAbsent<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (ABSENT.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}
