// content: what files are, as digests of their bytes: from these it is known that nothing has changed, without reading any.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { bytesOf, type BytesRead } from './bytes.ts'
import { filesBelow, isBuiltIn, MAX_BINARY, readAt, type Roots, standingIn } from './disk.ts'
import { formNamedIn } from './form-named.ts'
import { PACKED } from './packed.ts'

/** SHA-256 of texts and bytes one after another, each with its length before it, in hexadecimal. */
export function digestOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
    hash.update(`${bytes.byteLength}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** What a file is, and what it says when that is asked. */
export interface FileDigest {
  readonly digest: string
  text(): string
}

/** A file of the first root that has it; empty where there is none. One that was packed with the program need not be read. */
export function digestOfFile(roots: Roots, file: string): FileDigest {
  if (PACKED !== undefined && isBuiltIn(roots, file)) return { digest: PACKED, text: () => textOf(readAt(roots, file, MAX_BINARY)) }
  const read = readAt(roots, file, MAX_BINARY)
  return { digest: read.fault === 'absent' ? '' : digestOf([contentOf(read)]), text: () => textOf(read) }
}

/** What nobody reads stands for itself by what is told of it. */
function contentOf(read: BytesRead): Buffer {
  return read.bytes ?? Buffer.from(`\0${read.fault}${read.fault === 'large' ? read.size : ''}`)
}

function textOf({ bytes }: BytesRead): string {
  return bytes?.toString('utf8') ?? ''
}

/**
 * What stands in one folder below `root`, not in the folders in it: names, kinds, and the bytes of files. `form` is what a
 * report.yaml among them names: of the text itself nothing is held.
 */
export function digestOfFolder(root: string, folder: string): { readonly digest: string; readonly form: string } {
  const hash = createHash('sha256')
  let form = ''
  for (const { encoded, kind, name } of standingIn(root, folder)) {
    const read: BytesRead =
      kind === 'file' && encoded === undefined ? bytesOf(join(root, folder, name), MAX_BINARY) : { bytes: Buffer.alloc(0) }
    const bytes = contentOf(read)
    hash.update(`${encoded ?? name}\0${kind}\0${bytes.byteLength}\0`).update(bytes)
    // copied, as a slice of a text holds all of it
    if (name === 'report.yaml') form = Buffer.from(formNamedIn(textOf(read))).toString()
  }
  return { digest: hash.digest('hex'), form }
}

/** Every file below some folders, the site's before the program's; hidden ones are left out. */
export function digestBelow(roots: Roots, folders: readonly string[], wants: (file: string) => boolean = () => true): string {
  const files = folders.flatMap((folder) => filesBelow(roots, folder)).filter(wants)
  return digestOf(files.flatMap((file) => [file, digestOfFile(roots, file).digest]))
}
