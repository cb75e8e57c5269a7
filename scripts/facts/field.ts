// facts: what a form says of one fact, and of a list of records; how a cell of a record is called.

import type { ValueType } from '../base/value.ts'

export interface Field {
  /** Path below `facts`, segments joined by dots: `三公经费.公务接待.本年预算`. */
  readonly name: string
  /** The official label (the schema's title). */
  readonly label: string
  readonly kind: ValueType | 'quantity' | 'list'
  /** Further types that a single value may have; for a formula such a value is a blank. */
  readonly also?: readonly ValueType[]
  /** 万元, 人, ㎡ …; absent for texts. */
  readonly unit?: string
  /** At most so many decimal places; a whole number has 0 and is exact. */
  readonly decimals?: number
  /** All the texts that are allowed, where they are listed. */
  readonly choices?: readonly string[]
  /** The instruction for filling in, and the clause that asks for it. */
  readonly note?: string
  readonly source?: string
  /** True where a blank is a fault and not an answer. */
  readonly required: boolean
}

/** A fact that is a list of records, as the form has it. */
export interface RecordsField {
  /** Path below `facts`: `重点工作`. */
  readonly name: string
  /** The official label (the schema's title). */
  readonly label: string
  /** By their own names, in the order of the form; the name of each field is `重点工作.金额`. */
  readonly columns: ReadonlyMap<string, Field>
  readonly note?: string
  readonly source?: string
  /** True where a blank list is a fault; a list without records is none. */
  readonly required: boolean
}

/** The name of one cell, in traces and data files: `重点工作[2].金额`. */
export function cellName(records: string, index: number, column: string): string {
  return `${records}[${index}].${column}`
}

/** What is printed for the name of one cell: 重点工作第2条的金额. */
export function cellLabel(records: string, index: number, column: string): string {
  return `${records}第${index}条的${column}`
}

/** The records and the column that a name means: `重点工作.金额`, and `重点工作[2].金额` with its number. */
export function columnNamed<R>(
  records: ReadonlyMap<string, R>,
  name: string,
): { readonly name: string; readonly records: R; readonly column: string; readonly index?: number } | undefined {
  if (records.size === 0) return undefined // as in most forms, and most names are no column
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const [, own = '', index] = /^(.*?)(?:\[(\d+)\])?$/.exec(name.slice(0, dot)) ?? []
    const found = records.get(own)
    if (found) return { name: own, records: found, column: name.slice(dot + 1), ...(index ? { index: Number(index) } : {}) }
  }
  return undefined
}
