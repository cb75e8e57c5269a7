// findings: a check on a text, and a comparison of its numbers, of which several checks may come.

import type { Check, NeededIn, OfferedIn, Slots, Told, Wording, Written } from '../../base/check.ts'
import { observation, type Observation } from '../../base/observation.ts'
import { placeIn, type Passage } from '../../content/content.ts'
import type { Audit } from './reading/audit.ts'
import type { Sentence, View } from './reading/view.ts'

export type Look = (audit: Audit) => readonly Observation[]

/** A check that looks for itself. */
export interface TextCheck extends Check {
  readonly look: Look
}

/** One reading of the numbers that tells now the one, now the other of its checks. */
export interface Comparison {
  readonly tells: readonly Check[]
  readonly look: Look
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
): TextCheck & Told<NeededIn<Zh>, OfferedIn<Hints, More>> {
  const { run, ...words } = written
  const check: TextCheck & Told<NeededIn<Zh>, OfferedIn<Hints, More>> = {
    ...words,
    look: (audit) => run(audit, (view, start, end, ...slots) => tell(check, view, start, end, ...slots)),
  }
  return check
}

/** The same for one of several checks that a comparison tells. */
export function tell<Needed extends string, Offered extends string>(
  check: Told<Needed, Offered>,
  { passage }: { readonly passage: Passage },
  start: number,
  end: number,
  ...slots: Filled<Needed, Offered>
): Observation {
  return observation(check, placeIn(passage, start, end), slots[0] ?? {})
}

/** Looks at sentences one by one. */
export function perSentence(look: (sentence: Sentence, view: View, audit: Audit) => readonly Observation[]): Look {
  return (audit) => audit.views.flatMap((view) => view.sentences.flatMap((sentence) => look(sentence, view, audit)))
}
