// figures: a list of records as tables and prose go through it: its columns, and for each record the name of every value.

import type { Place } from '../base/place.ts'
import { cellName, columnNamed, type RecordsField } from '../facts/facts.ts'
import type { Derivation } from './derivation.ts'
import type { Figures } from './evaluation.ts'
import { columnLabel } from './instances.ts'
import { columnIn } from './lists.ts'

export interface NamedColumn {
  /** 金额 */
  readonly name: string
  /** The official label, or that of a figure. */
  readonly label: string
  readonly unit?: string
}

export interface NamedRow {
  /** Counted from 1. */
  readonly index: number
  readonly at: Place
  /** By column: `重点工作[2].金额`, to be asked of `named`. */
  readonly names: ReadonlyMap<string, string>
}

export interface NamedRecords {
  readonly label: string
  /** Those that the form asks for, then those that are computed for each record. */
  readonly columns: readonly NamedColumn[]
  /** None where the list was left blank, too. */
  readonly rows: readonly NamedRow[]
}

const LAST_YEAR = /^上年\./

/** `重点工作`, or `上年.重点工作`; undefined for a name that is no list of the form's. */
export function recordsNamed(figures: Figures, name: string): NamedRecords | undefined {
  const plain = name.replace(LAST_YEAR, '')
  const field = figures.derivation.records.get(plain)
  if (!field) return undefined
  const of = LAST_YEAR.test(name) ? figures.lastYear : figures
  const columns = columnsOf(field, figures.derivation)
  const rows = (of?.facts.records.get(plain)?.rows ?? []).map(({ index, at }) => ({
    index,
    at,
    names: new Map(columns.map((column) => [column.name, cellName(name, index, column.name)])),
  }))
  return { label: field.label, columns, rows }
}

/** The names of the cells of a column, 重点工作.金额; none where the list was left blank; undefined for every other name. */
export function cellsOf(figures: Figures, name: string): readonly string[] | undefined {
  const found = columnIn(figures.derivation.records, name)
  return found && (recordsNamed(figures, found.of)?.rows ?? []).map(({ index }) => cellName(found.of, index, found.column))
}

/** Whether a name is that of one cell, filled in or computed: 重点工作[2].金额. */
export function isCell({ derivation }: Figures, name: string): boolean {
  return columnNamed(derivation.records, name.replace(LAST_YEAR, ''))?.index !== undefined
}

/** The columns of a list, known before any unit fills it in. */
export function columnsOf(field: RecordsField, { figures }: Pick<Derivation, 'figures'>): NamedColumn[] {
  const given = [...field.columns].map(([name, { label, unit }]) => ({ name, label, ...(unit === undefined ? {} : { unit }) }))
  const computed = [...figures.values()].flatMap((derived) => {
    const { each, spec } = derived
    if (each?.of !== field.name || field.columns.has(each.column)) return []
    return [{ name: each.column, label: columnLabel(derived), ...(spec.unit === undefined ? {} : { unit: spec.unit }) }]
  })
  return [...given, ...computed]
}
