// site: dist/ changes from one sound state to the next. Files are written aside, then renamed into place one by
// one; what the last manifest lists and this build did not make is deleted; nothing else in dist/ is touched.

import { createHash, type Hash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

export interface Publication {
  /** Writes a file aside. `path` is relative to dist/. */
  put(path: string, content: string | Uint8Array): void
  /** Goes on writing a file aside that is too large to be held. */
  append(path: string, text: string): void
  /** What the last build published at or below `path`, and not below `except`, stays as it is; gives its paths, none where nothing was published. */
  keep(path: string, except?: string): readonly string[]
  /** A file of this publication: put, appended to, or kept. */
  has(path: string): boolean
  /** The text of such a file; undefined for any other. */
  read(path: string): string | undefined
  /** A folder for what is needed only while the site is made. */
  readonly scratch: string
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
  const before = lastManifest(dist)
  const listed = new Map<string, Listed>()
  const kept = new Set<string>()
  const growing = new Map<string, { readonly hash: Hash; bytes: number }>()
  const scratch = join(dist, `${ASIDE}${process.pid}`, SCRATCH)
  mkdirSync(scratch, { recursive: true })
  const put = (path: string, content: string | Uint8Array): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    writeFileSync(placeAside(aside, path), bytes)
    listed.set(path, { path, bytes: bytes.byteLength, sha256: sha256(bytes) })
    kept.delete(path)
  }
  return {
    put,
    scratch,
    append: (path, text) => {
      const bytes = Buffer.from(text, 'utf8')
      const grown = growing.get(path) ?? { hash: createHash('sha256'), bytes: 0 }
      if (!growing.has(path)) rmSync(placeAside(aside, path), { force: true })
      appendFileSync(placeAside(aside, path), bytes)
      grown.hash.update(bytes)
      grown.bytes += bytes.byteLength
      growing.set(path, grown)
    },
    keep: (at, except) => {
      const files = before.filter(
        ({ path }) =>
          isBelow(path, at) && !(except !== undefined && isBelow(path, except)) && !listed.has(path) && existsSync(join(dist, path)),
      )
      for (const file of files) {
        const place = join(dist, file.path)
        listed.set(file.path, { path: file.path, bytes: statSync(place).size, sha256: sha256OfFile(place) })
        kept.add(file.path)
      }
      return files.map(({ path }) => path)
    },
    has: (path) => listed.has(path) || growing.has(path) || path === MANIFEST,
    read: (path) => (listed.has(path) ? readFileSync(join(kept.has(path) ? dist : aside, path), 'utf8') : undefined),
    commit: () => {
      for (const [path, { hash, bytes }] of growing) listed.set(path, { path, bytes, sha256: hash.digest('hex') })
      const files = [...listed.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
      const written = files.filter((file) => !kept.has(file.path) && moveIn(dist, aside, file)).length
      const deleted = before.filter(({ path }) => !listed.has(path) && remove(dist, path)).length
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

/** Hidden, so that no file of the site can have its name. */
const SCRATCH = '.scratch'

function placeAside(aside: string, path: string): string {
  if (!BELOW.test(path)) throw new Error(`not a path below dist/: ${path}`)
  mkdirSync(dirname(join(aside, path)), { recursive: true })
  return join(aside, path)
}

/** False where the place already holds these bytes. */
function moveIn(dist: string, aside: string, file: Listed): boolean {
  const place = join(dist, file.path)
  if (statSync(place, { throwIfNoEntry: false })?.size === file.bytes && sha256OfFile(place) === file.sha256) return false
  mkdirSync(dirname(place), { recursive: true })
  renameSync(join(aside, file.path), place)
  return true
}

/** Deletes a file of an earlier build and the folders that it leaves empty. */
function remove(dist: string, path: string): boolean {
  const place = join(dist, path)
  if (!statSync(place, { throwIfNoEntry: false })?.isFile()) return false
  rmSync(place)
  for (let folder = dirname(place); folder.length > dist.length && readdirSync(folder).length === 0; folder = dirname(folder))
    rmdirSync(folder)
  return true
}

/** What the last build listed; nothing where there is no manifest or it cannot be read. */
function lastManifest(dist: string): Listed[] {
  try {
    const manifest = JSON.parse(readFileSync(join(dist, MANIFEST), 'utf8')) as { files?: unknown } | null
    const files = Array.isArray(manifest?.files) ? (manifest.files as (Partial<Listed> | null)[]) : []
    return files.flatMap((file) =>
      typeof file?.path === 'string' && BELOW.test(file.path)
        ? [{ path: file.path, bytes: Number(file.bytes), sha256: String(file.sha256) }]
        : [],
    )
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

/** A file of any size, piece by piece. */
function sha256OfFile(place: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1 << 16)
  const file = openSync(place, 'r')
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

function isBelow(path: string, at: string): boolean {
  return path === at || path.startsWith(`${at}/`)
}
