// site: what is made of all reports, from those that were added and what is known of those that were left.

import type { Observation } from '../../base/observation.ts'
import { folderOf, type ReportKey } from '../../base/report-key.ts'
import type { Site } from '../../facts/facts.ts'
import { compare, type Directory, inOrder, type Summary } from '../../pages/pages.ts'
import { feed, robots, sitemaps } from '../exports/feeds.ts'
import { sitePackage } from '../exports/package.ts'
import { brokenLinks, targetOf } from '../links.ts'
import { listing } from '../listing.ts'
import type { Publication } from '../publication.ts'
import type { ReportFiles } from '../report-files.ts'
import type { SearchIndex } from '../search/index-files.ts'
import { directoryPages } from './directory-pages.ts'
import { type Known, type KnownPage, type Member, recallMembers, recallPages, remember, rememberAgain } from './known.ts'
import { JOINED, type JoinedFiles, joinedPath, type Piece } from './lines.ts'
import { searchFiles } from './search-files.ts'

export interface Entered {
  readonly publication: Publication
  readonly site: Site
  readonly shared: string
  readonly directory: Directory
  readonly known: Known | undefined
  readonly added: readonly Member[]
  /** Of those that were added, where they are few. */
  readonly tokens: readonly ReportFiles['tokens'][] | undefined
  /** Folders of reports that stay as they stand. */
  readonly left: ReadonlySet<string>
  readonly files: JoinedFiles
  readonly index: SearchIndex
}

/** Tells links that lead nowhere. */
export function finishSite(entered: Entered): readonly Observation[] {
  const { added, directory, files, known, left, publication, site } = entered
  if (known && isSame(entered, known)) return keepAll(publication, known)
  const before = known ? recallMembers(publication, files) : []
  const members = [...added, ...before.filter(({ entry }) => left.has(folderOf(entry)))].sort((a, b) => byKey(a.entry, b.entry))
  const entries = inOrder(members.map(({ entry }) => entry))
  const own = joinLines(files, members)
  const put = (path: string, text: string): void => {
    publication.put(path, text)
    own.push(path)
  }
  const search = known && { entries: before.map(({ entry }) => entry), characters: known.characters, paths: known.own.filter(isSearch) }
  const { characters, files: shards, stay } = searchFiles(publication, entered, entries, search)
  for (const [path, text] of shards) put(path, text)
  for (const [path, text] of wholeSite(site, entries)) put(path, text)
  const { pages, set } = directoryPages(publication, directory, entries, known ? recallPages(publication) : new Map())
  own.push(...stay, ...pages.map(({ path }) => path))
  const changed = new Set([...added.map(({ path }) => path), ...set])
  const broken = brokenLinks([...members, ...pages], publication.has, publication.read, (path) => changed.has(path))
  remember(publication, knownOf(entered, members, pages, own, characters), members, pages)
  return broken
}

/** Gives the paths. A year without a report any more has no file. */
function joinLines(files: JoinedFiles, members: readonly Member[]): string[] {
  const pieces = new Map<string, Piece[]>(Array.from(files.all(), ({ path }) => [path, []]))
  for (const { entry, pieces: own } of members) for (const joined of JOINED) pieces.get(joinedPath(joined, entry.year))?.push(own[joined])
  const made = Array.from(files.all()).filter(({ path }) => path.endsWith('.csv') || (pieces.get(path) ?? []).length > 0)
  for (const lines of made) lines.join(pieces.get(lines.path) ?? [])
  return made.map(({ path }) => path)
}

/** Every report of the last site stays, no other has come, and what pages ask for besides is there. */
function isSame({ added, left, publication }: Entered, { outside, reports }: Known): boolean {
  return added.length === 0 && left.size === Object.keys(reports).length && outside.every(publication.has)
}

function keepAll(publication: Publication, { own }: Known): readonly Observation[] {
  for (const path of own) publication.keep(path)
  rememberAgain(publication)
  return []
}

/** The order of the files that have lines of each report. */
function byKey(a: ReportKey, b: ReportKey): number {
  return compare(a.unit, b.unit) || a.year - b.year || compare(a.project ?? '', b.project ?? '')
}

function* wholeSite(site: Site, entries: readonly Summary[]): Generator<readonly [path: string, text: string]> {
  yield* listing(entries)
  if (site.baseUrl !== undefined) yield* sitemaps(site.baseUrl, entries)
  yield ['feed.xml', feed(site, entries)]
  yield ['robots.txt', robots(site.baseUrl)]
  yield ['datapackage.json', sitePackage(site, [...new Set(entries.map(({ year }) => year))])]
}

function isSearch(path: string): boolean {
  return path.startsWith('search/')
}

function knownOf(
  { shared }: Entered,
  members: readonly Member[],
  pages: readonly KnownPage[],
  own: readonly string[],
  characters: number,
): Known {
  const made = new Set(own)
  const reports = Object.fromEntries(members.map(({ entry, product }) => [folderOf(entry), [product, entry.format] as const]))
  const asked = new Set([...members, ...pages].flatMap((page) => page.asked.map(targetOf)))
  const outside = [...asked].filter((target) => !made.has(target) && !isOfReport(target, reports))
  return { shared, reports, own, outside, characters }
}

/** A file in the folder of a report, with which it comes and goes. */
function isOfReport(path: string, reports: Known['reports']): boolean {
  const steps = path.split('/')
  return Object.hasOwn(reports, steps.slice(0, 2).join('/')) || Object.hasOwn(reports, steps.slice(0, 4).join('/'))
}
