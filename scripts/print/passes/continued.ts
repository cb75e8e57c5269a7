// print: labels of cells that span rows, repeated on every page that their rows reach.

import { inPage } from '../in-page.ts'
import { type Cut, faultsOf, type Grid, nextCut, type Pass, passOf } from './cuts.ts'
import type { Follower } from './passes.ts'

/** Run in the page it gives the tables that have spanning cells. */
export const SPANS = inPage('spans')
/** A function for the page: has a place written for these ids, by links that nobody sees; returns the ids that only they name. */
export const LINK = inPage('link')

const CUT = inPage('spans-cut')

export type Table = Grid & { readonly number: number }

/** The follower that cuts spanning cells at page ends; none when no table of the page has any. */
export function continuedLabels(stock: readonly Table[]): Follower[] {
  if (stock.length === 0) return []
  const histories: Pass[][] = stock.map(() => [])
  let cuts: readonly Cut[] = stock.map(() => ({ splits: [], pins: [] }))
  const follow: Follower['follow'] = (places, next) => {
    stock.forEach((table, index) => histories[index]?.push(passOf(table, cuts[index] as Cut, places)))
    const faults = stock.map((table, index) => faultsOf(table, histories[index]?.at(-1) as Pass))
    const change = (): string => {
      const pushed = pushedTable(histories)
      cuts = stock.map((table, index) => nextCut(table, histories[index] as Pass[], index === pushed, next))
      return stock.map((table, index) => `${CUT}(${JSON.stringify(table)}, ${JSON.stringify(cuts[index])})`).join(';\n')
    }
    return { faults: faults.reduce((sum, one) => sum + one, 0), change }
  }
  return [{ ids: stock.flatMap((table) => table.rows), follow }]
}

/** The first table whose pages changed in the last pass, if it was its beginning that moved to a later page. */
function pushedTable(histories: readonly (readonly Pass[])[]): number {
  const changed = histories.findIndex((history) => {
    const [before, now] = history.slice(-2)
    return now !== undefined && now.pages.some((page, row) => page !== before?.pages[row])
  })
  const [before, now] = histories[changed]?.slice(-2) ?? []
  return (now?.pages[0] ?? 0) > (before?.pages[0] ?? 0) ? changed : -1
}
