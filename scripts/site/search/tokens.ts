// site: what the index is asked by: single characters, pairs, pieces of numbers. Width, case and spaces do not count.

import type { TextSection } from '../../pages/pages.ts'

/** The browser's side (templates/shared/lookup.js) does the same. */
export function normal(text: string): string {
  return [...text].map((char) => char.normalize('NFKC').toLowerCase().replace(/\s/g, '')).join('')
}

/** Digits and Latin letters: their pairs are in every report, so runs of them are also found by three and by four. */
const RUN = /[0-9a-z.]{3,}/g
const RUN_LENGTHS = [3, 4]

/** Every character and every pair of neighbours in a run of text, and the longer pieces of numbers. */
export function tokensIn(text: string): string[] {
  const plain = normal(text)
  const chars = [...plain]
  const long = [...plain.matchAll(RUN)].flatMap(([run]) =>
    RUN_LENGTHS.flatMap((length) => Array.from({ length: Math.max(0, run.length - length + 1) }, (_, i) => run.slice(i, i + length))),
  )
  return [...chars.flatMap((char, i) => (i + 1 < chars.length ? [char, char + (chars[i + 1] ?? '')] : [char])), ...long]
}

/** Marks the tokens of a title; no token has a space of its own. */
export const TITLE = ' '

/** Each token of a report once, those of its title with the mark too, sorted. */
export function reportTokens(title: string, sections: readonly TextSection[]): string[] {
  const tokens = new Set(sections.flatMap(([, , blocks]) => blocks.flatMap(tokensIn)))
  for (const token of tokensIn(title)) tokens.add(TITLE + token)
  return [...tokens].sort()
}

/** FNV-1a over code points: which shard a token is in. */
export function hashOf(token: string): number {
  let value = 2166136261
  for (const char of token) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0
  return value
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const LONG_RUN = 3

/** Sorted numbers as their gaps; three and more in a row as one run. Five bits a character. */
export function postings(sorted: readonly number[]): string {
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
