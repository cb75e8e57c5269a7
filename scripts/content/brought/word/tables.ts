// content: the tables of a Word file while they are read, one within another where they are nested.

import type { CellText } from '../blocks.ts'
import { gridOf, type Spanning } from '../tables.ts'
import type { Attributes } from './xml.ts'

interface OpenTable {
  readonly rows: Spanning[][]
  row: Spanning[]
  isRowDeleted: boolean
  texts: string[]
  columns: number
  isCovered: boolean
}

export interface Tables {
  isOpen(): boolean
  open(name: string, attributes: Attributes, within: string | undefined): void
  /** The rows of a table that ends; those of one in a cell as well. */
  close(name: string): CellText[][] | undefined
  /** A paragraph of the cell that is open. */
  add(text: string): void
}

export function openTables(): Tables {
  const stack: OpenTable[] = []
  return {
    isOpen: () => stack.length > 0,
    open: (name, attributes, within) => {
      const table = stack.at(-1)
      const number = Number(attributes['val'] ?? 1)
      if (name === 'tbl') stack.push({ rows: [], row: [], isRowDeleted: false, texts: [], columns: 1, isCovered: false })
      else if (!table) return
      else if (name === 'tr') Object.assign(table, { row: [], isRowDeleted: false })
      else if (name === 'tc') Object.assign(table, { texts: [], columns: 1, isCovered: false })
      else if (name === 'gridSpan') table.columns = number
      else if (name === 'gridBefore') table.row.push({ text: '', columns: number })
      else if (name === 'vMerge') table.isCovered = attributes['val'] !== 'restart'
      else if (name === 'del' && within === 'trPr') table.isRowDeleted = true
    },
    close: (name) => {
      const table = stack.at(-1)
      if (!table) return undefined
      if (name === 'tc') table.row.push({ text: table.isCovered ? '' : table.texts.join('\n'), columns: table.columns })
      else if (name === 'tr' && !table.isRowDeleted) table.rows.push(table.row)
      else if (name === 'tbl') return gridOf(stack.pop()?.rows ?? [])
      return undefined
    },
    add: (text) => void stack.at(-1)?.texts.push(text),
  }
}
