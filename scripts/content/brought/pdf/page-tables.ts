// content: the tables of a page without tags: those between drawn lines, and those that only stand in columns.

import type { CellText } from '../blocks.ts'
import { gridsOf, type RuledGrid } from './grids.ts'
import { characters, linesOf } from './lines.ts'
import type { PageText, Piece } from './page.ts'
import type { Rules } from './rules.ts'

export interface PageTable {
  readonly page: number
  readonly cells: readonly (readonly CellText[])[]
  /** Edges of the columns. */
  readonly xs: readonly number[]
  readonly top: number
}

/** The tables between lines, and the pieces that stand in none. */
export function ruledTables({ number, pieces }: Pick<PageText, 'number' | 'pieces'>, rules: Rules): { tables: PageTable[]; rest: Piece[] } {
  const grids = gridsOf(rules)
  if (grids.length === 0) return { tables: [], rest: [...pieces] }
  const within = grids.map((): Piece[][] => [])
  const rest: Piece[] = []
  for (const piece of pieces) {
    const i = grids.findIndex((grid) => areaOf(piece, grid) !== undefined)
    const grid = grids[i]
    if (!grid) rest.push(piece)
    else
      for (const part of divided(piece, grid)) {
        const area = areaOf(part, grid) ?? areaOf(piece, grid) ?? 0
        const cell = ((within[i] ??= [])[area] ??= [])
        cell.push(part)
      }
  }
  return { tables: grids.map((grid, i) => tableOf(number, grid, within[i] ?? [])), rest }
}

/** Base lines stand at the bottom of what they carry. */
function middle({ size, y }: Piece): number {
  return y - size * 0.35
}

function areaAt({ areas, xs, ys }: RuledGrid, x: number, y: number): number | undefined {
  const [column, row] = [indexIn(xs, x), indexIn(ys, y)]
  return column === undefined || row === undefined ? undefined : areas[row * (xs.length - 1) + column]
}

function indexIn(edges: readonly number[], at: number): number | undefined {
  const next = edges.findIndex((edge) => edge > at)
  return next < 1 ? undefined : next - 1
}

/** A piece that runs over a line belongs to both sides of it. */
function divided(piece: Piece, { xs }: RuledGrid): Piece[] {
  const isOver = xs.some((x) => x > piece.x + piece.size * 0.6 && x < piece.x + piece.width - piece.size * 0.6)
  return isOver ? characters(piece) : [piece]
}

function tableOf(page: number, grid: RuledGrid, within: readonly (readonly Piece[] | undefined)[]): PageTable {
  return filledGrid(page, grid, (area) => cellText(within[area] ?? [], widthOf(grid.areas, area, grid.xs)))
}

/** Each area has its text in its first cell. */
export function filledGrid(page: number, { areas, xs, ys }: RuledGrid, textIn: (area: number) => string): PageTable {
  const columns = xs.length - 1
  const cells = Array.from({ length: ys.length - 1 }, (_, row) =>
    Array.from({ length: columns }, (__, column): CellText => {
      const index = row * columns + column
      return { text: areas[index] === index ? textIn(index) : '' }
    }),
  )
  return { page, cells, xs, top: ys[0] ?? 0 }
}

/** The area that a piece stands in. */
export function areaOf(piece: Piece, grid: RuledGrid): number | undefined {
  return areaAt(grid, piece.x + piece.width / 2, middle(piece))
}

function widthOf(areas: readonly number[], first: number, xs: readonly number[]): number {
  const columns = xs.length - 1
  let last = first % columns
  while (last + 1 < columns && areas[first - (first % columns) + last + 1] === first) last += 1
  return (xs[last + 1] ?? 0) - (xs[first % columns] ?? 0)
}

/** A line that fills its cell goes on in the next one; a shorter one was ended on purpose. */
function cellText(pieces: readonly Piece[], width: number): string {
  const lines = linesOf(pieces)
  const longest = Math.max(0, ...lines.map(({ from, to }) => to - from))
  let text = ''
  let isFull = true
  for (const { from, size, text: more, to } of lines) {
    const isWord = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(more)
    text += `${isFull ? (isWord ? ' ' : '') : '\n'}${more}`
    const length = to - from
    isFull = length > width - size * FULL || (longest > width * 0.6 && length > longest - size * 1.2)
  }
  return text
}

/** In sizes of the type: the padding of a cell, and a mark that may not begin a line. */
const FULL = 2.4
