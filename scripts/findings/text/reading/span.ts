// findings: printed numbers as intervals: 13006.70 is somewhere within ±0.005 of itself.

import { Decimal, HUNDRED, plain, ZERO } from '../../../base/decimal.ts'
import type { Quantity } from './quantity.ts'

export interface Span {
  readonly low: Decimal
  readonly high: Decimal
  /** The number as printed, or as computed from printed ones. */
  readonly middle: Decimal
}

/** `around` is half a unit of the last place that the number is to be trusted to; its own where nothing else is said. */
export function spanOf({ amount, half, vague }: Quantity, around: Decimal = half): Span {
  const reach = vague ? Decimal.max(around, amount.abs().times('0.2')) : around
  return { low: amount.minus(reach), high: amount.plus(reach), middle: amount }
}

/** A percentage as a ratio. */
export function rateOf({ value, half, vague }: Quantity): Span {
  const reach = (vague ? Decimal.max(half, value.abs().times('0.1')) : half).div(HUNDRED)
  const middle = value.div(HUNDRED)
  return { low: middle.minus(reach), high: middle.plus(reach), middle }
}

export const plus = (a: Span, b: Span): Span => ({ low: a.low.plus(b.low), high: a.high.plus(b.high), middle: a.middle.plus(b.middle) })
export const minus = (a: Span, b: Span): Span => ({ low: a.low.minus(b.high), high: a.high.minus(b.low), middle: a.middle.minus(b.middle) })

export const negated = ({ low, middle, high }: Span): Span => ({ low: high.neg(), middle: middle.neg(), high: low.neg() })

export function exactly(value: number): Span {
  const middle = new Decimal(value)
  return { low: middle, middle, high: middle }
}

/** Undefined where the divisor may be zero. */
export function over(a: Span, b: Span): Span | undefined {
  if (b.low.lte(0) && b.high.gte(0)) return undefined
  const corners = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)]
  return { low: Decimal.min(...corners), high: Decimal.max(...corners), middle: a.middle.div(b.middle) }
}

export const meets = (a: Span, b: Span): boolean => a.low.lte(b.high) && b.low.lte(a.high)

export const sum = (spans: readonly Span[]): Span => spans.reduce(plus, { low: ZERO, high: ZERO, middle: ZERO })

/** Within one unit of the last place: cut off in place of rounded. */
export function isCutOff(computed: Span, stated: Span): boolean {
  const reach = stated.high.minus(stated.low)
  return meets(computed, { ...stated, low: stated.middle.minus(reach), high: stated.middle.plus(reach) })
}

/** 0.82692… → `82.69%`, with the places of the printed one and one more. */
export function percentText(ratio: Decimal, places: number): string {
  return `${plain(ratio.times(HUNDRED), Math.min(places + 1, 4))}%`
}

/** Digits the same but for one, or two neighbours exchanged: how a typing mistake looks. */
export function looksTyped(a: string, b: string): boolean {
  const [x, y] = [a.replace('.', ''), b.replace('.', '')]
  if (x.length !== y.length || x.length < 3) return false
  const different = [...x].flatMap((char, i) => (char === y[i] ? [] : [i]))
  const [first = 0, second = 0] = different
  return different.length === 1 || (different.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first])
}

/**
 * The total and the sum differ by one digit in one place (4153 for 4143 somewhere among them), and the numbers are odd
 * enough that a part left out would hardly make such a difference.
 */
export function oneDigitOff(total: Quantity, parts: readonly Quantity[], added: Decimal): boolean {
  const all = [total, ...parts]
  const places = Math.max(...all.map((one) => one.places))
  if (total.value.isZero() || parts.some((part) => part.unit !== total.unit)) return false
  const inLastPlace = (value: Decimal): string => value.abs().times(new Decimal(10).pow(places)).toFixed(0)
  const odd = all.filter((one) => /[1-9]$/.test(inLastPlace(one.value))).length
  const difference = inLastPlace(added.minus(total.amount).div(total.amount.div(total.value)))
  return odd >= 3 && all.some((one) => inLastPlace(one.value).length >= 5) && /^[1-9]0*$/.test(difference)
}
