// content: where the rows of the tables of a PDF are found again: on which page, in which of its tables.

import type { Block, CellText } from '../blocks.ts'
import { tableBlocks } from '../tables.ts'

export interface PagedRow {
  readonly cells: readonly CellText[]
  readonly page: number
  /** Its number in what stands of the table on the page, where rows have been left out; counted else. */
  readonly row?: number
}

export function openTableSpots(): { blocks(rows: readonly PagedRow[]): Block[] } {
  const tables = new Map<number, number>()
  return {
    /** A table is counted anew on each page on which it stands. A row without any text is on the page of the one before it. */
    blocks: (rows) => {
      const counted = new Map<number, number>()
      let page = rows.find((row) => row.page > 0)?.page ?? 1
      return tableBlocks(
        rows.map((row) => {
          page = row.page || page
          if (!counted.has(page)) tables.set(page, (tables.get(page) ?? 0) + 1)
          counted.set(page, (counted.get(page) ?? 0) + 1)
          return { cells: row.cells, spot: { page, table: tables.get(page) ?? 1, row: row.row ?? counted.get(page) ?? 1 } }
        }),
      )
    },
  }
}
