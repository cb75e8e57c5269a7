// content: a passage of running text without its spaces and line breaks, and where every character of it stands.

import type { Place } from '../base/place.ts'

/** A stretch of a passage that stands together in the file; an atomic one (a reference) has one place for all its characters. */
export interface Run {
  readonly start: number
  readonly at: Place
  readonly atomic: boolean
  /** What the reference of an atomic stretch names. */
  readonly name?: string
}

/** 一、 or （3） at the head of a passage; `style` is the mark with its number taken out. */
export interface Marker {
  readonly style: string
  readonly number: number
  /** Characters of the passage that it takes; 0 for a list that Markdown numbers. */
  readonly length: number
}

export interface Passage {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell'
  readonly text: string
  readonly runs: readonly Run[]
  /** Depth of a heading. */
  readonly level?: number
  readonly marker?: Marker
}

export interface Grid {
  readonly kind: 'table'
  readonly rows: readonly (readonly Passage[])[]
}

/** A narrative or a foreign text as an auditor reads it: headings, paragraphs and tables in their order. */
export interface Reading {
  readonly file: string
  readonly parts: readonly (Passage | Grid)[]
}

/** A cell without a text. */
export function blank(file: string, line: number, column: number): Passage {
  return { kind: 'cell', text: '', runs: [{ start: 0, at: spot(file, line, column, 0), atomic: false }] }
}

/** The place of the characters from `start` up to `end`. */
export function placeIn(passage: Passage, start: number, end: number): Place {
  const first = runAt(passage.runs, start)
  const last = runAt(passage.runs, Math.max(end - 1, start))
  const from = first.atomic ? first.at : { line: first.at.line, column: first.at.column + start - first.start }
  const to = last.atomic
    ? { line: last.at.endLine, column: last.at.endColumn }
    : { line: last.at.line, column: last.at.column + Math.max(end, start) - last.start }
  return { file: first.at.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

/** The reference that a character belongs to; undefined for what was typed. */
export function boundAt(passage: Passage, offset: number): Run | undefined {
  if (offset >= passage.text.length) return undefined
  const run = runAt(passage.runs, offset)
  return run.atomic ? run : undefined
}

function runAt(runs: readonly Run[], offset: number): Run {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  if (!run) throw new Error('a passage without characters has no place')
  return run
}

export interface Weaver {
  /** Text of one line; spaces are dropped except between two Latin words or numbers. */
  add(text: string, file: string, line: number, column: number): void
  /** What a reference prints. */
  bind(text: string, at: Place, name: string): void
  length(): number
  last(): string
  passage(kind: Passage['kind'], more?: Pick<Passage, 'level' | 'marker'>): Passage | undefined
}

const WORD = /[^\s\u00a0\u3000\u200b\ufeff]+/g
const LATIN = /[0-9A-Za-z.%]/

/** Puts a passage together piece by piece. */
export function weave(): Weaver {
  const parts: string[] = []
  const runs: Run[] = []
  let length = 0
  let last = ''
  let spaced = false
  const emit = (text: string, run: Omit<Run, 'start'>): void => {
    runs.push({ start: length, ...run })
    parts.push(text)
    length += text.length
    last = text.at(-1) ?? last
  }
  const stretch = (text: string, file: string, line: number, column: number): void => {
    if (text === '') return
    if (spaced && LATIN.test(last) && LATIN.test(text[0] ?? '')) emit(' ', { at: spot(file, line, column, 0), atomic: false })
    spaced = false
    emit(text, { at: spot(file, line, column, text.length), atomic: false })
  }
  return {
    add: (text, file, line, column) => {
      let end = 0
      for (const word of text.matchAll(WORD)) {
        if (word.index > end) spaced = true
        stretch(word[0], file, line, column + word.index)
        end = word.index + word[0].length
      }
      if (end < text.length) spaced = true
    },
    bind: (text, at, name) => {
      spaced = false
      if (text !== '') emit(text, { at, atomic: true, name })
    },
    length: () => length,
    last: () => last,
    passage: (kind, more = {}) => (length === 0 ? undefined : { kind, text: parts.join(''), runs, ...more }),
  }
}

function spot(file: string, line: number, column: number, length: number): Place {
  return { file, line, column, endLine: line, endColumn: column + length }
}
