// findings: a check on the figures of one unit-year. It sees that unit-year whole, and nothing else.

import type { Check, CheckOf, NeededIn, OfferedIn, Slots, Wording, Written } from '../base/check.ts'
import { type Observation, observation } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import type { Figures } from '../figures/figures.ts'

/** A check that runs by itself. */
export interface DataCheck extends Check {
  readonly run: (figures: Figures) => readonly Observation[]
}

/** Says that the check found something, where, and what fills its sentence. */
export type Tell<Needed extends string, Offered extends string> = (
  at: Place,
  slots: Slots<Needed, Offered>,
  related?: readonly Place[],
) => Observation

/** `run` is handed the words of its own check: it can tell nothing else. */
export function dataCheck<
  const Zh extends string,
  const En extends string,
  const Hints extends readonly Wording[] = readonly [],
  const More extends readonly string[] = readonly [],
>(
  written: Written<Zh, En, Hints, More> & {
    readonly run: (figures: Figures, tell: Tell<NeededIn<Zh>, OfferedIn<Hints, More>>) => readonly Observation[]
  },
): DataCheck & CheckOf<NeededIn<Zh>, OfferedIn<Hints, More>> {
  const { run, ...words } = written
  const check: DataCheck = {
    ...words,
    run: (figures) => run(figures, (at, slots, related = []) => observation(check, at, slots, related)),
  }
  return check
}
