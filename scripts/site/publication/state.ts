// site: what is known of the site that stands, kept outside dist/ from one build to the next. It counts for the very
// manifest that it was written with; without it everything is found out again.

import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './manifest.ts'

export interface State {
  /** A text that was written with this manifest. */
  recall(manifest: string, name: string): string | undefined
  /** Written whole or not at all; a disk that does not take it costs the next build time, no more. */
  remember(manifest: string, name: string, text: string): void
  /** What was written with one manifest holds for another one too. */
  carry(from: string, to: string, name: string): void
  /** Forgets what was written with other manifests. */
  only(manifest: string): void
}

const FOLDER = /^site-[0-9a-f]{64}$/

export function openState(folder: string | undefined): State {
  const of = (manifest: string): string => join(folder ?? '', `site-${manifest}`)
  return {
    recall: (manifest, name) => (folder === undefined || manifest === '' ? undefined : textOf(join(of(manifest), name))),
    remember: (manifest, name, text) => {
      if (folder !== undefined) tried(() => writeWhole(of(manifest), name, text))
    },
    carry: (from, to, name) => {
      if (folder !== undefined && from !== '' && from !== to) tried(() => copyWhole(of(from), of(to), name))
    },
    only: (manifest) => {
      if (folder !== undefined) tried(() => clear(folder, `site-${manifest}`))
    },
  }
}

function writeWhole(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.new`), text)
  renameSync(join(folder, `${name}.new`), join(folder, name))
}

function copyWhole(from: string, to: string, name: string): void {
  mkdirSync(to, { recursive: true })
  copyFileSync(join(from, name), join(to, `${name}.new`))
  renameSync(join(to, `${name}.new`), join(to, name))
}

function clear(folder: string, kept: string): void {
  for (const name of readdirSync(folder))
    if (FOLDER.test(name) && name !== kept) rmSync(join(folder, name), { recursive: true, force: true })
}

function tried(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}
