// pages: the lists of records of a report that has any, each with the file that its table is published in.

import { type Figures, type NamedRecords, recordsNamed } from '../../figures/figures.ts'

export interface RecordTable extends NamedRecords {
  /** 重点工作 */
  readonly name: string
  /** Without its ending: also the name of a resource, which must be plain ASCII. */
  readonly file: string
}

export function recordTables(figures: Figures): RecordTable[] {
  return [...figures.derivation.records.keys()].flatMap((name, i) => {
    const records = recordsNamed(figures, name)
    return records && records.rows.length > 0 ? [{ ...records, name, file: `records-${i + 1}` }] : []
  })
}
