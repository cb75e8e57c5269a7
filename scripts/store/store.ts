// store, the door: what was computed, kept under the digest of what it was computed from. Whoever asks for a name gets what
// was put there, whole, or nothing: then it is computed again.

import { openFolder } from './folder.ts'
import { type Entry, pack, unpack } from './pack.ts'
import { type Sentences, type Shelf, type Shelved, StoreUnusable } from './shelf.ts'

export type { Entry, Sentences, Shelved }
export { StoreUnusable }

/** What `check` tells of a report; the report's files, set; the report's paper. */
export const STAGES = ['found', 'compiled', 'printed'] as const
export type Stage = (typeof STAGES)[number]

export interface Store {
  /** Undefined where there is nothing, or nothing whole, under the key. */
  take(stage: Stage, key: string): Promise<Entry | undefined>
  /** Throws StoreUnusable where nothing can be kept. */
  keep(stage: Stage, key: string, entry: Entry): Promise<void>
  list(): AsyncIterable<Shelved>
  remove(name: string): Promise<void>
  close(): Promise<void>
  /** What it was opened with; absent where nothing is kept. */
  readonly where?: string
}

/** `where`: the absolute path of a folder. */
export function openStore(where: string): Store {
  const shelf: Shelf = openFolder(where)
  return {
    take: async (stage, key) => {
      const bytes = await shelf.read(`${stage}/${key}`)
      return bytes && unpack(bytes)
    },
    keep: (stage, key, entry) => shelf.write(`${stage}/${key}`, pack(entry)),
    list: () => shelf.list(),
    remove: (name) => shelf.remove(name),
    close: () => shelf.close(),
    where,
  }
}

/** For those who may not write anywhere: what they ask for is computed each time. */
export function openNoStore(): Store {
  const nothing = async (): Promise<undefined> => undefined
  return { take: nothing, keep: nothing, remove: nothing, close: nothing, list: async function* () {} }
}
