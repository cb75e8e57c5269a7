// facts: lists of records: what a form says of them, and what a unit filled in. Each cell is a fact of its own, with
// its place; a list left blank is no list without records.

import { Decimal } from '../base/decimal.ts'
import type { Place } from '../base/place.ts'
import { itemsOf, type Node, nodeAt } from '../content/content.ts'
import type { Fact } from './fact.ts'
import { cellLabel, cellName, type Field, type RecordsField } from './field.ts'

/** One record: its number, counted from 1, and its cells by column. A cell's fact is called `重点工作[2].金额`. */
export interface RecordRow {
  readonly index: number
  readonly at: Place
  readonly cells: ReadonlyMap<string, Fact>
}

/** The records of one unit-year. */
export interface Records {
  readonly field: RecordsField
  /** Where the list stands, or the mapping that lacks it. */
  readonly at: Place
  /** Absent where the list was left blank. */
  readonly rows?: readonly RecordRow[]
}

/** `cell` makes the fact of one cell from its node. */
export function readRecords(
  field: RecordsField,
  node: Node | undefined,
  nowhere: Place,
  cell: (field: Field, node: Node | undefined, nowhere: Place) => readonly Fact[],
): Records {
  const at = node?.at ?? nowhere
  if (node?.kind !== 'list') return { field, at }
  const rows = itemsOf(node).map((item, i): RecordRow => {
    const cells = [...field.columns].flatMap(([column, own]) =>
      cell(cellField(field, i + 1, column, own), nodeAt(item, [column]), item.at).map((fact) => [column, fact] as const),
    )
    return { index: i + 1, at: item.at, cells: new Map(cells) }
  })
  return { field, at, rows }
}

/** A value that comes from outside the report: as it was written, or as it is `shown` where it was computed, and where it stands. */
export type GivenCell = Pick<Fact, 'value' | 'text' | 'at' | 'shown'>

/** Records that no unit fills in here, such as its projects. A column without a value is a blank at its record. */
export function recordsFrom(
  field: RecordsField,
  at: Place,
  rows: readonly { readonly at: Place; readonly cells: ReadonlyMap<string, GivenCell> }[],
): Records {
  return {
    field,
    at,
    rows: rows.map((row, i): RecordRow => ({
      index: i + 1,
      at: row.at,
      cells: new Map(
        [...field.columns].map(([column, own]) => {
          const of = cellField(field, i + 1, column, own)
          const given = row.cells.get(column) ?? { value: null, text: '', at: row.at }
          return [column, { ...given, name: of.name, field: of }]
        }),
      ),
    })),
  }
}

function cellField(records: RecordsField, index: number, column: string, own: Field): Field {
  return { ...own, name: cellName(records.name, index, column), label: cellLabel(records.label, index, own.label) }
}

/** The facts of records under their names: every cell, and how many records there are, where no column is called so. */
export function factsOfRecords({ field, at, rows }: Records): Fact[] {
  const { name, label, required, columns } = field
  const count: Fact = {
    name: `${name}.个数`,
    value: rows ? new Decimal(rows.length) : null,
    text: rows ? String(rows.length) : '',
    at,
    field: { name: `${name}.个数`, label, kind: 'number', decimals: 0, required },
  }
  return [...(columns.has('个数') ? [] : [count]), ...(rows ?? []).flatMap(({ cells }) => [...cells.values()])]
}
