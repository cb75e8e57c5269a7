// site: what is known of the reports and pages of the site that stands, so that those that did not change need not be read.

import type { Place } from '../../base/place.ts'
import { folderOf } from '../../base/report-key.ts'
import type { Summary } from '../../pages/pages.ts'
import type { Asking } from '../links.ts'
import type { Publication } from '../publication.ts'
import { JOINED, type Joined, type JoinedFiles, joinedPath, type Piece } from './lines.ts'

/** A report of the site. */
export interface Member extends Asking {
  readonly entry: Summary
  /** What it was made as, by the caller's name for it; empty where that is not known. */
  readonly product: string
  /** Its lines of the files of the whole site. */
  readonly pieces: Readonly<Record<Joined, Piece>>
}

export interface KnownPage extends Asking {
  /** Of what it was made from. */
  readonly key: string
}

/** Enough to see that nothing has changed. */
export interface Known {
  /** What all reports and pages depend on, by the caller's name for it. */
  readonly shared: string
  /** By the report's folder. */
  readonly reports: Readonly<Record<string, readonly [product: string, format: string]>>
  /** The files that belong to no report and that are made of all. */
  readonly own: readonly string[]
  /** What is asked for and is neither a report's nor one of these. */
  readonly outside: readonly string[]
  /** See `shardCount`. */
  readonly characters: number
}

/** The form of what is written here. */
const FORM = 3
const SITE = 'site.json'
const REPORTS = 'reports.jsonl'
const PAGES = 'pages.json'

/** Undefined where nothing is known, it is of another program, or a file that it is about does not stand as it was published. */
export function recallSite(publication: Publication, shared: string): Known | undefined {
  const known = parsed(publication.recall(SITE)) as (Known & { form: number }) | undefined
  if (known?.form !== FORM || known.shared !== shared) return undefined
  return known.own.every((path) => publication.sound(path) !== undefined) ? known : undefined
}

/** The reports of the site that stands, with their lines in its files. */
export function recallMembers(publication: Publication, files: JoinedFiles): Member[] {
  const texts = publication.recall(REPORTS)?.split('\n') ?? []
  const ends = new Map<string, number>()
  const next = (joined: Joined, year: number, length: number): Piece => {
    const path = joinedPath(joined, year)
    const at = ends.get(path) ?? files.of(joined, year).head
    ends.set(path, at + length)
    return { of: 'standing', at, length }
  }
  return texts.flatMap((text): Member[] => {
    if (text === '') return []
    const [entry, product, lengths, asked, authored] = parsed(text) as MemberLine
    const pieces = Object.fromEntries(JOINED.map((joined, i) => [joined, next(joined, entry.year, lengths[i] ?? 0)]))
    return [{ path: pageOf(entry), entry, product, pieces: pieces as Member['pieces'], asked, authored }]
  })
}

export function recallPages(publication: Publication): ReadonlyMap<string, KnownPage> {
  const pages = (parsed(publication.recall(PAGES)) ?? []) as [path: string, key: string, asked: string[]][]
  return new Map(pages.map(([path, key, asked]) => [path, { path, key, asked, authored: [] }]))
}

export function remember(publication: Publication, known: Known, members: readonly Member[], pages: readonly KnownPage[]): void {
  publication.remember(SITE, JSON.stringify({ form: FORM, ...known }))
  publication.remember(REPORTS, members.map((member) => `${JSON.stringify(lineOf(member))}\n`).join(''))
  publication.remember(PAGES, JSON.stringify(pages.map(({ path, key, asked }) => [path, key, asked])))
}

/** Nothing has changed of what is known. */
export function rememberAgain(publication: Publication): void {
  for (const name of [SITE, REPORTS, PAGES]) publication.remember(name)
}

type MemberLine = readonly [
  entry: Summary,
  product: string,
  /** Of its lines in each of the files, in bytes. */
  lengths: readonly number[],
  asked: readonly string[],
  authored: readonly (readonly [string, Place])[],
]

function lineOf({ asked, authored, entry, pieces, product }: Member): MemberLine {
  return [entry, product, JOINED.map((joined) => pieces[joined].length), asked, authored]
}

/** Where the page of a report stands. */
export function pageOf(entry: Summary): string {
  return `${folderOf(entry)}/index.html`
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as unknown)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined // damaged: as if nothing were known
    throw error
  }
}
