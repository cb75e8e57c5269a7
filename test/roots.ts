// test: throw-away roots on the disk, for what reads or writes files.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Writes the files, by path below the root, and gives its absolute path. Call it inside a test, with which it goes. */
export function makeRoot(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'jibao-test-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  write(root, files)
  return root
}

/** Every file below a folder, by its path there, forward slashes, sorted. `latin1` loses no byte of what is no text. */
export function filesIn(folder: string, encoding: 'utf8' | 'latin1' = 'utf8'): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, encoding)]),
  )
}

/** For several tests: who makes it removes it. */
export function keptRoot(files: Readonly<Record<string, string | Uint8Array>>): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'jibao-test-'))
  write(folder, files)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    const path = join(root, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}
