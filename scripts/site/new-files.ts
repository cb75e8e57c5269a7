// site: files of the author's: those that must not be there yet, all of them or none; copies that follow what they are copies
// of; and one that stands, written anew.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Returns the files that stand in the way; when there are none, every file was written. */
export function writeNew(root: string, files: ReadonlyMap<string, string>): string[] {
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)))
  if (taken.length > 0) return taken
  for (const [path, text] of files) write(root, path, text)
  return []
}

/** Returns the files that were written: those that were missing or said something else. */
export function writeCopies(root: string, files: ReadonlyMap<string, string>): string[] {
  const old = [...files].filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
  for (const [path, text] of old) write(root, path, text)
  return old.map(([path]) => path)
}

/** Written aside and renamed: whoever reads sees the old file or the new one. Who may do what with it stays as it is. */
export function rewrite(path: string, text: string): void {
  const aside = `${path}.new`
  try {
    writeFileSync(aside, text, { mode: statSync(path).mode & 0o777 })
    renameSync(aside, path)
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
}

function write(root: string, path: string, text: string): void {
  const place = join(root, path)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(`${place}.new`, text, { mode: text.startsWith('#!') ? 0o777 : 0o666 })
  renameSync(`${place}.new`, place)
}
