// base: what a cell, an input or a formula can hold.

import type { Decimal } from './decimal.ts'

/** null is "left blank", which is not 0. */
export type Value = Decimal | string | boolean | null
export type ValueType = 'number' | 'text' | 'truth'
