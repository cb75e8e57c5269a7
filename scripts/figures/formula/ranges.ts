// figures: arithmetic on rounded numbers. A printed 13006.70 is somewhere in ±0.005 of itself.

import { Decimal, ZERO } from '../../base/decimal.ts'
import type { Numbers } from './numbers.ts'

/** `middle` is what is printed; the true number lies between low and high, ends included. */
export interface Range {
  readonly low: Decimal
  readonly middle: Decimal
  readonly high: Decimal
}

const UNBOUNDED = { low: new Decimal(-Infinity), high: new Decimal(Infinity) }
/** A quotient with this many digits was cut off; it is widened by more than the cut took away. */
const CUT_OFF = new Decimal(10).pow(2 - Decimal.precision)

/** The range of a printed value; `half` is half a unit of its last printed place. */
export function rangeAround(middle: Decimal, half: Decimal): Range {
  return { low: middle.minus(half), middle, high: middle.plus(half) }
}

/** Ranges under interval arithmetic: the result holds every result that the true numbers could give. */
export const RANGES: Numbers<Range> = {
  exact: (value) => rangeAround(value, ZERO),
  middle: (value) => value.middle,
  plus: (a, b) => ({ low: a.low.plus(b.low), middle: a.middle.plus(b.middle), high: a.high.plus(b.high) }),
  minus: (a, b) => ({ low: a.low.minus(b.high), middle: a.middle.minus(b.middle), high: a.high.minus(b.low) }),
  times,
  over,
  least: (values) => each(values, (ends) => Decimal.min(...ends)),
  greatest: (values) => each(values, (ends) => Decimal.max(...ends)),
  absolute,
  rounded: (value, places) => each([value], ([end = ZERO]) => end.toDecimalPlaces(places, Decimal.ROUND_HALF_UP)),
}

/** For functions that never fall when an argument rises: the ends of the result come from the ends of the arguments. */
function each(values: readonly Range[], rising: (ends: readonly Decimal[]) => Decimal): Range {
  return {
    low: rising(values.map((value) => value.low)),
    middle: rising(values.map((value) => value.middle)),
    high: rising(values.map((value) => value.high)),
  }
}

function times(a: Range, b: Range): Range {
  const corners = cornersOf(a, b, (x, y) => x.times(y))
  return { low: Decimal.min(...corners), middle: a.middle.times(b.middle), high: Decimal.max(...corners) }
}

function over(a: Range, b: Range): Range {
  const middle = a.middle.div(b.middle)
  if (b.low.lte(0) && b.high.gte(0)) return { ...UNBOUNDED, middle } // the true divisor may be as near to 0 as it likes
  const corners = cornersOf(a, b, (x, y) => x.div(y))
  return {
    low: widened(Decimal.min(...corners), -1),
    middle,
    high: widened(Decimal.max(...corners), 1),
  }
}

/** An unbounded end times zero, or through another, gives no number; 0 is the end that it tends to. */
function cornersOf(a: Range, b: Range, join: (x: Decimal, y: Decimal) => Decimal): readonly Decimal[] {
  return [join(a.low, b.low), join(a.low, b.high), join(a.high, b.low), join(a.high, b.high)].map((corner) =>
    corner.isNaN() ? ZERO : corner,
  )
}

function widened(end: Decimal, direction: 1 | -1): Decimal {
  if (!end.isFinite() || end.precision() < Decimal.precision) return end
  return end.plus(end.abs().times(CUT_OFF).times(direction))
}

function absolute(value: Range): Range {
  const ends = [value.low.abs(), value.high.abs()]
  const straddles = value.low.isNegative() && value.high.isPositive()
  return {
    low: straddles ? ZERO : Decimal.min(...ends),
    middle: value.middle.abs(),
    high: Decimal.max(...ends),
  }
}
