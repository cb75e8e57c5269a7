// site: dist/ changes from one sound state to the next, for one build at a time. Files are written aside, then renamed into
// place; what builds have brought and this one does not make goes; nothing else in dist/ is touched.

import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commit, type Published } from './publication/commit.ts'
import { onDist, toDistFault } from './publication/fault.ts'
import { type Gathering, openGathering } from './publication/gathering.ts'
import { ASIDE, recover } from './publication/journal.ts'
import { holdDist, type Lock, type Waiting } from './publication/lock.ts'
import { readManifest } from './publication/manifest.ts'
import { openStanding } from './publication/standing.ts'
import { openState, type State } from './publication/state.ts'

export type { Published } from './publication/commit.ts'
export { DistFault } from './publication/fault.ts'
export type { Holder } from './publication/lock.ts'

/** What the file system does not let it do is thrown as a DistFault. */
export interface Publication extends Gathering {
  /** A folder for what is needed only while the site is made. */
  readonly scratch: string
  /** A text that was remembered with the site that stands; undefined where nothing is known of it. */
  recall(name: string): string | undefined
  /** Kept for the next build with what is published now; without a text, what was remembered with the site that stands. */
  remember(name: string, text?: string): void
  /** `work`, which writes to `scratch` itself. */
  guarded<Given extends unknown[], Result>(work: (...given: Given) => Result): (...given: Given) => Result
  /** Everything into its place, the manifest last; tells what changed. */
  commit(): Published
  /** Forgets what was put; dist/ stays as it was, and is free for the next build. */
  abandon(): void
}

export interface PublicationOptions extends Waiting {
  /** A folder for what is known of dist/; without it each build reads every file that stands. */
  readonly state?: string
}

/** Waits for a build that is at it; brings a killed one to its end. */
export async function openPublication(dist: string, options: PublicationOptions = {}): Promise<Publication> {
  const made = onDist(dist, () => mkdirSync(dist, { recursive: true }))()
  let lock: Lock | undefined
  try {
    lock = await holdDist(dist, options)
    return publicationIn(dist, made !== undefined, lock, openState(options.state))
  } catch (error) {
    lock?.release()
    throw toDistFault(error, dist)
  }
}

/** Hidden, so that no file of the site can have its name. */
const SCRATCH = '.scratch'

function publicationIn(dist: string, isNew: boolean, lock: Lock, state: State): Publication {
  const strays = recover(dist)
  const aside = join(dist, `${ASIDE}${lock.id}`)
  const scratch = join(aside, SCRATCH)
  mkdirSync(scratch, { recursive: true })
  const standing = openStanding(dist, readManifest(dist), strays, state)
  const gathering = openGathering(dist, aside, standing)
  const remembered = new Map<string, string | undefined>()
  let isMoving = false
  const alive = <Given extends unknown[], Result>(work: (...given: Given) => Result): ((...given: Given) => Result) =>
    onDist(dist, (...given: Given) => {
      lock.beat()
      return work(...given)
    })
  return {
    scratch,
    put: alive(gathering.put),
    append: alive(gathering.append),
    keep: alive(gathering.keep),
    stands: alive(gathering.stands),
    has: gathering.has,
    sound: alive(gathering.sound),
    read: alive(gathering.read),
    recall: (name) => state.recall(standing.manifest, name),
    remember: (name, text) => void remembered.set(name, text),
    guarded: alive,
    commit: onDist(dist, () => {
      lock.check()
      const onMove = (): void => void (isMoving = true)
      const published = commit(gathering.end(), { dist, aside, standing, state, remembered, onMove })
      rmSync(aside, { recursive: true, force: true })
      lock.release()
      return published
    }),
    abandon: onDist(dist, () => {
      gathering.close()
      if (!isMoving) rmSync(aside, { recursive: true, force: true })
      lock.release()
      if (isNew && readdirSync(dist).length === 0) rmdirSync(dist)
    }),
  }
}
