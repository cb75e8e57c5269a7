// store: one entry as bytes: a digest of all that follows, the words about it, and its parts as they are.

import { createHash } from 'node:crypto'

/** What is kept under one name. */
export interface Entry {
  /** JSON. */
  readonly about: unknown
  /** Files and the like, by name, in this order. */
  readonly parts: ReadonlyMap<string, Uint8Array>
}

const DIGEST = 32
const LENGTH = 4

export function pack({ about, parts }: Entry): Uint8Array {
  const head = Buffer.from(JSON.stringify({ about, parts: [...parts].map(([name, bytes]) => [name, bytes.byteLength]) }), 'utf8')
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32LE(head.byteLength)
  const body = Buffer.concat([length, head, ...parts.values()])
  return Buffer.concat([digestOf(body), body])
}

/** Undefined for bytes that are not what was packed: cut off, damaged, or of another program. */
export function unpack(bytes: Uint8Array): Entry | undefined {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const body = packed.subarray(DIGEST)
  if (body.byteLength < LENGTH || !digestOf(body).equals(packed.subarray(0, DIGEST))) return undefined
  const start = LENGTH + body.readUInt32LE()
  const { about, parts } = JSON.parse(body.toString('utf8', LENGTH, start)) as Head
  let at = start
  return {
    about,
    parts: new Map(parts.map(([name, length]) => [name, body.subarray(at, (at += length))])),
  }
}

interface Head {
  readonly about: unknown
  readonly parts: readonly (readonly [name: string, bytes: number])[]
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
