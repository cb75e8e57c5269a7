// store: where bytes can be put under a name: a folder, a server. What is asked of one is little, so that many can be one.

import { MachineFault, type Sentences } from '../base/machine-fault.ts'

/** Names are `<stage>/<key>`, keys in hexadecimal. */
export interface Shelf {
  /** Undefined where there is nothing of that name. */
  read(name: string): Promise<Uint8Array | undefined>
  /** Whether there is something of that name, whole or not. */
  has(name: string): Promise<boolean>
  /** All of it or nothing; what was there of that name is replaced. */
  write(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
  list(): AsyncIterable<Shelved>
  close(): Promise<void>
}

export interface Shelved {
  readonly name: string
  readonly bytes: number
  /** When it was last of use, in milliseconds since 1970, to the day; 0 where nobody knows. */
  readonly used: number
}

/** Nothing can be kept there: the disk is full, the folder may not be written to, the server does not answer. */
export class StoreUnusable extends MachineFault {}

export function unusable(where: string, cause: unknown): Sentences {
  const why = (cause as NodeJS.ErrnoException).code ?? (cause instanceof Error ? cause.message : String(cause))
  return {
    zh: `缓存“${where}”用不了（${why}）；用 --cache 指明一个可以写入、有空间的文件夹。`,
    en: `The store "${where}" cannot be used (${why}); name a folder that can be, and has room, with --cache.`,
  }
}
