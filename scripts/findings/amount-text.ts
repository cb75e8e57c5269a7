// findings: how a computed number is written in a message.

import { Decimal, HUNDRED, plain } from '../base/decimal.ts'

/** Without the digits that nobody reads; a rate as a percent. */
export function amountText(value: Decimal, asPercent = false): string {
  const text = plain((asPercent ? value.times(HUNDRED) : value).toDecimalPlaces(4, Decimal.ROUND_HALF_UP))
  return asPercent ? `${text}%` : text
}
