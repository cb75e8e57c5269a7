// store, the door: what was computed, kept under the digest of what it was computed from. Whoever asks for a name gets what
// was put there, whole, or nothing: then it is computed again.

import { redisCredentials, serverAt } from './address.ts'
import { openFolder } from './folder.ts'
import { type Entry, pack, unpack } from './pack.ts'
import { onServer } from './server.ts'
import { type Shelf, type Shelved, StoreUnusable } from './shelf.ts'

export type { Entry, Shelved }
export { ADDRESS_VARIABLE, namedStore } from './address.ts'
export { bytesOf, prunable } from './prune.ts'
export { StoreUnusable }

/** What `check` tells of a report; the report's files, set; the report's paper; what all of that took. */
export const STAGES = ['found', 'compiled', 'printed', 'costs'] as const
export type Stage = (typeof STAGES)[number]

export interface Store {
  /** Undefined where there is nothing, or nothing whole, under the key. */
  take(stage: Stage, key: string): Promise<Entry | undefined>
  /** Whether there is something to take, which may turn out to be damaged. */
  has(stage: Stage, key: string): Promise<boolean>
  /** Throws StoreUnusable where nothing can be kept. */
  keep(stage: Stage, key: string, entry: Entry): Promise<void>
  list(): AsyncIterable<Shelved>
  remove(name: string): Promise<void>
  close(): Promise<void>
  /** What it was opened with; absent where nothing is kept. */
  readonly where?: string
}

/** `where`: as namedStore() gives it. `env` has what a server wants to know of whoever asks. */
export function openStore(where: string, env: NodeJS.ProcessEnv = process.env): Store {
  const shelf = shelfAt(where, env)
  return {
    take: async (stage, key) => {
      const bytes = await shelf.read(`${stage}/${key}`)
      return bytes && unpack(bytes)
    },
    has: (stage, key) => shelf.has(`${stage}/${key}`),
    keep: (stage, key, entry) => shelf.write(`${stage}/${key}`, pack(entry)),
    list: () => shelf.list(),
    remove: (name) => shelf.remove(name),
    close: () => shelf.close(),
    where,
  }
}

/** What speaks with a server is loaded when something is asked of it. */
function shelfAt(where: string, env: NodeJS.ProcessEnv): Shelf {
  const server = serverAt(where)
  if (!server) return openFolder(where)
  return onServer(where, async () =>
    server.protocol === 's3:'
      ? (await import('./s3.ts')).openS3(server, env)
      : (await import('./redis.ts')).openRedis(where, redisCredentials(where, env)),
  )
}

/** For those who may not write anywhere: what they ask for is computed each time. */
export function openNoStore(): Store {
  const nothing = async (): Promise<undefined> => undefined
  return { take: nothing, has: async () => false, keep: nothing, remove: nothing, close: nothing, list: async function* () {} }
}

/** Absent: nothing is kept. */
export function storeAt(where: string | undefined): Store {
  return where === undefined ? openNoStore() : openStore(where)
}
