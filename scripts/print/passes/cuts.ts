// print: where to cut the cells that span several rows, given where each row fell in the passes so far.

import type { Places } from '../pdf/destinations.ts'

/** A table's rows, as far as cutting needs to know them; rows count from 0. */
export interface Grid {
  /** One id for each row, of an element that moves with it. */
  readonly rows: readonly string[]
  /** Cells that span two rows or more. */
  readonly spans: readonly { readonly row: number; readonly rows: number }[]
}

/** What to do to a table before it is printed. */
export interface Cut {
  /** Spanning cells end before each of these rows, and a copy of them begins there. */
  readonly splits: readonly number[]
  /** These rows are made to begin a page; row 0 takes the whole table and its heading along. */
  readonly pins: readonly number[]
}

/** What came of a cut: for each row its page, and its points from the top of the type area. */
export interface Pass {
  readonly cut: Cut
  readonly pages: readonly number[]
  readonly tops: readonly number[]
}

/** A row that was not printed counts with the one before it. */
export function passOf(grid: Grid, cut: Cut, places: Places): Pass {
  let last = grid.rows.map((id) => places.get(id)).find((place) => place !== undefined) ?? { page: 1, fromTop: 0 }
  const found = grid.rows.map((id) => (last = places.get(id) ?? last))
  return { cut, pages: found.map((place) => place.page), tops: found.map((place) => place.fromTop) }
}

/** An open cell is worse than any number of labels that are told twice on one page. */
const OPEN = 1000

/** How wrong a print is: cells that run over a page's end, and cuts within a page. */
export function faultsOf(grid: Grid, pass: Pass): number {
  const needed = insideSpans(grid, startsOf(pass))
  const open = needed.filter((row) => !pass.cut.splits.includes(row))
  const idle = pass.cut.splits.filter((row) => !needed.includes(row))
  return open.length * OPEN + idle.length
}

/**
 * The cut for the next pass. Cutting changes what is cut: a copy of a label may be taller than the rows left to it,
 * push a row to the next page, and let it come back when the cut has followed it, for ever. So a page that begins with
 * a certain row ends where it ended earliest in any pass, and from the second pass on is made to end there. `pushed`:
 * the whole table has moved to a later page though nothing before it has changed.
 */
export function nextCut(grid: Grid, history: readonly Pass[], pushed: boolean, next: 'any' | 'last'): Cut {
  const now = history.at(-1)
  if (now === undefined) return { splits: [], pins: [] }
  const ends = endsSeen(grid, history)
  const stays = pushed || now.cut.pins.includes(0) || ends.get(keyOf(now, 0))?.includes(0)
  const pins = stays ? [0] : []
  const guesses = endsToKeep(now)
  const starts: number[] = []
  for (let start = 0; ;) {
    const seen = (ends.get(keyOf(now, start)) ?? []).filter((row) => row > start)
    const end = seen.length > 0 ? Math.min(...seen) : guesses.slice(starts.length).find((row) => row > start)
    if (end === undefined || end === Infinity) break
    if (next === 'last' || (seen.length > 0 && history.length > 1)) pins.push(end)
    starts.push(end)
    start = end
  }
  return { splits: insideSpans(grid, starts), pins }
}

/** Where pages begin, without the pins that were meant to end a page but came after a row that was pushed past it. */
function endsToKeep(pass: Pass): number[] {
  const { splits, pins } = pass.cut
  const planned = new Set([0, ...splits, ...pins])
  return startsOf(pass).filter((row, page, starts) => !pins.includes(row) || planned.has(starts[page - 1] ?? 0))
}

/** Rows, other than the first, that fell on another page than the row before. */
function startsOf(pass: Pass): number[] {
  return pass.pages.flatMap((page, row) => (row > 0 && page !== pass.pages[row - 1] ? [row] : []))
}

function insideSpans(grid: Grid, rows: readonly number[]): number[] {
  return rows.filter((row) => grid.spans.some((span) => span.row < row && row < span.row + span.rows))
}

/** A page is known by its first row; the table's first page also by the place that is left to it there. */
function keyOf(pass: Pass, start: number): string {
  return start > 0 ? String(start) : `0 at ${Math.round(pass.tops[0] ?? 0)}`
}

/** For each page (by its key) the rows that began the page after it; Infinity where none did. */
function endsSeen(grid: Grid, history: readonly Pass[]): Map<string, number[]> {
  const ends = new Map<string, number[]>()
  history.forEach((pass, index) => {
    const starts = [0, ...startsOf(pass)]
    starts.forEach((start, page) => {
      const end = starts[page + 1] ?? Infinity
      // A page that was made to end there does not say how much it holds.
      if (pass.cut.pins.includes(end)) return
      const before = history[index - 1]
      const tooTall = before && tallLabel(grid, before, pass, start, end)
      const key = keyOf(pass, start)
      ends.set(key, [...(ends.get(key) ?? []), end, ...(tooTall === undefined ? [] : [tooTall])])
    })
  })
  return ends
}

/**
 * The row where a label begins that is too tall for what is left of its page, however few of its rows stay there: a
 * label was cut for this page's end, nothing above it has moved, and yet the page ended earlier.
 */
function tallLabel(grid: Grid, before: Pass, pass: Pass, start: number, end: number): number | undefined {
  const cut = pass.cut.splits.find((row) => row > start)
  if (cut === undefined || end >= cut) return undefined
  const unmoved = (row: number): boolean =>
    pass.pages[row] === before.pages[row] && Math.abs((pass.tops[row] ?? 0) - (before.tops[row] ?? 0)) < 0.5
  const movable = (row: number): boolean => row > start || (row === 0 && !pass.cut.pins.includes(0))
  const labels = grid.spans.filter((span) => span.row < cut && cut < span.row + span.rows)
  // Where a label and the next page begin together, it has moved already.
  if (labels.some((span) => span.row === end)) return undefined
  const rows = labels.map((span) => span.row).filter((row) => row < end && movable(row) && unmoved(row))
  return rows.length > 0 ? Math.max(...rows) : undefined
}
