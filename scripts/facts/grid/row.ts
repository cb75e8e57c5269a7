// facts: one row of a form's table: where its cells stand, and whether they fill the columns.

import { type Observation, observe } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import type { Node } from '../../content/content.ts'
import { tableCellJoins } from '../checks/table-cell-joins.ts'
import { tableRowWidth } from '../checks/table-row-width.ts'
import { type CellLook, type Column, type GridCell, type Marks, readCell } from './cell.ts'

/** Where the cells of a row begin, and how many columns each has. */
export type Edges = ReadonlyMap<number, number>

const RIGHT = /^<(\d{1,2})?$/
const UP = '^'

/** A cell as it stands in a row, before it is known where: it goes on over so many columns. */
interface Piece {
  readonly look: CellLook
  columns: number
}

/** `[项目名称, <2, =项目.名称, <6]`: `<` goes on from the left, `<2` over two columns; `^` goes on from above. */
export function readRow(
  items: readonly Node[],
  at: Place,
  columns: readonly Column[],
  above: Edges | undefined,
  marks: Marks,
  observations: Observation[],
): { readonly cells: readonly GridCell[]; readonly edges: Edges } {
  const pieces: Piece[] = []
  let start = 0
  const put = (look: CellLook, width: number): void => {
    pieces.push({ look, columns: width })
    start += width
  }
  for (const item of items) {
    const sign = item.kind === 'scalar' ? item.text : ''
    const [right, more = '1'] = RIGHT.exec(sign) ?? []
    const last = pieces.at(-1)
    if (right !== undefined && last) {
      last.columns += Number(more)
      start += Number(more)
    } else if (right !== undefined) {
      observations.push(observe(tableCellJoins, item.at, { sign, why: { term: 'left' } }))
      put({ ...readCell(item), content: { kind: 'blank' } }, Number(more))
    } else if (sign === UP) {
      const width = above?.get(start)
      if (width === undefined) observations.push(observe(tableCellJoins, item.at, { sign, why: { term: above ? 'edge' : 'above' } }))
      put({ ...readCell(item), content: { kind: width === undefined ? 'blank' : 'up' } }, width ?? 1)
    } else put(readCell(item), 1)
  }
  if (columns.length > 0 && start !== columns.length)
    observations.push(observe(tableRowWidth, at, { found: start, columns: columns.length }))
  const cells = placed(pieces, columns, marks)
  return { cells, edges: new Map(cells.map((cell) => [cell.start, cell.columns])) }
}

/** What the cell says of itself goes before what its row says, and that before its column. */
function placed(pieces: readonly Piece[], columns: readonly Column[], marks: Marks): GridCell[] {
  let start = 0
  return pieces.map(({ look, columns: width }) => {
    const cell = { ...look, start, columns: width, marks: { ...columns[start]?.marks, ...marks, ...look.marks } }
    start += width
    return cell
  })
}
