// findings: what a rule on prose is, and the small words that all of them use.

import type { Slots, Told } from '../../base/check.ts'
import { observation, type Observation } from '../../base/observation.ts'
import { placeIn, type Passage } from '../../content/content.ts'
import type { Figures } from '../../figures/figures.ts'
import { bare, sameDimension, type Item, type Sentence, type View } from './reading/view.ts'
import { sameMeasure } from './reading/measures.ts'

/** A text as the rules see it. Cells of tables are views as well, by table and row. */
export interface Audit {
  readonly views: readonly View[]
  readonly tables: readonly (readonly (readonly View[])[])[]
  /** The year that the report is about; undefined where a foreign text does not say. */
  readonly year: number | undefined
  /** The data that a narrative belongs to; a foreign text has none. */
  readonly figures?: Figures
}

export type ProseRule = (audit: Audit) => readonly Observation[]

/** A rule that looks at sentences one by one. */
export function perSentence(look: (sentence: Sentence, view: View, audit: Audit) => readonly Observation[]): ProseRule {
  return (audit) => audit.views.flatMap((view) => view.sentences.flatMap((sentence) => look(sentence, view, audit)))
}

export function tell<Needed extends string, Offered extends string>(
  check: Told<Needed, Offered>,
  { passage }: { readonly passage: Passage },
  start: number,
  end: number,
  ...slots: [Needed] extends [never] ? [slots?: Slots<Needed, Offered>] : [slots: Slots<Needed, Offered>]
): Observation {
  return observation(check, placeIn(passage, start, end), slots[0] ?? {})
}

/** Number and unit as written: 7136户. */
export function written(view: View, { digits, end }: Item): string {
  return view.text.slice(digits[0], end)
}

export function comparable(a: Item, b: Item): boolean {
  return sameDimension(a, b, sameMeasure)
}

/** A number in the unit of `like`: 153530000 beside 万元 → 15353万元. */
export function inUnitOf(amount: Item['amount'], like: Item): string {
  const scale = like.value.isZero() ? scaleOf(like.unit) : like.amount.div(like.value)
  return `${amount.div(scale).toDecimalPlaces(Math.max(like.places, 4)).toFixed()}${like.unit}`
}

function scaleOf(unit: string): number {
  const head = unit.slice(0, unit.length - bare(unit).length)
  return { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 100 }[head] ?? 1
}

/** Items that may be added or divided: no change, no share, not 约 or 余. */
export function firm(item: Item): boolean {
  return item.role === 'amount' && !item.vague
}
