// findings: computations written out: (a/b)×100%=c, a+b=c.

import { Decimal, HUNDRED, plain } from '../../../base/decimal.ts'
import type { Observation } from '../../../base/observation.ts'
import { proseRounding } from '../rates/rounding.ts'
import { around, isCutOff, meets, minus, over, plus, type Span, times } from '../reading/span.ts'
import type { View } from '../reading/view.ts'
import { type Comparison, tell } from '../text-check.ts'
import { proseComputation } from './computation.ts'

export const computations: Comparison = {
  tells: [proseComputation, proseRounding],
  run: ({ views, tables }) => [...views, ...tables.flat(2)].flatMap((view) => equations(view)),
}

const LONGEST = 160

function equations(view: View): Observation[] {
  const { text } = view
  const found: Observation[] = []
  for (const { index: at } of text.matchAll(/[=＝]/g)) {
    const right = rightSide(text, at + 1)
    const left = right && leftSide(text, at)
    if (!right || !left) continue
    const computed = evaluated(text.slice(left.start, at))
    if (!computed || !computed.isCompound) continue
    const wanted = [right.span, ...(right.isPercent && !computed.hasPercent ? [times100(right.span)] : [])]
    if (wanted.some((span) => meets(computed.value, span))) continue
    const percent = right.isPercent && computed.hasPercent
    const shown = percent ? computed.value.middle.times(HUNDRED) : computed.value.middle
    found.push(
      tell(wanted.some((span) => isCutOff(computed.value, span)) ? proseRounding : proseComputation, view, at + 1, right.end, {
        expression: text.slice(left.start, at),
        stated: text.slice(at + 1, right.end),
        computed: `${plain(shown, Math.min(right.places + 1, 8))}${right.isPercent ? '%' : ''}`,
      }),
    )
  }
  return found
}

function times100({ low, middle, high }: Span): Span {
  return { low: low.times(HUNDRED), middle: middle.times(HUNDRED), high: high.times(HUNDRED) }
}

const RESULT = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d{1,8})?|-?\d{1,15}(?:\.\d{1,8})?)(万元|亿元|元|人|个|分)?([%％])?(?![\d.,]*[+×*÷/／xX-])/

function rightSide(text: string, at: number): { span: Span; places: number; isPercent: boolean; end: number } | undefined {
  const match = RESULT.exec(text.slice(at, at + 40))
  if (!match) return undefined
  const digits = (match[1] ?? '').replaceAll(',', '')
  const places = digits.split('.')[1]?.length ?? 0
  const isPercent = match[3] !== undefined
  const scale = isPercent ? HUNDRED : new Decimal(1)
  const half = new Decimal(10).pow(-places).div(2).div(scale)
  const middle = new Decimal(digits).div(scale)
  return { span: around(middle, half), places, isPercent, end: at + match[0].length }
}

function leftSide(text: string, at: number): { start: number } | undefined {
  let start = at
  const lowest = Math.max(0, at - LONGEST)
  while (start > lowest && !/[=＝。；;，、：:]/.test(text[start - 1] ?? '') && !isSeparator(text, start - 1)) start -= 1
  return start < at ? { start } : undefined
}

/** A comma that parts clauses and not thousands. */
function isSeparator(text: string, at: number): boolean {
  return text[at] === ',' && !/^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
}

interface Result {
  readonly value: Span
  readonly isCompound: boolean
  readonly hasPercent: boolean
}

type Token = { readonly kind: 'number'; readonly span: Span } | { readonly kind: 'sign'; readonly sign: string }

/** Words between the signs are labels and are passed over; undefined where the rest is no expression. */
function evaluated(source: string): Result | undefined {
  const tokens = tokensOf(source)
  if (!tokens) return undefined
  const signs = tokens.filter((token) => token.kind === 'sign' && /[+\-×÷]/.test(token.sign)).length
  const cursor = { tokens, at: 0 }
  const value = additive(cursor, 0)
  if (!value || cursor.at !== tokens.length) return undefined
  return { value, isCompound: signs > 0 && tokens.filter((token) => token.kind === 'number').length > 1, hasPercent: /[%％]/.test(source) }
}

function tokensOf(source: string): Token[] | undefined {
  const tokens: Token[] = []
  const pattern = /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,8})?)([%％])?|([+＋\-－−×*xX✕÷/／()（）[\]【】])|(.)/gsu
  for (const [, digits, percent, sign] of source.matchAll(pattern)) {
    if (digits !== undefined) {
      if (tokens.at(-1)?.kind === 'number') return undefined
      tokens.push({ kind: 'number', span: numberSpan(digits.replaceAll(',', ''), percent !== undefined) })
    } else if (sign !== undefined) tokens.push({ kind: 'sign', sign: canonical(sign) })
  }
  return withoutLabels(tokens)
}

/** A printed count is exact; an amount with decimals is rounded. 100% is the number one. */
function numberSpan(digits: string, isPercent: boolean): Span {
  const places = digits.split('.')[1]?.length ?? 0
  const scale = isPercent ? HUNDRED : new Decimal(1)
  const middle = new Decimal(digits).div(scale)
  const half = places === 0 ? new Decimal(0) : new Decimal(10).pow(-places).div(2).div(scale)
  return around(middle, half)
}

function canonical(sign: string): string {
  if (/[×*xX✕]/.test(sign)) return '×'
  if (/[÷/／]/.test(sign)) return '÷'
  if (/[-－−]/.test(sign)) return '-'
  return { '＋': '+', '（': '(', '）': ')', '[': '(', ']': ')', '【': '(', '】': ')' }[sign] ?? sign
}

/** （在职人数） without a number in it is a label: its brackets go. */
function withoutLabels(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (const token of tokens) {
    const last = kept.at(-1)
    if (token.kind === 'sign' && token.sign === ')' && last?.kind === 'sign' && last.sign === '(') kept.pop()
    else kept.push(token)
  }
  return kept
}

interface Cursor {
  readonly tokens: readonly Token[]
  at: number
}

const DEEPEST = 12

function additive(cursor: Cursor, depth: number): Span | undefined {
  let left = multiplied(cursor, depth)
  for (let sign = signAt(cursor); left && (sign === '+' || sign === '-'); sign = signAt(cursor)) {
    cursor.at += 1
    const right = multiplied(cursor, depth)
    left = right && (sign === '+' ? plus(left, right) : minus(left, right))
  }
  return left
}

function multiplied(cursor: Cursor, depth: number): Span | undefined {
  let left = single(cursor, depth)
  for (let sign = signAt(cursor); left && (sign === '×' || sign === '÷'); sign = signAt(cursor)) {
    cursor.at += 1
    const right = single(cursor, depth)
    left = right && (sign === '×' ? times(left, right) : over(left, right))
  }
  return left
}

function single(cursor: Cursor, depth: number): Span | undefined {
  const token = cursor.tokens[cursor.at]
  cursor.at += 1
  if (token?.kind === 'number') return token.span
  if (token?.sign !== '(' || depth > DEEPEST) return undefined
  const inner = additive(cursor, depth + 1)
  if (signAt(cursor) !== ')') return undefined
  cursor.at += 1
  return inner
}

function signAt({ tokens, at }: Cursor): string | undefined {
  const token = tokens[at]
  return token?.kind === 'sign' ? token.sign : undefined
}
