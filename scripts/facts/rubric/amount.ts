// facts: what every scoring point has, and the numbers in it.

import type { Decimal } from '../../base/decimal.ts'
import type { Place } from '../../base/place.ts'

/** A number of the rubric: exact, a percent as a ratio (95% is 0.95), with the characters it was written in. */
export interface Amount {
  readonly value: Decimal
  readonly text: string
  readonly at: Place
}

/** One line of a 评分标准. The name is also the key under which the unit gives its input or its award. */
export interface PointBase {
  readonly name: string
  /** The most points it can give. */
  readonly worth: Amount
  readonly at: Place
}
