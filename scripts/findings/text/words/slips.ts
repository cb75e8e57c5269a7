// findings: words that are one character away from a term of official reports and are no words themselves. Which
// characters make words is settled by the dictionary that the runtime has.

import { ALIKE, DIFFERENT, LONG_TERMS, TERMS } from './terms.ts'

export interface Slip {
  readonly start: number
  readonly found: string
  readonly expected: string
}

/** `two` characters of a term that are right stand at `offset`; `written` as it is mistyped, where not any character is a slip. */
interface Candidate {
  readonly two: string
  readonly offset: number
  readonly term: string
  readonly written?: string
}

export interface Slips {
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>
  readonly words: Intl.Segmenter
}

export function slipsOf(): Slips {
  const candidates = new Map<string, Candidate[]>()
  for (const one of [...TERMS.flatMap(mistyped), ...LONG_TERMS.flatMap(oneOff)])
    candidates.set(one.two, [...(candidates.get(one.two) ?? []), one])
  return { candidates, words: new Intl.Segmenter('zh', { granularity: 'word' }) }
}

/** A term with one of its characters taken for another that sounds or looks alike. */
function mistyped(term: string): Candidate[] {
  return Array.from(term).flatMap((char, at) =>
    ALIKE.filter((row) => row.includes(char)).flatMap((row) =>
      Array.from(row.replace(char, '')).map((other) => {
        const written = term.slice(0, at) + other + term.slice(at + 1)
        return { two: written.slice(0, 2), offset: 0, term, written }
      }),
    ),
  )
}

function oneOff(term: string): Candidate[] {
  return [0, 2].map((offset) => ({ two: term.slice(offset, offset + 2), offset, term }))
}

/** All in a text, in one pass. */
export function slipsIn(text: string, { candidates, words }: Slips): Slip[] {
  const found: Slip[] = []
  for (let i = 0; i + 1 < text.length; i += 1) {
    for (const one of candidates.get(text.slice(i, i + 2)) ?? []) {
      const start = i - one.offset
      const written = text.slice(Math.max(0, start), start + one.term.length)
      const isOne = one.written === undefined ? isOneOff(written, one) : written === one.written && isNoWord(text, start, one, words)
      if (isOne) found.push({ start, found: written, expected: one.term })
    }
  }
  return found
}

/** One character is another, which is none that makes a term of its own, and stands where the two that were found do not. */
function isOneOff(written: string, { term, offset }: Candidate): boolean {
  if (written.length !== term.length) return false
  const wrong = Array.from(term).flatMap((char, i) => (char === written[i] ? [] : [i]))
  const [at = 0] = wrong
  const pair = `${term[at] ?? ''}${written[at] ?? ''}`
  return wrong.length === 1 && (offset === 0) === at >= 2 && /[\u4e00-\u9fff]/.test(written[at] ?? '') && !DIFFERENT.has(pair)
}

const NEAR = 8

/** 执行律 before 师 is 执行 and 律师; 部属 is a word. What is mistyped falls apart into words that end where it ends. */
function isNoWord(text: string, at: number, { term, written = '' }: Candidate, words: Intl.Segmenter): boolean {
  const from = Math.max(0, at - NEAR)
  const wrong = Array.from(term).findIndex((char, i) => char !== written[i])
  for (const { index, segment } of words.segment(text.slice(from, at + written.length + NEAR))) {
    const [start, end] = [from + index - at, from + index + segment.length - at]
    if (end <= 0 || start >= written.length) continue
    if (start < 0 || end > written.length || segment.length === written.length) return false
    // In a short term the character stands alone: two words beside each other are no term.
    if (start <= wrong && wrong < end && segment.length > 1 && written.length < 4) return false
  }
  return true
}
