// content: the bytes of a file, never more than are wanted: what a disk says of a size need not be what there is to read.

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes, or why there are none: a file of `size` bytes at least, what cannot be read, what is no plain file. */
export type BytesRead =
  | { readonly bytes: Buffer; readonly fault?: never }
  | { readonly fault: 'large'; readonly size: number; readonly bytes?: never }
  | { readonly fault: 'closed' | 'special' | 'absent'; readonly bytes?: never }

/** Opening a pipe must not wait for who writes into it. Windows has no such word. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const PIECE = 1 << 16

/** `path` is absolute; `most` in bytes. */
export function bytesOf(path: string, most: number): BytesRead {
  try {
    const file = openSync(path, FLAGS)
    try {
      const stat = fstatSync(file)
      if (!stat.isFile()) return { fault: 'special' }
      return stat.size > most ? { fault: 'large', size: stat.size } : bounded(file, stat.size, most)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (isAbsent(code)) return { fault: 'absent' }
    if (syscall === undefined) throw error
    return { fault: 'closed' }
  }
}

/** The size is room for the first piece, no more: a file may grow, and those of /proc say 0. */
function bounded(file: number, size: number, most: number): BytesRead {
  const pieces: Buffer[] = []
  let length = 0
  for (let room = Buffer.allocUnsafeSlow(size + 1); ; room = Buffer.allocUnsafeSlow(PIECE)) {
    let filled = 0
    for (let read = 1; read > 0 && filled < room.length; filled += read) read = readSync(file, room, filled, room.length - filled, null)
    pieces.push(room.subarray(0, filled))
    length += filled
    if (length > most) return { fault: 'large', size: length }
    if (filled < room.length) return { bytes: pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces) }
  }
}

/** A path that leads nowhere, through a file, round in a circle or is too long has nothing at its end; a name with U+0000 is none. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']

export function isAbsent(code: string | undefined): boolean {
  return ABSENT.includes(code ?? '')
}
