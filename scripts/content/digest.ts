// content: what files are, as digests of their bytes: from these it is known that nothing has changed, without reading any.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, locate, type Roots, standingIn } from './disk.ts'

/** SHA-256 of texts and bytes one after another, each with its length before it, in hexadecimal. */
export function digestOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
    hash.update(`${bytes.byteLength}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** A file of the first root that has it; what it says and what it is. Empty where there is none. */
export interface FileDigest {
  readonly digest: string
  readonly text: string
}

export function digestOfFile(roots: Roots, file: string): FileDigest {
  const path = locate(roots, file)
  if (path === undefined) return { digest: '', text: '' }
  const bytes = readFileSync(path)
  return { digest: digestOf([bytes]), text: bytes.toString('utf8') }
}

/**
 * What stands in one folder below `root`, not in the folders in it: names, kinds, and the bytes of files. `text` is that of
 * the file with the name `wanted`.
 */
export function digestOfFolder(root: string, folder: string, wanted?: string): FileDigest {
  const hash = createHash('sha256')
  let text = ''
  for (const { encoded, kind, name } of standingIn(root, folder)) {
    const bytes = kind === 'file' && encoded === undefined ? readFileSync(join(root, folder, name)) : Buffer.alloc(0)
    hash.update(`${encoded ?? name}\0${kind}\0${bytes.byteLength}\0`).update(bytes)
    if (name === wanted) text = bytes.toString('utf8')
  }
  return { digest: hash.digest('hex'), text }
}

/** Every file below some folders, the site's before the program's; hidden ones are left out. */
export function digestBelow(roots: Roots, folders: readonly string[], wants: (file: string) => boolean = () => true): string {
  const files = folders.flatMap((folder) => filesBelow(roots, folder)).filter(wants)
  return digestOf(files.flatMap((file) => [file, digestOfFile(roots, file).digest]))
}
