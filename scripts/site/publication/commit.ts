// site: dist/ changes from one sound state to the next: what it is about to become is written down, files are renamed into
// place one by one, what is published no more goes, the manifest comes last. Nothing else in dist/ is touched.

import { readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { inTheWay } from './fault.ts'
import { kindOf, moveIn, remove } from './files.ts'
import type { Gathered } from './gathering.ts'
import { endJournal, writeJournal } from './journal.ts'
import { type Listed, MANIFEST, manifestText, sha256 } from './manifest.ts'
import { rememberTimes, type Standing } from './standing.ts'
import type { State } from './state.ts'

export interface Published {
  readonly files: number
  readonly written: number
  readonly deleted: number
}

export interface Commitment {
  readonly dist: string
  readonly aside: string
  readonly standing: Standing
  readonly state: State
  /** Texts that are remembered with this site; undefined for one that was remembered with the site before. */
  readonly remembered: ReadonlyMap<string, string | undefined>
  /** Called before the first file moves; what fails from then on is for the next build to end. */
  readonly onMove: () => void
}

export function commit({ files, aside: written, time }: Gathered, commitment: Commitment): Published {
  const { aside, dist, remembered, standing, state } = commitment
  const stay = new Set(files.map(({ path }) => path))
  const gone = standing.files().flatMap(({ path }) => (stay.has(path) ? [] : [path]))
  const moving = files.filter(({ path }) => written.has(path))
  const isSame = standing.manifest !== '' && moving.length === 0 && gone.length === 0 && standing.isListed(files)
  const text = isSame ? '' : manifestText(files)
  const manifest = { path: MANIFEST, bytes: Buffer.byteLength(text), sha256: isSame ? standing.manifest : sha256(text) }
  if (!isSame || standing.hasRead())
    rememberTimes(
      state,
      manifest.sha256,
      files.map(({ path }) => time(path)),
    )
  for (const [name, own] of remembered) {
    if (own === undefined) state.carry(standing.manifest, manifest.sha256, name)
    else state.remember(manifest.sha256, name, own)
  }
  let deleted = 0
  if (!isSame) {
    writeFileSync(join(aside, MANIFEST), text)
    deleted = move(commitment, [...moving, manifest], gone)
  }
  endJournal(dist) // that of a killed build too
  state.only(manifest.sha256)
  return { files: files.length, written: moving.length, deleted }
}

/** Gives how many files went. */
function move({ aside, dist, onMove }: Commitment, files: readonly Listed[], gone: readonly string[]): number {
  const first = makesWay(dist, files, new Set(gone))
  onMove()
  writeJournal(dist, { aside: basename(aside), files, gone })
  let deleted = 0
  for (const path of first) deleted += remove(dist, path) ? 1 : 0
  moveIn(
    dist,
    aside,
    files.slice(0, -1).map(({ path }) => path),
  )
  for (const path of gone) deleted += remove(dist, path) ? 1 : 0
  moveIn(dist, aside, [MANIFEST])
  return deleted
}

/**
 * Files of earlier builds that stand where a folder must, or in a folder where a file must: they go first. Throws where
 * something else stands there, before anything was changed.
 */
function makesWay(dist: string, files: readonly Listed[], gone: ReadonlySet<string>): string[] {
  const seen = new Set<string>(['.'])
  const first: string[] = []
  const look = (folder: string): void => {
    if (seen.has(folder)) return
    seen.add(folder)
    look(dirname(folder))
    if (kindOf(join(dist, folder)) !== 'file') return
    if (!gone.has(folder)) throw inTheWay(folder, 'folder')
    first.push(folder)
  }
  for (const { path } of files) {
    look(dirname(path))
    if (kindOf(join(dist, path)) !== 'folder') continue
    const below = endsBelow(join(dist, path)).map((name) => `${path}/${name}`)
    if (below.length === 0 || !below.every((one) => gone.has(one))) throw inTheWay(path, 'file')
    first.push(...below)
  }
  return first
}

/** Files and empty folders, from `folder` on. */
function endsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = entry.isDirectory() ? endsBelow(join(folder, entry.name)) : []
    return below.length > 0 ? below.map((name) => `${entry.name}/${name}`) : [entry.name]
  })
}
