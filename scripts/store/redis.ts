// store: entries as values of a Redis, or of a server that speaks as it does (Valkey, KeyDB).

import { createClient, ErrorReply, RESP_TYPES } from '@redis/client'
import type { Credentials } from './address.ts'
import { Refused } from './server.ts'
import type { Shelf, Shelved } from './shelf.ts'

/** Whatever else the server keeps has other names. */
const PREFIX = 'jibao:'
/** Milliseconds for a connection, and how often it is tried again when it is lost. */
const CONNECTING = 5000
const TRIES = 2
/** Entries that are asked about at once. */
const BATCH = 500

export async function openRedis(where: string, credentials: Credentials): Promise<Shelf> {
  const client = createClient({
    url: where,
    ...credentials,
    RESP: 2, // older servers and most relatives of Redis speak it too
    socket: { connectTimeout: CONNECTING, reconnectStrategy: (tried) => (tried < TRIES ? CONNECTING / 10 : false) },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  })
  client.on('error', () => undefined) // whoever asks hears of it
  await client.connect().catch(refused)
  return {
    read: async (name) => (await client.get(PREFIX + name).catch(refused)) ?? undefined,
    has: async (name) => (await client.exists(PREFIX + name).catch(refused)) > 0,
    write: async (name, bytes) => void (await client.set(PREFIX + name, asBuffer(bytes)).catch(refused)),
    remove: async (name) => void (await client.unlink(PREFIX + name).catch(refused)),
    list: async function* () {
      for await (const found of client.scanIterator({ MATCH: `${PREFIX}*`, COUNT: BATCH }))
        yield* await Promise.all(found.map((key) => shelved(key.toString())))
    },
    close: async () => client.destroy(),
  }

  /** Asking how large and how old it is is no use of it. */
  async function shelved(key: string): Promise<Shelved> {
    const [bytes, idle] = await Promise.all([
      client.memoryUsage(key).catch(refused),
      client.objectIdleTime(key).catch(() => null), // a server that counts uses does not know
    ])
    return { name: key.slice(PREFIX.length), bytes: bytes ?? 0, used: idle === null ? 0 : Date.now() - idle * 1000 }
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function refused(error: unknown): never {
  if (!(error instanceof ErrorReply)) throw error
  throw new Refused(/^[A-Z]+/.exec(error.message)?.[0] ?? 'ERR', /^(NOAUTH|WRONGPASS|NOPERM)|AUTH/.test(error.message))
}
