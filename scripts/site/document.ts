// site: a file outside dist/ that is generated and kept in the repository.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** False where the file already holds this text, which then is not touched. */
export function writeDocument(root: string, path: string, text: string): boolean {
  const place = join(root, path)
  if (existsSync(place) && readFileSync(place, 'utf8') === text) return false
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(`${place}.new`, text)
  renameSync(`${place}.new`, place)
  return true
}
