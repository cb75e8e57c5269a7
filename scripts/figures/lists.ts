// figures: the lists of records of a form, and of one unit-year with the year before.

import { columnNamed, type Facts, type RecordsField } from '../facts/facts.ts'
import type { Lists } from './formula/records.ts'

const LAST_YEAR = /^上年\./

/** `上年.重点工作.金额` is a column of last year's list, which is another. */
export function columnIn(records: ReadonlyMap<string, RecordsField>, name: string): ReturnType<Lists['columnOf']> {
  const found = columnNamed(records, name.replace(LAST_YEAR, ''))
  if (!found || found.index !== undefined) return undefined
  if (countsRecords(records, name)) return undefined
  return { of: LAST_YEAR.test(name) ? `上年.${found.name}` : found.name, column: found.column }
}

/** `重点工作.个数`, how many records there are, is one number, unless a column is called so. */
export function countsRecords(records: ReadonlyMap<string, RecordsField>, name: string): boolean {
  const found = columnNamed(records, name.replace(LAST_YEAR, ''))
  return found?.column === '个数' && found.index === undefined && !found.records.columns.has('个数')
}

/** The name of a list, of a column that the form asks for, of a cell, or of how many records there are. */
export function isOfRecords(records: ReadonlyMap<string, RecordsField>, name: string): boolean {
  const found = columnNamed(records, name)
  return (
    records.has(name) || countsRecords(records, name) || found?.index !== undefined || found?.records.columns.has(found.column) === true
  )
}

export function listsOf(records: ReadonlyMap<string, RecordsField>, facts: Facts, lastYear: Facts | undefined): Lists {
  return {
    columnOf: (name) => columnIn(records, name),
    rowsOf: (of) => (LAST_YEAR.test(of) ? lastYear : facts)?.records.get(of.replace(LAST_YEAR, ''))?.rows?.length,
  }
}

/** The number of a record, where no column is called so. */
export const NUMBER = '序号'

/** The column that a name in the text for each record means, if it means one: 金额 and 重点工作.金额. */
export function ownColumn(name: string, of: string): string {
  return name.startsWith(`${of}.`) ? name.slice(of.length + 1) : name
}
