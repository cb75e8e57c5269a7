// content: the only hands on the disk that read. Folders are laid over each other: the
// user's root first, then the program's own templates, schemas and styles.

import { accessSync, constants, type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Observation, observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { bytesOf, type BytesRead, isAbsent } from './bytes.ts'
import { checked, plain, type SourceText } from './characters.ts'
import { fileMissing } from './checks/file-missing.ts'
import { fileNotUtf8 } from './checks/file-not-utf8.ts'
import { fileTooLarge } from './checks/file-too-large.ts'

/** Absolute folders. `site` holds content/; `program` is where Jibao itself lies. */
export interface Roots {
  /** Files are those that the user names, wherever they are; else none outside the root is read. */
  readonly isAnywhere?: true
  readonly site: string
  readonly program: string
}

const MAX_BYTES = 5_000_000
/** Fonts with 30,000 characters reach 20 MB. */
export const MAX_BINARY = 40_000_000

/** The absolute path of `file` in the first root that has it. Nothing outside of a root is read: links are not followed. */
export function locate(roots: Roots, file: string): string | undefined {
  if (roots.isAnywhere) return isFile(roots.site, file) ? join(roots.site, file) : undefined
  const root = [roots.site, roots.program].find((one) => isFile(one, file) && lies(one, file))
  return root === undefined ? undefined : join(root, file)
}

/** True for a file that came with the program, where the site has none of that name. In the program's own folder all is the site's. */
export function isBuiltIn(roots: Roots, file: string): boolean {
  return roots.site !== roots.program && locate(roots, file) === join(roots.program, file)
}

interface SourceRead {
  readonly source?: SourceText
  readonly observations: Observation[]
}

/** A text file of the site's or the program's own, BOM dropped, or what keeps it from being read. */
export function readSource(roots: Roots, file: string): SourceRead {
  const { source, observations } = decoded(roots, file)
  return source ? checked(source) : { observations }
}

/** A text file that others wrote, wherever its reader says that it is. */
export function readForeign(roots: Roots, file: string): SourceRead {
  const { source, observations } = decoded(roots, file)
  return source ? plain(source) : { observations }
}

function decoded(roots: Roots, file: string): SourceRead {
  const read = readAt(roots, file, MAX_BYTES)
  if (read.fault === 'large') return { observations: [tooLarge(pointAt(file), read.size, MAX_BYTES)] }
  if (read.fault !== undefined) return { observations: [missing(roots, file, read.fault)] }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes)
    return { source: { file, text }, observations: [] }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { observations: [observe(fileNotUtf8, pointAt(file))] }
  }
}

/** Missing, with what stands in its place. */
function missing(roots: Roots, file: string, fault: 'absent' | 'closed' | 'special'): Observation {
  const standing = fault === 'absent' ? kindOf(roots.site, file) : fault
  const found = standing === undefined || standing === 'file' ? {} : { found: { term: standing } }
  return observe(fileMissing, pointAt(file), { file, ...found })
}

function tooLarge(at: Place, bytes: number, limit: number): Observation {
  return observe(fileTooLarge, at, { bytes, limit })
}

/** What `locate` finds, no more than `most` bytes of it. */
export function readAt(roots: Roots, file: string, most: number): BytesRead {
  const path = locate(roots, file)
  return path === undefined ? { fault: isClosed(roots.site, file) ? 'closed' : 'absent' } : bytesOf(path, most)
}

/** A file as it is; neither bytes nor observations where there is none. `at`: where it is asked for. */
export function readBytes(roots: Roots, file: string, at: Place): { bytes?: Uint8Array; observations: Observation[] } {
  const read = readAt(roots, file, MAX_BINARY)
  if (read.fault === undefined) return { bytes: read.bytes, observations: [] }
  if (read.fault === 'large') return { observations: [tooLarge(at, read.size, MAX_BINARY)] }
  return { observations: read.fault === 'closed' ? [missing(roots, file, 'closed')] : [] }
}

/** Names in a folder of every root, sorted by code point, each once; hidden ones left out. */
export function namesIn(roots: Roots, folder: string, kind: 'file' | 'folder'): string[] {
  const names = [roots.site, roots.program].filter((root) => isOwnFolder(root, folder)).flatMap((root) => entries(join(root, folder), kind))
  return [...new Set(names)].sort()
}

/** Every file below a folder of the site's root or the program's, as paths relative to the root. */
export function filesBelow(roots: Roots, folder: string): string[] {
  const here = namesIn(roots, folder, 'file').map((name) => `${folder}/${name}`)
  return here.concat(namesIn(roots, folder, 'folder').flatMap((name) => filesBelow(roots, `${folder}/${name}`)))
}

/** What stands in a folder. */
export interface Standing {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'special'
  /** The name as GBK has it, where its bytes are no UTF-8; `name` has U+FFFD then, and cannot be opened. */
  readonly encoded?: string
}

/** All that stands in a folder below `root`, sorted by code point, hidden names left out; nothing where there is no such folder. */
export function standingIn(root: string, folder: string): Standing[] {
  return unlessAbsent(() => readdirSync(join(root, folder), { withFileTypes: true, encoding: 'buffer' }), [])
    .map((entry) => ({ ...named(entry.name), kind: kindOfEntry(entry) }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** How large the files are together that stand in a folder below `root`. */
export function bytesIn(root: string, folder: string): number {
  const files = standingIn(root, folder).filter(({ encoded, kind }) => kind === 'file' && encoded === undefined)
  return files.reduce((sum, { name }) => sum + unlessAbsent(() => statSync(join(root, folder, name)).size, 0), 0)
}

/** Undefined where there is nothing; a link is told as what it is. */
export function kindOf(root: string, file: string): Standing['kind'] | undefined {
  return unlessAbsent(() => kindOfEntry(lstatSync(join(root, file))), undefined)
}

function kindOfEntry(entry: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>): Standing['kind'] {
  if (entry.isSymbolicLink()) return 'link'
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : 'special'
}

function named(bytes: Uint8Array): { name: string; encoded?: string } {
  const name = new TextDecoder('utf-8').decode(bytes)
  return Buffer.from(name).equals(bytes) ? { name } : { name, encoded: new TextDecoder('gbk').decode(bytes) }
}

function entries(folder: string, kind: 'file' | 'folder'): string[] {
  return unlessAbsent(() => readdirSync(folder, { withFileTypes: true }), [])
    .filter((entry) => !entry.name.startsWith('.') && kindOfEntry(entry) === kind)
    .map((entry) => entry.name)
}

function isFile(root: string, file: string): boolean {
  return unlessAbsent(() => statSync(join(root, file)).isFile(), false)
}

/** There, and not behind a link: what could not be read is not listed. */
export function isOwnFolder(root: string, folder: string): boolean {
  return unlessAbsent(() => lies(root, folder), false)
}

/** True where no step from the root to the file is a link, nor leads out of the root. */
function lies(root: string, file: string): boolean {
  const real = realpathSync(root)
  const path = join(real, file)
  return path.startsWith(real.endsWith(sep) ? real : real + sep) && realpathSync(path) === path
}

/** What the user who runs this may not read: a file, a folder, or what lies behind one. */
export function isClosed(root: string, file: string): boolean {
  try {
    const path = join(root, file)
    accessSync(path, lstatSync(path).isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK)
    return false
  } catch (error) {
    return !isAbsent((error as NodeJS.ErrnoException).code)
  }
}

/** What is there and cannot be read is none of what can be: whoever lists the folder that it stands in tells of it. */
function unlessAbsent<T>(read: () => T, absent: T): T {
  try {
    return read()
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined && !isAbsent(code)) throw error
    return absent
  }
}
