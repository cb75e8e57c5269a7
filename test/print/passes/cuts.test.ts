// test: where spanning cells are cut, from what earlier passes showed.

import { describe, expect, test } from 'vitest'
import { type Cut, faultsOf, type Grid, nextCut, type Pass, passOf } from '../../../scripts/print/passes/cuts.ts'

/** A table of ten rows; a cell spans rows 0 to 5, another 6 to 9. */
const GRID: Grid = {
  rows: Array.from({ length: 10 }, (_, row) => `r${row}`),
  spans: [
    { row: 0, rows: 6 },
    { row: 6, rows: 4 },
  ],
}
const NONE: Cut = { splits: [], pins: [] }

/** A pass whose pages begin with these rows; each row is 20 points high. */
function passWith(cut: Cut, ...starts: number[]): Pass {
  const placed = GRID.rows.map((id, row) => {
    const before = starts.filter((start) => start <= row)
    return [id, { page: 1 + before.length, fromTop: 20 * (row - (before.at(-1) ?? 0)) }] as const
  })
  return passOf(GRID, cut, new Map(placed))
}

describe('a cut', () => {
  test('is made where a spanning cell runs over a page end, and nowhere else', () => {
    expect(nextCut(GRID, [passWith(NONE, 4, 6)], false, 'any')).toEqual({ splits: [4], pins: [] })
  })

  test('is not needed where pages end between spanning cells', () => {
    expect(faultsOf(GRID, passWith(NONE, 6))).toBe(0)
    expect(faultsOf(GRID, passWith(NONE))).toBe(0)
  })

  test('that is missing weighs more than any that are idle', () => {
    const open = faultsOf(GRID, passWith(NONE, 4))
    const idle = faultsOf(GRID, passWith({ splits: [2, 3, 4, 5], pins: [] }, 4))
    expect(idle).toBeGreaterThan(0)
    expect(open).toBeGreaterThan(idle)
  })

  test('follows a row that was pushed, and pins it, so that it cannot come back', () => {
    const history = [passWith(NONE, 5), passWith({ splits: [5], pins: [0] }, 4)]
    expect(nextCut(GRID, history, false, 'any')).toEqual({ splits: [4], pins: [0, 4] })
  })

  test('is given up for a label that is too tall for what is left of its page: the label moves as a whole', () => {
    const history = [passWith(NONE, 9), passWith({ splits: [9], pins: [] }, 8)]
    expect(nextCut(GRID, history, false, 'any')).toEqual({ splits: [], pins: [6] })
  })

  test('at the page end of the last pass is always pinned', () => {
    expect(nextCut(GRID, [passWith(NONE, 4, 8)], false, 'last')).toEqual({ splits: [4, 8], pins: [4, 8] })
  })

  test('takes the whole table along when its beginning was pushed to the next page', () => {
    expect(nextCut(GRID, [passWith(NONE, 1), passWith(NONE)], true, 'any').pins).toContain(0)
  })
})

test('A row without a place counts with the row before it', () => {
  const places = new Map([
    ['r0', { page: 2, fromTop: 30 }],
    ['r3', { page: 3, fromTop: 0 }],
  ])
  expect(passOf(GRID, NONE, places).pages).toEqual([2, 2, 2, 3, 3, 3, 3, 3, 3, 3])
})
