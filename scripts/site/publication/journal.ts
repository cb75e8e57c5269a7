// site: what a publication is about to do to dist/, written before it does it. A build that was killed while files moved
// is brought to its end by the next one.

import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holds, moveIn, remove } from './files.ts'
import { BELOW, type Listed, listedIn, textOf } from './manifest.ts'

export interface Journal {
  /** The folder in dist/ where the files stand that are to move. */
  readonly aside: string
  /** What moves into its place, the manifest too. */
  readonly files: readonly Listed[]
  /** What goes. */
  readonly gone: readonly string[]
}

const JOURNAL = '.journal.json'
export const ASIDE = '.next-'

/** In one step: a reader finds the journal before or this one. */
export function writeJournal(dist: string, journal: Journal): void {
  const place = join(dist, JOURNAL)
  writeFileSync(`${place}.new`, JSON.stringify(journal))
  renameSync(`${place}.new`, place)
}

export function endJournal(dist: string): void {
  rmSync(join(dist, JOURNAL), { force: true })
  rmSync(join(dist, `${JOURNAL}.new`), { force: true })
}

/**
 * Ends what a killed build began, where everything that it had to move is still there. Gives the files that it brought and
 * that no manifest lists, where it cannot be ended; the journal then stays for the next. Files aside of dead builds go.
 */
export function recover(dist: string): readonly Listed[] {
  const journal = readJournal(dist)
  const strays = journal ? finish(dist, journal) : []
  for (const name of readdirSync(dist)) if (name.startsWith(ASIDE)) rmSync(join(dist, name), { recursive: true, force: true })
  return strays
}

function finish(dist: string, { aside, files, gone }: Journal): readonly Listed[] {
  const folder = join(dist, aside)
  const standing: Listed[] = []
  const moving: Listed[] = []
  for (const file of files) (holds(dist, file) ? standing : moving).push(file)
  if (!moving.every((file) => holds(folder, file))) return standing
  for (const path of gone) remove(dist, path)
  moveIn(
    dist,
    folder,
    moving.map(({ path }) => path),
  )
  endJournal(dist)
  return []
}

function readJournal(dist: string): Journal | undefined {
  const json = existsSync(join(dist, JOURNAL)) ? textOf(join(dist, JOURNAL)) : undefined
  if (json === undefined) return undefined
  try {
    const { aside, gone } = (JSON.parse(json) ?? {}) as Partial<Journal>
    return {
      aside: typeof aside === 'string' && aside.startsWith(ASIDE) && !aside.includes('/') ? aside : ASIDE,
      files: listedIn(json),
      gone: Array.isArray(gone) ? gone.filter((path) => typeof path === 'string' && BELOW.test(path)) : [],
    }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
