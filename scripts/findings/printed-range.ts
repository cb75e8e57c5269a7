// findings: what a number in a published document may stand for.

import { Decimal, HUNDRED, isPlainNumber, parsePercent, placesOf } from '../base/decimal.ts'

/** The true number lies between the two, ends included. */
export interface PrintedRange {
  readonly low: Decimal
  readonly high: Decimal
}

/** A number or percent as printed, give or take half a unit of its last place; undefined for any other text. */
export function printedRange(text: string): PrintedRange | undefined {
  const percent = parsePercent(text)
  const value = percent ?? (isPlainNumber(text) ? new Decimal(text) : undefined)
  if (!value) return undefined
  const half = new Decimal(10)
    .pow(-placesOf(text))
    .div(2)
    .div(percent ? HUNDRED : 1)
  return { low: value.minus(half), high: value.plus(half) }
}

export function overlaps(a: PrintedRange, b: PrintedRange): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high)
}
