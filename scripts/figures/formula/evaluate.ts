// figures: a formula's value, and the names it was computed from.

import type { Value } from '../../base/value.ts'
import { EXACT, type Formula } from '../../facts/facts.ts'
import { type Lack, outcomeOf } from './compute.ts'
import { type Lists, NO_LISTS, withRecords } from './records.ts'

export interface Operand {
  readonly value: Value
}

export interface Evaluated extends Operand {
  /** Why the value is null; absent where there is one. */
  readonly lack?: Lack
  /** The names really looked up, each once, in order: the provenance. */
  readonly names: string[]
  /** What decided which records count: cells that conditions looked at, how many there are, a list that is blank. */
  readonly chosenBy: readonly string[]
  /** As it was computed, with the records of the unit-year put in. */
  readonly formula: Formula
}

/** Exact; nothing is rounded but by 四舍五入, and a quotient at 60 digits. The formula has passed checkFormula. */
export function evaluate(formula: Formula, lookup: (name: string) => Value, lists: Lists = NO_LISTS): Evaluated {
  const used = new Set<string>()
  const put = withRecords(formula, lists, lookup)
  const found = outcomeOf(put.formula.root, {
    numbers: EXACT,
    lookup: (name) => {
      used.add(name)
      return lookup(name)
    },
  })
  return { ...found, names: [...used], chosenBy: [...put.read], formula: put.formula }
}
