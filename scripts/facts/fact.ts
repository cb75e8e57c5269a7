// facts: one fact of a unit-year.

import type { Place } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import type { Field } from './field.ts'

export interface Fact {
  readonly name: string
  readonly value: Value
  /** As the author wrote it, trailing zeros included; empty for a blank. */
  readonly text: string
  readonly at: Place
  readonly field: Field
  /** As another report prints it, for a value that was computed there. */
  readonly shown?: string
  /** For a named quantity (数值, 单位, 限定, 期间): what stands around the number. */
  readonly quantity?: { readonly unit: string; readonly qualifier?: string; readonly period?: string }
}
