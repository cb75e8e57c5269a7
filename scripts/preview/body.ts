// preview: what a write brings.

import type { IncomingMessage } from 'node:http'

/** More than any narrative is long. */
export const MOST_BYTES = 2_000_000

/** The JSON that was sent, or the status with which it is turned away. */
export async function readBody(request: IncomingMessage): Promise<{ readonly value: unknown } | { readonly status: number }> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return { status: 415 }
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return { status: 413 }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MOST_BYTES) return { status: 413 }
    chunks.push(chunk)
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown }
  } catch {
    return { status: 400 }
  }
}
