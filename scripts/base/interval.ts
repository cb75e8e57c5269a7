// base: arithmetic on rounded numbers. A printed 13006.70 is somewhere in ±0.005 of itself.

import { Decimal, HUNDRED, isPlainNumber, parsePercent, placesOf, ZERO } from './decimal.ts'

/** `middle` is what is printed, or computed from printed numbers; the true number lies between low and high, ends included. */
export interface Interval {
  readonly low: Decimal
  readonly middle: Decimal
  readonly high: Decimal
}

/** A quotient with this many digits was cut off; it is widened by more than the cut took away. */
const CUT_OFF = new Decimal(10).pow(2 - Decimal.precision)

/** `half` is half a unit of the last printed place, 0 for an exact number. */
export function around(middle: Decimal, half: Decimal): Interval {
  return half.isZero() ? { low: middle, middle, high: middle } : { low: middle.minus(half), middle, high: middle.plus(half) }
}

export function exactly(value: Decimal | number): Interval {
  return around(new Decimal(value), ZERO)
}

/** A number, or a percent as its ratio, give or take half a unit of its last place; undefined for any other text. */
export function printedInterval(text: string): Interval | undefined {
  const percent = parsePercent(text)
  const value = percent ?? (isPlainNumber(text) ? new Decimal(text) : undefined)
  return value && around(value, halfUnit(placesOf(text)).div(percent ? HUNDRED : 1))
}

/** Half a unit of the last of so many decimal places: 2 → 0.005. */
export function halfUnit(places: number): Decimal {
  return new Decimal(`5e${-places - 1}`)
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), middle: a.middle.plus(b.middle), high: a.high.plus(b.high) }
}

export function minus(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), middle: a.middle.minus(b.middle), high: a.high.minus(b.low) }
}

export function negated({ low, middle, high }: Interval): Interval {
  return { low: high.neg(), middle: middle.neg(), high: low.neg() }
}

export function times(a: Interval, b: Interval): Interval {
  return cornersOf(a, b, (x, y) => x.times(y))
}

/** Undefined where the true divisor may be as near to 0 as it likes. */
export function over(a: Interval, b: Interval): Interval | undefined {
  if (b.low.lte(0) && b.high.gte(0)) return undefined
  const { low, middle, high } = isPositive(a) && isPositive(b) ? quotient(a, b) : cornersOf(a, b, (x, y) => x.div(y))
  return { low: widened(low, -1), middle, high: widened(high, 1) }
}

/** Of positive numbers it is known which ends make which: most divisions need not try the others. */
function quotient(a: Interval, b: Interval): Interval {
  const middle = a.middle.div(b.middle)
  return areExact(a, b) ? { low: middle, middle, high: middle } : { low: a.low.div(b.high), middle, high: a.high.div(b.low) }
}

function isPositive({ low }: Interval): boolean {
  return !low.isNegative()
}

function areExact(a: Interval, b: Interval): boolean {
  return a.low === a.high && b.low === b.high
}

/** Every number there is, around a middle that was reckoned all the same. */
export function unbounded(middle: Decimal): Interval {
  return { low: new Decimal(-Infinity), middle, high: new Decimal(Infinity) }
}

export function sum(all: readonly Interval[]): Interval {
  return all.reduce(plus, exactly(0))
}

export function absolute(one: Interval): Interval {
  const ends = [one.low.abs(), one.high.abs()]
  const straddles = one.low.isNegative() && one.high.isPositive()
  return { low: straddles ? ZERO : Decimal.min(...ends), middle: one.middle.abs(), high: Decimal.max(...ends) }
}

/** For functions that never fall when an argument rises: the ends of the result come from the ends of the arguments. */
export function rising(all: readonly Interval[], by: (ends: readonly Decimal[]) => Decimal): Interval {
  return { low: by(all.map(({ low }) => low)), middle: by(all.map(({ middle }) => middle)), high: by(all.map(({ high }) => high)) }
}

/** Whether both may stand for the same number. */
export function meets(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high)
}

/** An unbounded end times zero, or through another, gives no number; 0 is the end that it tends to. */
function cornersOf(a: Interval, b: Interval, join: (x: Decimal, y: Decimal) => Decimal): Interval {
  const middle = join(a.middle, b.middle)
  if (areExact(a, b)) return { low: middle, middle, high: middle }
  const corners = [join(a.low, b.low), join(a.low, b.high), join(a.high, b.low), join(a.high, b.high)].map((corner) =>
    corner.isNaN() ? ZERO : corner,
  )
  return { low: Decimal.min(...corners), middle, high: Decimal.max(...corners) }
}

function widened(end: Decimal, direction: 1 | -1): Decimal {
  if (!end.isFinite() || end.precision() < Decimal.precision) return end
  return end.plus(end.abs().times(CUT_OFF).times(direction))
}
