// site: files that must not be there yet, all of them or none.

import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Returns the files that stand in the way; when there are none, every file was written. */
export function writeNew(root: string, files: ReadonlyMap<string, string>): string[] {
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)))
  if (taken.length > 0) return taken
  for (const [path, text] of files) {
    const place = join(root, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(`${place}.new`, text)
    renameSync(`${place}.new`, place)
  }
  return []
}
