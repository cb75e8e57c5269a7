// findings: the numbers of a text as intervals, and what tells a slip of the pen from another number.

import { Decimal, HUNDRED, plain } from '../../../base/decimal.ts'
import { around, type Interval as Span } from '../../../base/interval.ts'
import type { Quantity } from './quantity.ts'

export { around, exactly, meets, minus, negated, over, plus, type Interval as Span, sum, times } from '../../../base/interval.ts'

/** `trusted` is half a unit of the last place that the number is to be trusted to; its own where nothing else is said. */
export function spanOf({ amount, half, vague }: Quantity, trusted: Decimal = half): Span {
  return around(amount, vague ? Decimal.max(trusted, amount.abs().times('0.2')) : trusted)
}

/** A percentage as a ratio. */
export function rateOf({ value, half, vague }: Quantity): Span {
  const reach = (vague ? Decimal.max(half, value.abs().times('0.1')) : half).div(HUNDRED)
  return around(value.div(HUNDRED), reach)
}

/** Less than one unit of the last place away: cut off in place of rounded. */
export function isCutOff(computed: Span, stated: Span): boolean {
  return computed.middle.minus(stated.middle).abs().lt(stated.high.minus(stated.low))
}

/** 0.82692… → `82.69%`, with the places of the printed one and one more. */
export function percentText(ratio: Decimal, places: number): string {
  return `${plain(ratio.times(HUNDRED), Math.min(places + 1, 4))}%`
}

/** One digit more or less, or two neighbours exchanged, would make the one number the other; and they are long enough for that to be no chance. */
export function isOneSlip(a: Decimal, b: Decimal): boolean {
  const digits = (value: Decimal): string => value.abs().toFixed().replace('.', '').replace(/^0+/, '')
  const difference = digits(a.minus(b)).replace(/0+$/, '')
  return digits(a).length >= 4 && (/^[1-9]$/.test(difference) || /^(?:18|27|36|45|54|63|72|81)$/.test(difference))
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
