// facts: what a unit says of each indicator: values by name, discretionary scores, reasons.

import { Decimal } from '../base/decimal.ts'
import type { Place } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import { entriesOf, type Entry, itemsOf, type Node, nodeAt, textAt, textPlace } from '../content/content.ts'
import { optional } from './optional.ts'
import type { Amount } from './rubric/amount.ts'
import { plainValue } from './rubric/read.ts'
import { ACTUAL } from './rubric/target.ts'

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
  /** 达成程度, where a form has targets in words judged by levels. */
  readonly level?: { readonly name: string; readonly at: Place }
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
  return inputsOf(name, nameAt, entriesOf(value), value.at)
}

/** From the keys that stand under an indicator's name, or beside it in a row that the unit brings. */
export function inputsOf(name: string, nameAt: Place, entries: readonly Entry[], at: Place): IndicatorInputs {
  const own = new Map(entries.map(({ key, value }) => [key, value]))
  const reason = textAt(own.get('reason'))
  const award = own.has('score') ? awardOf(own, at) : undefined
  const taken = award ? AWARD_KEYS : ['reason']
  return {
    name,
    nameAt,
    ...optional({ reason, award }),
    given: new Map(
      entries
        .filter(({ key }) => !taken.includes(key))
        .map((entry) => [entry.key, { name: entry.key, nameAt: entry.keyAt, input: inputOf(entry.value) }]),
    ),
  }
}

export const AWARD_KEYS = ['score', 'reason', 'actual', 'level', ACTUAL]

function inputOf(node: Node): Input {
  if (node.kind === 'scalar') return { kind: 'value', value: plainValue(node), text: node.text, at: node.at }
  if (!nodeAt(node, ['score'])) return { kind: 'compound', at: node.at }
  return awardOf(new Map(entriesOf(node).map(({ key, value }) => [key, value])), node.at)
}

function awardOf(own: ReadonlyMap<string, Node>, at: Place): Award {
  const [score, level] = [own.get('score'), own.get('level')]
  const value = plainValue(score)
  return {
    kind: 'award',
    reason: textAt(own.get('reason'))?.trim() ?? '',
    at,
    ...optional({
      score: score?.kind === 'scalar' && value instanceof Decimal ? { value, text: score.text, at: score.at } : undefined,
      actual: textAt(own.get('actual') ?? own.get(ACTUAL)),
      level: level?.kind === 'scalar' && level.value !== null ? { name: level.text, at: level.at } : undefined,
    }),
  }
}
