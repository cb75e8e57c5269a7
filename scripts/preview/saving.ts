// preview: saves, one file after another's turn: those that come together are made together, and none is lost.

import type { Roots } from '../content/content.ts'
import { readAt, type Source, writeAt } from './sources.ts'

export type Saved =
  | { readonly digest: string }
  /** Why nothing was written: a code for the page to word. */
  | { readonly refused: string }
  /** The file is another one than the page has seen. */
  | { readonly conflict: Source }

export interface Change {
  readonly file: string
  /** Of the file as the page has it. */
  readonly digest: string
  /**
   * It depends on where things stand in that very file. Otherwise names lead to it, and it may follow on what was saved here
   * since: two pages of one author do not get in each other's way.
   */
  readonly isExact: boolean
  make(text: string): { readonly text: string } | { readonly refused: string }
}

export interface Saving {
  save(change: Change): Promise<Saved>
}

interface Waiting {
  readonly change: Change
  readonly done: (saved: Saved) => void
}

/** `written` hears of every file that has changed. */
export function openSaving(roots: Roots, written: (file: string) => void): Saving {
  const queues = new Map<string, Waiting[]>()
  /** Digests that lead, save by save, to the file as it stands. */
  const lines = new Map<string, Set<string>>()
  const drain = (file: string): void => {
    const [waiting, later] = parted(queues.get(file) ?? [])
    // Who reads meanwhile is answered between two turns.
    if (later.length > 0) {
      queues.set(file, later)
      setImmediate(drain, file)
    } else queues.delete(file)
    const source = readAt(roots, file)
    if (!source) return waiting.forEach(({ done }) => done({ refused: 'gone' }))
    const known = lines.get(file)
    const line = known?.has(source.digest) && [...known].at(-1) === source.digest ? known : new Set([source.digest])
    lines.set(file, line)
    const told = makeAll(roots, source, line, waiting)
    if ([...line].at(-1) !== source.digest) written(file)
    told.forEach((tell) => tell())
  }
  return {
    save: (change) =>
      new Promise((done) => {
        const waiting = queues.get(change.file)
        if (waiting) waiting.push({ change, done })
        else {
          queues.set(change.file, [{ change, done }])
          setImmediate(drain, change.file)
        }
      }),
  }
}

/** So many are made in one turn. */
const MOST_AT_ONCE = 20

function parted(waiting: readonly Waiting[]): [now: Waiting[], later: Waiting[]] {
  return [waiting.slice(0, MOST_AT_ONCE), waiting.slice(MOST_AT_ONCE)]
}

/** Digests of a file that one page may still name. */
const MOST_DIGESTS = 1000

function makeAll(roots: Roots, source: Source, line: Set<string>, waiting: readonly Waiting[]): (() => void)[] {
  let text = source.text
  const told = waiting.map(({ change, done }) => {
    const isKnown = change.isExact ? change.digest === [...line].at(-1) && text === source.text : line.has(change.digest)
    if (!isKnown) return () => done({ conflict: source })
    const made = change.make(text)
    if ('refused' in made) return () => done(made)
    text = made.text
    return () => done({ digest: [...line].at(-1) ?? '' })
  })
  if (text === source.text) return told
  try {
    const digest = writeAt(roots, source.file, text)
    line.delete(digest) // it may have been so before
    line.add(digest)
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code ?? '')
    if (code === '') throw error
    return waiting.map(
      ({ done }) =>
        () =>
          done({ refused: `not-written:${code}` }),
    )
  }
  for (const digest of line) if (line.size > MOST_DIGESTS) line.delete(digest)
  return told
}
