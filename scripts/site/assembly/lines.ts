// site: files that have lines of each report. What reports bring now waits in a file aside; what they had in the file that
// stands is copied out of it, so that no report is read again for them.

import { appendFileSync, closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { csv } from '../exports/csv.ts'
import { COMMON, LOSSES, SCORES_OF_ALL } from '../exports/of-all.ts'
import type { Publication } from '../publication.ts'

/** Files of the whole site that have lines of each report: its data, those of its year, and tables. */
export const JOINED = ['data', 'common', 'scores', 'losses'] as const
export type Joined = (typeof JOINED)[number]

/** What stands in them before the first line. */
const HEADS: Readonly<Record<Joined, string>> = { data: '', common: csv(COMMON), scores: csv(SCORES_OF_ALL), losses: csv(LOSSES) }

/** Of the data each year has a file, so that a change of one report is one of its year. */
export function joinedPath(of: Joined, year: number): string {
  return of === 'data' ? `data/${year}.jsonl` : `${of}.csv`
}

export interface Piece {
  /** Of the file that stands, or of the one aside. */
  readonly of: 'standing' | 'new'
  readonly at: number
  readonly length: number
}

export interface Lines {
  readonly path: string
  /** Where the first line begins. */
  readonly head: number
  add(text: string | Uint8Array): Piece
  /** The whole file: its head, then the pieces. One that is as it stands stays. */
  join(pieces: readonly Piece[]): void
}

/** Waits until it is written in one go. */
const WAITING = 1 << 20
/** Goes through the processor's own memory: larger ones take twice the time. */
const CHUNK = 1 << 16

/** Each is opened when it is first asked for; the tables are there without a report too. */
export interface JoinedFiles {
  of(joined: Joined, year: number): Lines
  all(): Iterable<Lines>
}

export function openJoined(publication: Publication): JoinedFiles {
  const files = new Map<string, Lines>()
  const of = (joined: Joined, year: number): Lines => {
    const path = joinedPath(joined, year)
    const lines = files.get(path) ?? openLines(publication, path, HEADS[joined])
    files.set(path, lines)
    return lines
  }
  for (const joined of JOINED) if (joined !== 'data') of(joined, 0)
  return { of, all: () => files.values() }
}

function openLines(publication: Publication, path: string, head: string): Lines {
  const aside = join(publication.scratch, path.replace('/', ' '))
  let waiting: Uint8Array[] = []
  let [size, written] = [0, 0]
  const flush = (): void => {
    if (waiting.length > 0) appendFileSync(aside, Buffer.concat(waiting))
    waiting = []
    written = size
  }
  return {
    path,
    head: Buffer.byteLength(head, 'utf8'),
    add: (text) => {
      // a copy: bytes of a product are a view of all of it, which would wait with them
      const bytes = Buffer.from(text)
      waiting.push(bytes)
      size += bytes.length
      if (size - written > WAITING) flush()
      return { of: 'new', at: size - bytes.length, length: bytes.length }
    },
    join: (pieces) => {
      flush()
      const places = { new: aside, standing: publication.sound(path) ?? '' }
      const runs = together(pieces)
      if (isWhole(runs, Buffer.byteLength(head, 'utf8'), places.standing) && publication.stands(path)) return
      publication.append(path, head)
      for (const { at, length, of } of runs) copy(places[of], at, length, (chunk) => publication.append(path, chunk))
    },
  }
}

/** The pieces are what stands, from the first line to the last. */
function isWhole(runs: readonly Piece[], head: number, standing: string): boolean {
  const [run, ...others] = runs
  if (run?.of !== 'standing' || others.length > 0 || run.at !== head) return false
  return statSync(standing).size === head + run.length
}

/** Pieces that follow each other are one. */
function together(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.of === piece.of && last.at + last.length === piece.at) runs[runs.length - 1] = { ...last, length: last.length + piece.length }
    else runs.push(piece)
  }
  return runs
}

function copy(place: string, at: number, length: number, take: (chunk: Uint8Array) => void): void {
  if (length === 0) return
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK, length))
  const file = openSync(place, 'r')
  try {
    for (let from = at; from < at + length;) {
      const read = readSync(file, chunk, 0, Math.min(chunk.length, at + length - from), from)
      if (read === 0) throw new Error(`${place} is shorter than what is known of it`)
      take(chunk.subarray(0, read))
      from += read
    }
  } finally {
    closeSync(file)
  }
}
