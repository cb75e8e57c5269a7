// figures: what a name can be to a formula.

import type { ValueType } from '../../base/value.ts'

/** What a name is: a value of a type, a column of a list of records with a value in each, or such a list itself. */
export type Meaning = ValueType | { readonly column: ValueType; readonly of: string } | { readonly list: string }

export type MeaningOf = (name: string) => Meaning | undefined

/** The type of a name that is a value; undefined for columns and lists too. */
export function valueType(meaning: Meaning | undefined): ValueType | undefined {
  return typeof meaning === 'string' ? meaning : undefined
}
