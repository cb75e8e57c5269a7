// site: the search index, made without holding it: tokens are written to partitions beside the site as reports come
// by, and each partition is read once at the end.

import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { entriesOf, lengthOf, metaFile, shardCount, shardFile, shardHash, shardPath } from './shards.ts'
import { PAGES } from './text-pages.ts'
import { numbersIn, postings } from './tokens.ts'

export interface SearchIndex {
  /** `document` is any number of the report's own; its tokens page by page. */
  add(document: number, pages: readonly (readonly string[])[]): void
  /**
   * The index, once all are added. `place` gives the number under which the site lists a document; `before` an index that
   * stands, whose documents are in the new one too.
   */
  encode(place: (document: number) => number, before?: IndexBefore): EncodedIndex
}

export interface EncodedIndex {
  /** Of all lines together, see `shardCount`. */
  readonly characters: number
  /** By shards; the partitions go with it. */
  readonly files: Iterable<readonly [path: string, text: string]>
}

export interface IndexBefore {
  readonly shards: number
  readonly read: (path: string) => string
  /** The number that a document has now; undefined for one that is gone or was added anew. */
  readonly place: (number: number) => number | undefined
}

const PARTITIONS = 256
/** Held until so many characters wait, then written in one go. Short pieces take five times their length while they wait. */
const WAITING = 2_000_000

export function openSearchIndex(scratch: string): SearchIndex {
  const folder = join(scratch, 'search')
  mkdirSync(folder, { recursive: true })
  let waiting: string[] = Array.from({ length: PARTITIONS }, () => '')
  let size = 0
  const addPage = (number: number, tokens: readonly string[]): void => {
    const lines = new Map<number, string[]>()
    for (const token of tokens) {
      const partition = shardHash(token) % PARTITIONS
      const line = lines.get(partition)
      if (line) line.push(token)
      else lines.set(partition, [token])
    }
    for (const [partition, own] of lines) {
      const text = `${number}\t${own.join('\t')}\n`
      waiting[partition] += text
      size += text.length
    }
  }
  const flush = (): void => {
    waiting.forEach((text, i) => text !== '' && appendFileSync(join(folder, `${i}`), text))
    waiting = waiting.map(() => '')
    size = 0
  }
  return {
    add: (document, pages) => {
      pages.forEach((tokens, i) => addPage(document * PAGES + i, tokens))
      if (size > WAITING) flush()
    },
    encode: (place, before) => {
      flush()
      const places = { ofPage: ofPages(place), ...(before ? { before: { ...before, place: ofPages(before.place) } } : {}) }
      let characters = 0
      for (let i = 0; i < PARTITIONS; i++) characters += encodePartition(folder, i, places)
      return { characters, files: shardFiles(folder, shardCount(characters)) }
    },
  }
}

/** The pages of a report go where it goes. */
function ofPages<Place extends number | undefined>(place: (document: number) => Place): (number: number) => Place {
  return (number) => {
    const to = place(Math.floor(number / PAGES))
    return (to === undefined ? to : to * PAGES + (number % PAGES)) as Place
  }
}

interface Places {
  readonly ofPage: (number: number) => number
  readonly before?: IndexBefore
}

/** Tokens with their pages → lines of token and postings. Gives their length together. */
function encodePartition(folder: string, partition: number, { before, ofPage }: Places): number {
  const file = join(folder, `${partition}`)
  const documents = new Map<string, number[]>()
  const add = (token: string, numbers: readonly number[]): void => {
    const list = documents.get(token)
    if (list) list.push(...numbers)
    else documents.set(token, [...numbers])
  }
  for (const [token, list] of before ? standing(before, partition) : []) {
    const numbers = numbersIn(list).flatMap((number) => before?.place(number) ?? [])
    if (numbers.length > 0) documents.set(token, numbers)
  }
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [document = '', ...tokens] = line.split('\t')
    const numbers = document === '' ? [] : [ofPage(Number(document))]
    for (const token of tokens) add(token, numbers)
  }
  rmSync(file, { force: true })
  let total = 0
  const lines = [...documents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([token, list]) => {
      const text = postings(list.sort((a, b) => a - b))
      total += lengthOf(token, text)
      return `${token}\t${text}\n`
    })
  if (lines.length > 0) appendFileSync(`${file}.encoded`, lines.join(''))
  return total
}

/** The entries of a partition, out of shards that are parts of partitions or hold several. */
function* standing({ read, shards }: IndexBefore, partition: number): Generator<readonly [token: string, list: string]> {
  for (let shard = partition % shards; shard < shards; shard += PARTITIONS)
    for (const entry of entriesOf(read(shardPath(shard)))) if (shardHash(entry[0]) % PARTITIONS === partition) yield entry
}

/** Small sites join partitions into a shard, large ones split them. */
function* shardFiles(folder: string, shards: number): Generator<readonly [string, string]> {
  yield metaFile(shards)
  for (let base = 0; base < Math.min(shards, PARTITIONS); base++) {
    const own = new Map<number, [string, string][]>()
    for (let shard = base; shard < shards; shard += PARTITIONS) own.set(shard, [])
    for (let partition = base; partition < PARTITIONS; partition += shards) {
      const file = join(folder, `${partition}.encoded`)
      if (!existsSync(file)) continue
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        const [token = '', list = ''] = line.split('\t')
        if (token !== '') own.get(shardHash(token) % shards)?.push([token, list])
      }
    }
    for (const [shard, entries] of own) yield shardFile(shard, entries)
  }
  rmSync(folder, { recursive: true, force: true })
}
