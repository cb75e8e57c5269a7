// content: a table that pages have cut, put together again: its columns are those of all its parts, and the head that
// pages repeat is read once.

import type { PageTable } from './page-tables.ts'
import type { PagedRow } from './table-spots.ts'

/** Points within which two edges are one. */
const NEAR = 6

/** A part on the next page, as wide, and first on it. */
export function goesOnIn(before: PageTable, after: PageTable): boolean {
  const isNear = (a = 0, b = 0): boolean => Math.abs(a - b) < NEAR
  return after.page === before.page + 1 && isNear(before.xs[0], after.xs[0]) && isNear(before.xs.at(-1), after.xs.at(-1))
}

export function joinedRows(parts: readonly PageTable[]): PagedRow[] {
  const edges: number[] = []
  for (const { xs } of parts) {
    const known = [...edges] // edges of one part are never one
    edges.push(...xs.filter((x) => !known.some((edge) => Math.abs(edge - x) < NEAR)))
  }
  edges.sort((a, b) => a - b)
  const rows: PagedRow[] = []
  for (const { cells, page, xs } of parts) {
    const columns = xs.slice(0, -1).map((x) => nearest(edges, x))
    const own = cells.map((row, y): PagedRow => {
      const placed = Array.from({ length: Math.max(1, edges.length - 1) }, () => ({ text: '' }))
      row.forEach((cell, i) => (placed[columns[i] ?? i] = cell))
      return { cells: placed, page, row: y + 1 }
    })
    rows.push(...withoutHead(own, rows))
  }
  return rows
}

function nearest(edges: readonly number[], x: number): number {
  const distances = edges.map((edge) => Math.abs(edge - x))
  return distances.indexOf(Math.min(...distances))
}

function withoutHead(rows: readonly PagedRow[], of: readonly PagedRow[]): readonly PagedRow[] {
  const textOf = (row: PagedRow | undefined): string => row?.cells.map(({ text }) => text).join('|') ?? ''
  let repeated = 0
  while (repeated < rows.length && repeated < of.length && textOf(rows[repeated]) === textOf(of[repeated])) repeated += 1
  return rows.slice(repeated)
}
