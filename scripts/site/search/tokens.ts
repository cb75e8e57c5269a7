// site: what the index is asked by: single characters, pairs, pieces of numbers. Width, case, spaces and the separators of
// thousands do not count.

import type { TextSection } from '../../pages/pages.ts'

/** What is nothing but itself: ideographs, small letters, digits, full stops. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z.]*$/

/** The browser's side (templates/shared/lookup.js) does the same. */
export function normal(text: string): string {
  if (PLAIN.test(text)) return text
  let plain = ''
  for (const char of text.replace(SEPARATED, withoutCommas))
    plain += PLAIN.test(char) ? char : char.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  return plain
}

/** 7,270.51; a list of numbers is none. */
const SEPARATED = /(?<![\d,.])\d{1,3}(?:,\d{3})+(?!\d)/g

function withoutCommas(number: string): string {
  return number.replaceAll(',', '')
}

/** Digits and Latin letters: their pairs are in every report, so runs of them are also found by three and by four. */
const RUN = /[0-9a-z.]{3,}/g
const RUN_LENGTHS = [3, 4]

/** Every character and every pair of neighbours in a run of text, and the longer pieces of numbers. */
export function tokensIn(text: string): Set<string> {
  const tokens = new Set<string>()
  addTokens(tokens, text, '')
  return tokens
}

/** `mark` stands before each of them. */
function addTokens(tokens: Set<string>, text: string, mark: string): void {
  const plain = normal(text)
  let last = ''
  for (const char of plain) {
    if (last !== '') tokens.add(mark + last + char)
    tokens.add(mark + char)
    last = char
  }
  for (const [run] of plain.matchAll(RUN)) {
    for (const length of RUN_LENGTHS) for (let i = 0; i + length <= run.length; i++) tokens.add(mark + run.slice(i, i + length))
  }
}

/** Marks the tokens of a title; no token has a space of its own. */
export const TITLE = ' '

/** Each token once. */
export function pageTokens(sections: readonly TextSection[]): Set<string> {
  const tokens = new Set<string>()
  // cells of tables say the same again and again
  for (const block of new Set(sections.flatMap(([, , blocks]) => blocks))) addTokens(tokens, block, '')
  return tokens
}

export function titleTokens(title: string): Set<string> {
  const tokens = new Set<string>()
  addTokens(tokens, title, TITLE)
  return tokens
}

/** FNV-1a over code points: which shard a token is in. */
export function hashOf(token: string): number {
  let value = 2166136261
  for (const char of token) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0
  return value
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const LONG_RUN = 3

/** Sorted numbers as their gaps, or as a map of bits where that is shorter: no token has more than a sixth of all numbers. */
export function postings(sorted: readonly number[]): string {
  const text = gaps(sorted)
  const bits = Math.ceil(((sorted.at(-1) ?? 0) + 1) / BITS) + 1
  return bits < text.length ? bitMap(sorted) : text
}

/** Before a map of bits; no digit. */
const MAP = '.'
const BITS = 6

function bitMap(sorted: readonly number[]): string {
  const bits = new Uint8Array(Math.floor((sorted.at(-1) ?? 0) / BITS) + 1)
  for (const number of sorted) bits[Math.floor(number / BITS)]! |= 1 << (number % BITS)
  return MAP + Array.from(bits, (value) => DIGITS[value]).join('')
}

function numbersOfMap(text: string): number[] {
  const found: number[] = []
  for (let i = MAP.length; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 0
    for (let bit = 0; bit < BITS; bit++) if (value & (1 << bit)) found.push((i - MAP.length) * BITS + bit)
  }
  return found
}

/** Three and more in a row are one run. Five bits a character. */
function gaps(sorted: readonly number[]): string {
  let text = ''
  let last = -1
  for (let i = 0; i < sorted.length;) {
    const first = sorted[i] ?? 0
    let run = 1
    while (sorted[i + run] === first + run) run += 1
    const gap = first - last - 1
    const isRun = run >= LONG_RUN
    text += isRun ? digits(gap * 2 + 1) + digits(run - LONG_RUN) : digits(gap * 2)
    i += isRun ? run : 1
    last = first + (isRun ? run - 1 : 0)
  }
  return text
}

/** The numbers that `postings` made a text of. */
export function numbersIn(text: string): number[] {
  if (text.startsWith(MAP)) return numbersOfMap(text)
  const found: number[] = []
  let last = -1
  let [value, shift] = [0, 1]
  let isRun = false
  for (let i = 0; i < text.length; i++) {
    const digit = VALUES[text.charCodeAt(i)] ?? 0
    value += (digit & 31) * shift
    shift *= 32
    if (digit >= 32) continue
    if (isRun) for (let more = value + LONG_RUN - 1; more > 0; more--) found.push(++last)
    else found.push((last += Math.floor(value / 2) + 1))
    isRun = !isRun && value % 2 === 1
    value = 0
    shift = 1
  }
  return found
}

/** What a digit stands for, by its character code. */
const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)))

function digits(value: number): string {
  const low = value % 32
  const rest = Math.floor(value / 32)
  return rest > 0 ? (DIGITS[low + 32] ?? '') + digits(rest) : (DIGITS[low] ?? '')
}
