// content: the parts of a packed file. What a zip says of its sizes is checked against what comes out, and that is bounded.

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { MOST_UNPACKED, Unreadable } from './unreadable.ts'

const MOST_BYTES = MOST_UNPACKED * 1_000_000
const MOST_PARTS = 20_000

export interface Archive {
  readonly names: readonly string[]
  /** Undefined where there is no such part. */
  part(name: string): Promise<Uint8Array | undefined>
}

/** Throws Unreadable for what is no zip, is encrypted, or unpacks to more than a report has. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await sound(fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true }))
  const entries = await sound(entriesOf(zip))
  const declared = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (declared > MOST_BYTES) throw new Unreadable('unpacks-too-large')
  return {
    names: [...entries.keys()],
    part: async (name) => {
      const entry = entries.get(name)
      return entry && sound(unpacked(zip, entry))
    },
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Unreadable('encrypted')
    if (entries.size > MOST_PARTS) throw new Unreadable('unpacks-too-large')
    entries.set(entry.fileName.replaceAll('\\', '/').replace(/^\//, ''), entry)
  }
  return entries
}

/** More than the entry declares is an error of yauzl's. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

async function sound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken')
  }
}
