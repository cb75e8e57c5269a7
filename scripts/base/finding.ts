// base: what any room notices on the way. Errors of the author's are data; throw is for our own bugs.

import type { Code, Level } from './codes.ts'
import type { Place } from './place.ts'

/** What the sentence of a code needs. A `term` is worded in the reader's language; a plain value is printed as it is. */
export type Slot = string | number | { readonly term: string }
export type Slots = Readonly<Record<string, Slot>>

/** A finding before it has words: rooms make these, the findings room words, sorts, waives and levels them. */
export interface Observation {
  readonly code: Code
  readonly at: Place
  readonly slots: Slots
  readonly related: readonly Place[]
}

export interface Finding {
  readonly code: Code
  readonly level: Level
  readonly message: string
  readonly at: Place
  /** `<unit>/<year>`, or `site` for what belongs to no unit-year. */
  readonly report: string
  /** What the finding is about, without line, column or measured value: the same from one run to the next. */
  readonly key: string
  readonly hint?: string
  readonly related?: readonly Place[]
}

export function observe(code: Code, at: Place, slots: Slots = {}, related: readonly Place[] = []): Observation {
  return { code, at, slots, related }
}
