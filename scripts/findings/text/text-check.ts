// findings: a check on a text, and a comparison of its numbers, of which several checks may come.

import type { Check, CheckOf, NeededIn, OfferedIn, Slots, Wording, Written } from '../../base/check.ts'
import { type Observation, observation } from '../../base/observation.ts'
import { type Passage, placeIn } from '../../content/content.ts'
import type { Audit } from './quantities/audit.ts'
import type { Sentence, View } from './reading/view.ts'

export type Run = (audit: Audit) => readonly Observation[]

/** A check that runs by itself. */
export interface TextCheck extends Check {
  readonly run: Run
}

/** One reading of the numbers that tells now the one, now the other of its checks. */
export interface Comparison {
  readonly tells: readonly Check[]
  readonly run: Run
}

/** The slots, which a sentence without any does not ask for. */
type Filled<Needed extends string, Offered extends string> = [Needed] extends [never]
  ? [slots?: Slots<Needed, Offered>]
  : [slots: Slots<Needed, Offered>]

/** Says that the check found something in the characters from `start` to `end` of a passage, and what fills its sentence. */
export type TellIn<Needed extends string, Offered extends string> = (
  view: { readonly passage: Passage },
  start: number,
  end: number,
  ...slots: Filled<Needed, Offered>
) => Observation

/** `run` is handed the words of its own check: it can tell nothing else. */
export function textCheck<
  const Zh extends string,
  const En extends string,
  const Hints extends readonly Wording[] = readonly [],
  const More extends readonly string[] = readonly [],
>(
  written: Written<Zh, En, Hints, More> & {
    readonly run: (audit: Audit, tell: TellIn<NeededIn<Zh>, OfferedIn<Hints, More>>) => readonly Observation[]
  },
): TextCheck & CheckOf<NeededIn<Zh>, OfferedIn<Hints, More>> {
  const { run, ...words } = written
  const check: TextCheck & CheckOf<NeededIn<Zh>, OfferedIn<Hints, More>> = {
    ...words,
    run: (audit) => run(audit, (view, start, end, ...slots) => tell(check, view, start, end, ...slots)),
  }
  return check
}

/** The same for one of several checks that a comparison tells. */
export function tell<Needed extends string, Offered extends string>(
  check: CheckOf<Needed, Offered>,
  { passage }: { readonly passage: Passage },
  start: number,
  end: number,
  ...slots: Filled<Needed, Offered>
): Observation {
  return observation(check, placeIn(passage, start, end), slots[0] ?? {})
}

/** Runs one by one on the sentences that have a quantity: the others have nothing to compare. */
export function perSentence(run: (sentence: Sentence, view: View, audit: Audit) => readonly Observation[]): Run {
  return (audit) =>
    audit.views.flatMap((view) =>
      view.items.length === 0 ? [] : view.sentences.flatMap((sentence) => (sentence.items.length === 0 ? [] : run(sentence, view, audit))),
    )
}
