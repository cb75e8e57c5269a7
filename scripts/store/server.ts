// store: what all servers that are stores have in common: they may not answer, and what they keep travels, so it is made small.

import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { constants, deflate, inflate } from 'node:zlib'
import type { Sentences } from '../base/machine-fault.ts'
import { type Shelf, StoreUnusable } from './shelf.ts'

/** Milliseconds for one entry, there or back. */
const LIMIT = 30_000

/** A shelf of a server that is reached when something is asked of it first. */
export function onServer(where: string, reach: () => Promise<Shelf>, limit = LIMIT): Shelf {
  let reached: Promise<Shelf> | undefined
  const ask = async <Answer>(question: (shelf: Shelf) => Promise<Answer>): Promise<Answer> => {
    try {
      return await within(limit, (reached ??= reach()).then(question))
    } catch (error) {
      throw error instanceof StoreUnusable ? error : new StoreUnusable(unreachable(where, error))
    }
  }
  return {
    read: async (name) => {
      const bytes = await ask((shelf) => shelf.read(name))
      return bytes && restored(bytes)
    },
    has: (name) => ask((shelf) => shelf.has(name)),
    write: async (name, bytes) => {
      const small = await promisify(deflate)(bytes, { level: constants.Z_BEST_SPEED })
      await ask((shelf) => shelf.write(name, small))
    },
    remove: (name) => ask((shelf) => shelf.remove(name)),
    list: async function* () {
      const entries = (await ask(async (shelf) => shelf.list()))[Symbol.asyncIterator]()
      for (let next; !(next = await ask(() => entries.next())).done;) yield next.value
    },
    close: async () => {
      const shelf = await reached?.catch(() => undefined)
      await shelf?.close()
    },
  }
}

/** Undefined for what was never written so: nobody can use it. */
function restored(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  return promisify(inflate)(bytes).catch(() => undefined)
}

async function within<Answer>(limit: number, answer: Promise<Answer>): Promise<Answer> {
  const answered = new AbortController()
  const late = sleep(limit, undefined, { signal: answered.signal }).then(() => {
    throw Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([answer, late])
  } finally {
    answered.abort()
  }
}

/** Thrown by a shelf where the server answers, and refuses. */
export class Refused extends Error {
  readonly isForCredentials: boolean
  /** `message`: what the server says, in a few words, and nothing of what it was asked with. */
  constructor(message: string, isForCredentials: boolean) {
    super(message)
    this.isForCredentials = isForCredentials
  }
}

function unreachable(where: string, error: unknown): Sentences {
  if (!(error instanceof Refused)) {
    const why = codeOf(error)
    return {
      zh: `缓存“${where}”的服务器没有应答（${why}）；查看地址和网络，或用 --cache 另指一处。`,
      en: `The server of the store "${where}" does not answer (${why}); look at its address and the network, or name another store with --cache.`,
    }
  }
  const { isForCredentials, message } = error
  return isForCredentials
    ? {
        zh: `缓存“${where}”不认环境变量里的用户名和口令（${message}）；要设哪些变量见 docs/5-scale.md。`,
        en: `The store "${where}" does not accept the credentials in the environment (${message}); docs/5-scale.md names the variables.`,
      }
    : {
        zh: `缓存“${where}”用不了，服务器说：${message}；请处理，或用 --cache 另指一处。`,
        en: `The store "${where}" cannot be used, its server says: ${message}; mend that, or name another store with --cache.`,
      }
}

/** The code of the error, or of what it comes from. */
function codeOf(error: unknown): string {
  const { cause, code, errors, name } = error as NodeJS.ErrnoException & { cause?: unknown; errors?: readonly unknown[] }
  if (code !== undefined) return code
  const deeper = cause ?? errors?.[0]
  return deeper === undefined ? name : codeOf(deeper)
}
