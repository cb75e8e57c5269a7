// site: the shards of the search index: a reader loads one for a pair of characters.

import { put, taken } from './script.ts'
import { hashOf, TITLE } from './tokens.ts'

/** Tokens with their postings. */
export type Entries = [token: string, list: string][]

/** About the size of a shard. */
const SHARD_CHARACTERS = 8_000
const MOST_SHARDS = 1 << 14

/** As many as `characters` of lines ask for; a power of two. */
export function shardCount(characters: number): number {
  let shards = 1
  while (shards < MOST_SHARDS && characters / shards > SHARD_CHARACTERS) shards *= 2
  return shards
}

/** What a token with its postings counts for. */
export function lengthOf(token: string, list: string): number {
  return token.length + list.length + 2
}

/** The mark does not move a token to another shard. */
export function shardHash(token: string): number {
  return hashOf(token.startsWith(TITLE) ? token.slice(TITLE.length) : token)
}

export function metaFile(shards: number): readonly [path: string, text: string] {
  return ['search/meta.js', put('search/meta', { shards })]
}

export function shardFile(shard: number, entries: Entries): readonly [path: string, text: string] {
  const name = `search/${shard.toString(16)}`
  return [shardPath(shard), put(name, Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))))]
}

export function shardPath(shard: number): string {
  return `search/${shard.toString(16)}.js`
}

export function entriesOf(script: string): Entries {
  return Object.entries((taken(script) ?? {}) as Record<string, string>)
}
