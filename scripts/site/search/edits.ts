// site: the search index after reports were edited: only the shards of tokens that came or went are written again.

import { entriesOf, lengthOf, shardCount, shardFile, shardHash, shardPath } from './shards.ts'
import { PAGES } from './text-pages.ts'
import { numbersIn, postings } from './tokens.ts'

export interface Edit {
  /** Under which the site lists the report, before and after. */
  readonly number: number
  /** Its tokens, page by page. */
  readonly before: readonly (readonly string[])[]
  readonly after: readonly (readonly string[])[]
}

export interface EditedIndex {
  readonly characters: number
  readonly files: readonly (readonly [path: string, text: string])[]
}

/** Undefined where the index would have another number of shards, and has to be made again. */
export function editedIndex(characters: number, read: (path: string) => string, edits: readonly Edit[]): EditedIndex | undefined {
  const shards = shardCount(characters)
  const changes = changesByShard(shards, edits)
  let total = characters
  const files = [...changes].map(([shard, own]) => {
    const entries = new Map(entriesOf(read(shardPath(shard))))
    for (const [token, isIn] of own) {
      const list = entries.get(token)
      const numbers = new Set(numbersIn(list ?? ''))
      for (const [number, isNow] of isIn) if (isNow) numbers.add(number); else numbers.delete(number) // prettier-ignore
      const edited = postings([...numbers].sort((a, b) => a - b))
      total += (edited === '' ? 0 : lengthOf(token, edited)) - (list === undefined ? 0 : lengthOf(token, list))
      if (edited === '') entries.delete(token)
      else entries.set(token, edited)
    }
    return shardFile(shard, [...entries])
  })
  return shardCount(total) === shards ? { characters: total, files } : undefined
}

/** Shard → token → page → whether it has the token now; only where that has changed. */
function changesByShard(shards: number, edits: readonly Edit[]): Map<number, Map<string, Map<number, boolean>>> {
  const changes = new Map<number, Map<string, Map<number, boolean>>>()
  const note = (token: string, number: number, isNow: boolean): void => {
    const shard = shardHash(token) % shards
    const tokens = changes.get(shard) ?? new Map<string, Map<number, boolean>>()
    changes.set(shard, tokens.set(token, (tokens.get(token) ?? new Map<number, boolean>()).set(number, isNow)))
  }
  for (const { after, before, number: report } of edits) {
    for (let page = 0; page < PAGES; page++) {
      const [was, is] = [new Set(before[page]), new Set(after[page])]
      const number = report * PAGES + page
      for (const token of was) if (!is.has(token)) note(token, number, false)
      for (const token of is) if (!was.has(token)) note(token, number, true)
    }
  }
  return changes
}
