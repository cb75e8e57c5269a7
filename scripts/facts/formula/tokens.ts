// facts: a formula's characters as tokens.

import { Decimal, isPlainNumber, parsePercent } from '../../base/decimal.ts'
import type { Value } from '../../base/value.ts'
import { type Sign, SIGNS, signWritten } from './operators.ts'

type Meaning =
  | { readonly kind: 'literal'; readonly value: Value }
  /** `lone`: one bare word, which may be the name of a function. */
  | { readonly kind: 'name'; readonly name: string; readonly lone: boolean }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'if' | 'then' | 'else' | 'not' | 'when' | 'open' | 'close' | 'comma' | 'end' }
  /** No token of the language; `expected` is the term for what should stand here, where the characters tell. */
  | { readonly kind: 'bad'; readonly expected?: string }

/** Offsets are in UTF-16 units; the end is exclusive. */
export type Token = Meaning & { readonly text: string; readonly start: number; readonly end: number }

/** What the next characters mean: `length` of them, after `skip` that are passed over. */
interface Piece {
  readonly meaning: Meaning
  readonly length: number
  readonly skip?: number
}

const KEYWORDS: readonly { readonly written: readonly string[]; readonly meaning: Meaning }[] = [
  { written: ['如果', 'if'], meaning: { kind: 'if' } },
  { written: ['则', 'then'], meaning: { kind: 'then' } },
  { written: ['否则', 'else'], meaning: { kind: 'else' } },
  { written: ['非', 'not'], meaning: { kind: 'not' } },
  { written: ['当', 'when'], meaning: { kind: 'when' } },
  { written: ['是'], meaning: { kind: 'literal', value: true } },
  { written: ['否'], meaning: { kind: 'literal', value: false } },
  { written: ['空'], meaning: { kind: 'literal', value: null } },
]

const PUNCTUATION: readonly { readonly written: string; readonly meaning: Meaning }[] = [
  { written: '(（', meaning: { kind: 'open' } },
  { written: ')）', meaning: { kind: 'close' } },
  { written: ',，、', meaning: { kind: 'comma' } },
]

const DIGITS = /^[0-9][\p{L}\p{N}_.]*/u
const PERCENT = /^\s*[%％]/
const TEXT = /^(?:“([^“”]*)”|"([^"]*)")/
const FIRST_SEGMENT = /^(?!\p{Nd})[\p{L}\p{N}_]+/u
const LATER_SEGMENT = /^[\p{L}\p{N}_]+/u
const QUOTED_SEGMENT = /^「([^「」.]+)」/

/** Every token up to the end, or up to the first bad one, after which nothing can be trusted. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let offset = 0
  for (;;) {
    offset += text.slice(offset).search(/\S|$/)
    const piece = nextPiece(text.slice(offset))
    const start = offset + (piece.skip ?? 0)
    const end = start + piece.length
    tokens.push({ ...piece.meaning, text: text.slice(start, end), start, end })
    if (piece.meaning.kind === 'end' || piece.meaning.kind === 'bad') return tokens
    offset = end
  }
}

function nextPiece(rest: string): Piece {
  if (rest === '') return { meaning: { kind: 'end' }, length: 0 }
  return numberPiece(rest) ?? textPiece(rest) ?? namePiece(rest) ?? signPiece(rest) ?? bad(rest, 0)
}

function numberPiece(rest: string): Piece | undefined {
  const digits = DIGITS.exec(rest)?.[0]
  if (digits === undefined) return undefined
  if (!isPlainNumber(digits)) return { meaning: { kind: 'bad', expected: 'plain-number' }, length: digits.length }
  const percent = PERCENT.exec(rest.slice(digits.length))?.[0] ?? ''
  const value = percent === '' ? new Decimal(digits) : (parsePercent(`${digits}%`) ?? null)
  return { meaning: { kind: 'literal', value }, length: digits.length + percent.length }
}

function textPiece(rest: string): Piece | undefined {
  if (!/^[“"]/.test(rest)) return undefined
  const match = TEXT.exec(rest)
  if (!match) return bad(rest, 0, 'closing-quote')
  return { meaning: { kind: 'literal', value: match[1] ?? match[2] ?? '' }, length: match[0].length }
}

/** A dotted name, or a keyword where one bare word stands alone. */
function namePiece(rest: string): Piece | undefined {
  const segments: string[] = []
  let length = 0
  do {
    if (segments.length > 0) length += 1
    const here = rest.slice(length)
    const quoted = QUOTED_SEGMENT.exec(here)
    const match = quoted ?? (segments.length === 0 ? FIRST_SEGMENT : LATER_SEGMENT).exec(here)
    if (!match) {
      if (here.startsWith('「')) return bad(rest, length, 'quoted-segment')
      return segments.length === 0 ? undefined : bad(rest, length, 'segment')
    }
    segments.push(quoted?.[1] ?? match[0])
    length += match[0].length
  } while (rest[length] === '.')
  const lone = segments.length === 1 && !rest.startsWith('「')
  return { meaning: (lone ? keyword(rest.slice(0, length)) : undefined) ?? named(segments, lone), length }
}

function named(segments: readonly string[], lone: boolean): Meaning {
  return { kind: 'name', name: segments.join('.'), lone }
}

function keyword(word: string): Meaning | undefined {
  const sign = signWritten(word)
  return sign ? { kind: 'sign', sign } : KEYWORDS.find(({ written }) => written.includes(word))?.meaning
}

function signPiece(rest: string): Piece | undefined {
  const mark = PUNCTUATION.find(({ written }) => written.includes(rest.charAt(0)))
  if (mark) return { meaning: mark.meaning, length: 1 }
  const spellings = SIGNS.flatMap(({ written }) => written).filter((written) => rest.startsWith(written))
  const longest = spellings.sort((a, b) => b.length - a.length)[0]
  const sign = longest === undefined ? undefined : signWritten(longest)
  return sign && longest ? { meaning: { kind: 'sign', sign }, length: longest.length } : undefined
}

/** The character at `skip`, which no token begins with; of no length at the end of the formula. */
function bad(rest: string, skip: number, expected?: string): Piece {
  const character = /^./su.exec(rest.slice(skip))?.[0] ?? ''
  const meaning: Meaning = expected === undefined ? { kind: 'bad' } : { kind: 'bad', expected }
  return { meaning, length: character.length, skip }
}
