// facts: the arithmetic that formulas are computed in; once for exact numbers, once for rounded ones.

import { Decimal } from '../../base/decimal.ts'
import { absolute, exactly, type Interval, minus, over, plus, rising, times, unbounded } from '../../base/interval.ts'

/** What a kind of number must be able to do, so that one evaluator serves exact numbers and intervals alike. */
export interface Numbers<N extends object> {
  exact(value: Decimal): N
  /** The number as it was printed: what comparisons inside a formula look at. */
  middle(value: N): Decimal
  plus(a: N, b: N): N
  minus(a: N, b: N): N
  times(a: N, b: N): N
  /** The middle of the divisor is not zero: divide() below sees to it. */
  over(a: N, b: N): N
  least(values: readonly N[]): N
  greatest(values: readonly N[]): N
  absolute(value: N): N
  /** Half up, away from zero: 2.5 → 3, −2.5 → −3. */
  rounded(value: N, places: number): N
}

/** Exact decimals; a quotient keeps 60 significant digits. */
export const EXACT: Numbers<Decimal> = {
  exact: (value) => value,
  middle: (value) => value,
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  over: (a, b) => a.div(b),
  least: (values) => Decimal.min(...values),
  greatest: (values) => Decimal.max(...values),
  absolute: (value) => value.abs(),
  rounded: (value, places) => value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP),
}

/** The result holds every result that the true numbers could give. */
export const INTERVALS: Numbers<Interval> = {
  exact: exactly,
  middle: ({ middle }) => middle,
  plus,
  minus,
  times,
  over: (a, b) => over(a, b) ?? unbounded(a.middle.div(b.middle)),
  least: (values) => rising(values, (ends) => Decimal.min(...ends)),
  greatest: (values) => rising(values, (ends) => Decimal.max(...ends)),
  absolute,
  rounded: (value, places) => rising([value], ([end]) => EXACT.rounded(end!, places)),
}

/** a ÷ b; undefined where the divisor is zero. */
export function divide<N extends object>(numbers: Numbers<N>, a: N, b: N): N | undefined {
  return numbers.middle(b).isZero() ? undefined : numbers.over(a, b)
}
