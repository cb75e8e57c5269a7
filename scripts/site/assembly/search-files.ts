// site: the search index of the site that stands becomes that of the new one. Where the reports are the same ones in the same
// order, only what was edited is written again; otherwise every number moves, and with it every shard.

import { readFileSync } from 'node:fs'
import { folderOf } from '../../base/report-key.ts'
import { inOrder, type Summary } from '../../pages/pages.ts'
import type { Publication } from '../publication.ts'
import { type ReportFiles, titleText } from '../report-files.ts'
import { type Edit, editedIndex } from '../search/edits.ts'
import type { EncodedIndex, SearchIndex } from '../search/index-files.ts'
import { shardCount } from '../search/shards.ts'
import { pagesRead, reportTokens } from '../search/text-pages.ts'

export interface Before {
  readonly entries: readonly Summary[]
  /** See `shardCount`. */
  readonly characters: number
  /** The files of the index. */
  readonly paths: readonly string[]
}

export interface ReportsAdded {
  readonly index: SearchIndex
  /** In the order in which the index has them; one that is there already is edited. */
  readonly added: readonly { readonly entry: Summary }[]
  /** Of each; undefined where there are too many to be held. */
  readonly tokens: readonly ReportFiles['tokens'][] | undefined
}

export interface SearchFiles extends EncodedIndex {
  /** The files of the index that stay. */
  readonly stay: readonly string[]
}

/** `entries` in the order of the site. */
export function searchFiles(
  publication: Publication,
  reports: ReportsAdded,
  entries: readonly Summary[],
  before: Before | undefined,
): SearchFiles {
  const { added, index } = reports
  const places = new Map(entries.map((entry, i) => [folderOf(entry), i]))
  const placeOf = (document: number): number => places.get(folderOf((added[document] as ReportsAdded['added'][number]).entry)) ?? 0
  if (!before) return { ...index.encode(placeOf), stay: [] }
  const old = inOrder(before.entries)
  const isSameOrder = old.length === entries.length && old.every((entry, i) => places.get(folderOf(entry)) === i)
  const edits = isSameOrder ? editsOf(publication, reports, placeOf, old) : undefined
  const made = edits && editedIndex(before.characters, (path) => read(publication, path) ?? '', edits)
  if (made) {
    const written = new Set(made.files.map(([path]) => path))
    return { ...made, stay: before.paths.filter((path) => !written.has(path) && publication.stands(path)) }
  }
  const anew = new Set(added.map(({ entry }) => folderOf(entry)))
  const numbers = old.map((entry) => (anew.has(folderOf(entry)) ? undefined : places.get(folderOf(entry))))
  const standing = { shards: shardCount(before.characters), read: (path: string) => read(publication, path) ?? '' }
  return { ...index.encode(placeOf, { ...standing, place: (number) => numbers[number] }), stay: [] }
}

/** Undefined where it is not known what every report had. */
function editsOf(
  publication: Publication,
  { added, tokens }: ReportsAdded,
  placeOf: (document: number) => number,
  old: readonly Summary[],
): Edit[] | undefined {
  const edits = added.flatMap((_, i): Edit[] => {
    const number = placeOf(i)
    const before = tokens && publishedTokens(publication, old[number] as Summary)
    return before ? [{ number, before, after: tokens[i] ?? [] }] : []
  })
  return edits.length === added.length ? edits : undefined
}

/** What a report that stands is found by; undefined where its text is not as it was published. */
function publishedTokens(publication: Publication, entry: Summary): ReportFiles['tokens'] | undefined {
  const pages = pagesRead((path) => read(publication, path), entry)
  return pages && reportTokens(titleText(entry), pages)
}

function read(publication: Publication, path: string): string | undefined {
  const place = publication.sound(path)
  return place === undefined ? undefined : readFileSync(place, 'utf8')
}
