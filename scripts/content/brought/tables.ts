// content: what a file has as a table → blocks: cells that take several columns and rows set into a grid, columns without
// any text left out, and the lines above and below that are no rows (a title, a unit, a note) told from it.

import type { Spot } from '../../base/spot.ts'
import type { Block, CellText } from './blocks.ts'
import { Unreadable } from './unreadable.ts'

export interface Spanning extends CellText {
  /** 1 where they are left out. */
  readonly columns?: number
  readonly rows?: number
}

export interface Row {
  readonly cells: readonly CellText[]
  readonly spot: Spot
}

/** No table of a report has more; a span may say anything. */
const MOST_CELLS = 1_000_000
const MOST_COLUMNS = 500

/** The text stands in the first place that a cell takes, and the others are empty. Rows may differ in length. */
export function gridOf(rows: readonly (readonly Spanning[])[]): CellText[][] {
  const grid: CellText[][] = rows.map(() => [])
  let taken = 0
  rows.forEach((cells, y) => {
    let x = 0
    for (const { columns = 1, rows: height = 1, ...cell } of cells) {
      while (grid[y]?.[x] !== undefined) x += 1
      const right = Math.min(x + Math.max(1, columns), MOST_COLUMNS)
      const bottom = Math.min(y + Math.max(1, height), rows.length)
      taken += (right - x) * (bottom - y)
      if (x >= MOST_COLUMNS || taken > MOST_CELLS) throw new Unreadable('too-much')
      for (let row = y; row < bottom; row += 1)
        for (let column = x; column < right; column += 1) (grid[row] ??= [])[column] = row === y && column === x ? cell : { text: '' }
      x = right
    }
  })
  return grid
}

/** The table, and what stands above and below it in single cells as texts; each paragraph of such a cell by itself. */
export function tableBlocks(given: readonly Row[]): Block[] {
  const rows = withoutEmptyColumns(given.filter(({ cells }) => cells.some(isFilled)))
  const isRow = ({ cells }: Row): boolean => cells.filter(isFilled).length > 1
  const first = rows.findIndex(isRow)
  const last = rows.findLastIndex(isRow)
  if (first < 0) return rows.flatMap(textsOf)
  return [
    ...rows.slice(0, first).flatMap(textsOf),
    { kind: 'table', rows: rows.slice(first, last + 1) },
    ...rows.slice(last + 1).flatMap(textsOf),
  ]
}

function isFilled({ text }: CellText): boolean {
  return text.trim() !== ''
}

function textsOf({ cells, spot }: Row): Block[] {
  return cells
    .filter(isFilled)
    .flatMap((cell) => cell.text.split('\n').map((text): Block => ({ kind: 'text', lines: [{ text, spot: cell.spot ?? spot }] })))
    .filter((block) => block.kind === 'text' && block.lines[0]?.text.trim() !== '')
}

function withoutEmptyColumns(rows: readonly Row[]): Row[] {
  const used = new Set<number>()
  for (const { cells } of rows) cells.forEach((cell, x) => isFilled(cell) && used.add(x))
  const columns = [...used].sort((a, b) => a - b)
  if (rows.length * columns.length > MOST_CELLS) throw new Unreadable('too-much')
  return rows.map(({ cells, spot }) => ({ spot, cells: columns.map((x) => cells[x] ?? { text: '' }) }))
}
