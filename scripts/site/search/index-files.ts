// site: the search index, made without holding it: tokens are written to partitions beside the site as reports come
// by, and each partition is read once at the end.

import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, postings, TITLE } from './tokens.ts'

export interface SearchIndex {
  /** `document` is any number of the report's own. */
  add(document: number, tokens: readonly string[]): void
  /** The index by shards, once all are added. `place` gives the number under which the site lists a document. */
  files(place: (document: number) => number): Iterable<readonly [path: string, text: string]>
}

const PARTITIONS = 256
/** Held until so many characters wait, then written in one go. */
const WAITING = 8_000_000
/** About the size of a shard: what a reader loads for a pair of characters. */
const SHARD_CHARACTERS = 24_000
const MOST_SHARDS = 1 << 14

export function openSearchIndex(scratch: string): SearchIndex {
  const folder = join(scratch, 'search')
  mkdirSync(folder, { recursive: true })
  let waiting: string[] = Array.from({ length: PARTITIONS }, () => '')
  let size = 0
  const flush = (): void => {
    waiting.forEach((text, i) => text !== '' && appendFileSync(join(folder, `${i}`), text))
    waiting = waiting.map(() => '')
    size = 0
  }
  return {
    add: (document, tokens) => {
      const lines = new Map<number, string[]>()
      for (const token of tokens) {
        const partition = shardHash(token) % PARTITIONS
        const line = lines.get(partition)
        if (line) line.push(token)
        else lines.set(partition, [token])
      }
      for (const [partition, own] of lines) {
        const text = `${document}\t${own.join('\t')}\n`
        waiting[partition] += text
        size += text.length
      }
      if (size > WAITING) flush()
    },
    files: function* (place) {
      flush()
      const total = encodeAll(folder, place)
      const shards = shardCount(total)
      yield* shardFiles(folder, shards)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The mark does not move a token to another shard. */
function shardHash(token: string): number {
  return hashOf(token.startsWith(TITLE) ? token.slice(1) : token)
}

/** Partition by partition: tokens with their documents → lines of token and postings. Gives their length together. */
function encodeAll(folder: string, place: (document: number) => number): number {
  let total = 0
  for (let i = 0; i < PARTITIONS; i++) {
    const file = join(folder, `${i}`)
    if (!existsSync(file)) continue
    const documents = new Map<string, number[]>()
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [document = '', ...tokens] = line.split('\t')
      const number = document === '' ? 0 : place(Number(document))
      for (const token of tokens) {
        const list = documents.get(token)
        if (list) list.push(number)
        else documents.set(token, [number])
      }
    }
    const entries = [...documents]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([token, list]) => `${token}\t${postings(list.sort((a, b) => a - b))}\n`)
    const text = entries.join('')
    total += text.length
    rmSync(file)
    appendFileSync(`${file}.encoded`, text)
  }
  return total
}

function shardCount(characters: number): number {
  let shards = 1
  while (shards < MOST_SHARDS && characters / shards > SHARD_CHARACTERS) shards *= 2
  return shards
}

/** Small sites join partitions into a shard, large ones split them. */
function* shardFiles(folder: string, shards: number): Generator<readonly [string, string]> {
  yield ['search/meta.js', put('search/meta', { shards })]
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
    for (const [shard, entries] of own) {
      const name = `search/${shard.toString(16)}`
      yield [`${name}.js`, put(name, Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))))]
    }
  }
}

/** Data as a script: a page opened from a disk may load it. No line of it can end a script or begin another. */
export function put(name: string, value: unknown): string {
  return `jibao.put(${JSON.stringify(name)},${JSON.stringify(value).replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)})\n`
}
