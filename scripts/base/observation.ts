// base: what any room notices on the way. Errors of the author's are data; throw is for our own bugs.

import type { Check, CheckOf, Slot, Slots } from './check.ts'
import type { Fix } from './fix.ts'
import type { Place } from './place.ts'

/** A finding before it has words: rooms make these, the messages room words, sorts, waives and levels them. */
export interface Observation {
  readonly check: Check
  readonly at: Place
  readonly slots: Readonly<Record<string, Slot | undefined>>
  readonly related: readonly Place[]
  readonly fix?: Fix
}

/** The slots may be left out where the sentence has none. */
type Rest<Needed extends string, Offered extends string> = [Needed] extends [never]
  ? [slots?: Slots<Needed, Offered>, related?: readonly Place[]]
  : [slots: Slots<Needed, Offered>, related?: readonly Place[]]

export function observe<Needed extends string, Offered extends string>(
  check: CheckOf<Needed, Offered>,
  at: Place,
  ...[slots, related = []]: Rest<Needed, Offered>
): Observation {
  return observation(check, at, slots ?? {}, related)
}

/** For those who hand slots on. A slot without a value is not there. */
export function observation(check: Check, at: Place, slots: Observation['slots'], related: readonly Place[] = []): Observation {
  const isWhole = Object.values(slots).every((slot) => slot !== undefined)
  return { check, at, slots: isWhole ? slots : Object.fromEntries(Object.entries(slots).filter(([, slot]) => slot !== undefined)), related }
}

export function withFix(observation: Observation, fix: Fix | undefined): Observation {
  return fix === undefined ? observation : { ...observation, fix }
}

/** What a room makes, with all that it noticed on the way. */
export interface Checked<T> {
  readonly value: T
  readonly observations: readonly Observation[]
}
