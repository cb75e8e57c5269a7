// site: dist/ changes from one sound state to the next. Files are written aside, then renamed into place one by
// one; what the last manifest lists and this build did not make is deleted; nothing else in dist/ is touched.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Publication {
  /** Writes a file aside. `path` is relative to dist/. */
  put(path: string, content: string | Uint8Array): void
  /** Everything into its place, the manifest last; tells what changed. */
  commit(): Published
  /** Forgets what was put; dist/ stays as it was. */
  abandon(): void
}

export interface Published {
  readonly files: number
  readonly written: number
  readonly deleted: number
}

interface Listed {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** A path whose every step has a name that is not hidden: no way out of dist/, nor to what lies aside. */
const BELOW = /^[^/.][^/]*(\/[^/.][^/]*)*$/
const MANIFEST = 'manifest.json'
const ASIDE = '.next-'

export function openPublication(dist: string): Publication {
  const made = mkdirSync(dist, { recursive: true })
  clearLeftovers(dist)
  const aside = join(dist, `${ASIDE}${process.pid}`)
  const listed = new Map<string, Listed>()
  const put = (path: string, content: string | Uint8Array): void => {
    if (!BELOW.test(path)) throw new Error(`not a path below dist/: ${path}`)
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    mkdirSync(dirname(join(aside, path)), { recursive: true })
    writeFileSync(join(aside, path), bytes)
    listed.set(path, { path, bytes: bytes.byteLength, sha256: sha256(bytes) })
  }
  return {
    put,
    commit: () => {
      const before = lastManifest(dist)
      const files = [...listed.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
      const written = files.filter((file) => moveIn(dist, aside, file)).length
      const deleted = before.filter((path) => !listed.has(path) && remove(dist, path)).length
      put(MANIFEST, `${JSON.stringify({ files }, null, 2)}\n`)
      moveIn(dist, aside, listed.get(MANIFEST) as Listed)
      rmSync(aside, { recursive: true, force: true })
      return { files: files.length, written, deleted }
    },
    abandon: () => {
      rmSync(aside, { recursive: true, force: true })
      if (made !== undefined && readdirSync(dist).length === 0) rmdirSync(dist)
    },
  }
}

/** False where the place already holds these bytes. */
function moveIn(dist: string, aside: string, file: Listed): boolean {
  const place = join(dist, file.path)
  if (existsSync(place) && sha256(readFileSync(place)) === file.sha256) return false
  mkdirSync(dirname(place), { recursive: true })
  renameSync(join(aside, file.path), place)
  return true
}

/** Deletes a file of an earlier build and the folders that it leaves empty. */
function remove(dist: string, path: string): boolean {
  const place = join(dist, path)
  if (!statSync(place, { throwIfNoEntry: false })?.isFile()) return false
  rmSync(place)
  for (let folder = dirname(place); folder.length > dist.length && readdirSync(folder).length === 0; folder = dirname(folder)) rmdirSync(folder)
  return true
}

/** The paths that the last build listed; none where there is no manifest or it cannot be read. */
function lastManifest(dist: string): string[] {
  try {
    const manifest = JSON.parse(readFileSync(join(dist, MANIFEST), 'utf8')) as { files?: unknown } | null
    const files = Array.isArray(manifest?.files) ? (manifest.files as (Partial<Listed> | null)[]) : []
    return files.flatMap((file) => (typeof file?.path === 'string' && BELOW.test(file.path) ? [file.path] : []))
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A build that was killed left its files aside; its process is gone. */
function clearLeftovers(dist: string): void {
  for (const name of readdirSync(dist).filter((entry) => entry.startsWith(ASIDE))) {
    if (!isRunning(Number(name.slice(ASIDE.length)))) rmSync(join(dist, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
