// facts: what a unit says of each indicator: values by name, discretionary scores, reasons.

import type { Place } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import { entriesOf, type Entry, itemsOf, type Node, nodeAt, textAt, textPlace } from '../content/content.ts'
import type { Amount } from './rubric/amount.ts'
import { amountAt, plainValue } from './rubric/read.ts'

/** One value as it was written; a percent is its ratio. */
export interface Given {
  readonly kind: 'value'
  readonly value: Value
  readonly text: string
  readonly at: Place
}

/** `{score: …, reason: …}`, however well it is filled in: a score in place of what a rule would give. */
export interface Award {
  readonly kind: 'award'
  /** Absent where what stands there is no number. */
  readonly score?: Amount
  /** Empty where none is given. */
  readonly reason: string
  /** What was achieved, where a form prints it beside a target. */
  readonly actual?: string
  readonly at: Place
}

/** A list, or a mapping that is no award: of no use to any rule, and told by the form's schema. */
export interface Compound {
  readonly kind: 'compound'
  readonly at: Place
}

export type Input = Given | Award | Compound

export interface NamedInput {
  readonly name: string
  readonly nameAt: Place
  readonly input: Input
}

/** What is given under the name of one indicator. */
export interface IndicatorInputs {
  readonly name: string
  readonly nameAt: Place
  /** Why points were lost, beside the inputs. */
  readonly reason?: string
  /** The score for the whole indicator. */
  readonly award?: Award
  /** By the names of points and of what their formulas ask for. */
  readonly given: ReadonlyMap<string, NamedInput>
}

export interface Inputs {
  /** Where `indicators:` stands; absent where the report has none. */
  readonly at?: Place
  readonly indicators: ReadonlyMap<string, IndicatorInputs>
}

/** A key or a value as it was written. */
export interface WrittenText {
  readonly text: string
  readonly at: Place
}

/** Every key and every value below a node, in the order of the file. */
export function textsBelow(node: Node | undefined): WrittenText[] {
  if (node?.kind === 'scalar') return [{ text: node.text, at: textPlace(node) }]
  return [
    ...itemsOf(node).flatMap(textsBelow),
    ...entriesOf(node).flatMap(({ key, keyAt, value }) => [{ text: key, at: keyAt }, ...textsBelow(value)]),
  ]
}

export function readInputs(node: Node | undefined): Inputs {
  return {
    ...(node ? { at: node.at } : {}),
    indicators: new Map(entriesOf(node).map((entry) => [entry.key, ofIndicator(entry)])),
  }
}

function ofIndicator({ key: name, keyAt: nameAt, value }: Entry): IndicatorInputs {
  const reason = textAt(value, 'reason')
  const input = inputOf(value)
  const common = { name, nameAt, ...(reason === undefined ? {} : { reason }) }
  if (input.kind === 'award') return { ...common, award: input, given: new Map() }
  const entries = entriesOf(value).filter(({ key }) => key !== 'reason')
  return {
    ...common,
    given: new Map(entries.map((entry) => [entry.key, { name: entry.key, nameAt: entry.keyAt, input: inputOf(entry.value) }])),
  }
}

function inputOf(node: Node): Input {
  if (node.kind === 'scalar') return { kind: 'value', value: plainValue(node), text: node.text, at: node.at }
  if (!nodeAt(node, ['score'])) return { kind: 'compound', at: node.at }
  const score = amountAt(node, 'score')
  const actual = textAt(node, 'actual')
  return {
    kind: 'award',
    reason: textAt(node, 'reason')?.trim() ?? '',
    at: node.at,
    ...(score ? { score } : {}),
    ...(actual === undefined ? {} : { actual }),
  }
}
