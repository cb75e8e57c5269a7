// print: labels of cells that span rows, repeated on every page that their rows reach.

import type { Page } from 'puppeteer-core'
import { faultsOf, nextCut, passOf } from './cuts.ts'
import type { Cut, Grid, Pass } from './cuts.ts'
import type { Follower } from './passes.ts'

/*
 * What follows runs in the page, where strings are all there is: the types of the DOM are not ours, and a compiler's
 * helpers would be missing there. The marks it leaves are attributes `data-jibao-…`; they have no part in the PDF.
 */

/** Marks tables with spanning cells in a body, their cells' columns and their rows' ids; returns their grids. */
const TAKE_STOCK = `(() => {
  const spanOf = (cell, below) => Math.min(cell.rowSpan === 0 ? below : cell.rowSpan, below)
  const place = (rows, start, spans) => {
    const taken = rows.map(() => [])
    rows.forEach((row, index) => {
      let column = 0
      for (const cell of row.cells) {
        while (taken[index][column]) column += 1
        const height = spanOf(cell, rows.length - index)
        for (let down = 0; down < height; down += 1) {
          for (let right = 0; right < cell.colSpan; right += 1) taken[index + down][column + right] = true
        }
        cell.dataset.jibaoColumn = column
        if (height > 1) {
          cell.dataset.jibaoSpan = spans.length
          spans.push({ row: start + index, rows: height })
        } else {
          // Style sheets tell spanning cells by the attribute.
          cell.removeAttribute('rowspan')
        }
      }
    })
  }
  const whole = (table) => !table.parentElement.closest('table') && table.querySelector('tbody [rowspan]')
  return [...document.querySelectorAll('table')].filter(whole).flatMap((table, number) => {
    const spans = []
    const rows = []
    for (const body of table.tBodies) {
      place([...body.rows], rows.length, spans)
      rows.push(...body.rows)
    }
    if (spans.length === 0) return []
    table.dataset.jibaoTable = number
    const ids = rows.map((row, index) => {
      // A row may begin on a page where only its spanning cells found room: a cell of its own says better where it is.
      const own = [...row.cells].find((cell) => !cell.dataset.jibaoSpan) ?? row
      own.id ||= 'jibao-row-' + number + '-' + index
      return own.id
    })
    return [{ number, rows: ids, spans }]
  })
})()`

/** Undoes the last cuts of a table and makes these. */
const CUT = `(({ number, spans }, { splits, pins }) => {
  // A table that is to begin a page takes along what must not be parted from it.
  const leader = (element) => {
    const before = element.previousElementSibling
    if (before) return getComputedStyle(before).breakAfter === 'avoid' ? leader(before) : element
    return element.parentElement === document.body ? element : leader(element.parentElement)
  }
  const table = document.querySelector('[data-jibao-table="' + number + '"]')
  for (const copy of table.querySelectorAll('[data-jibao-copy]')) copy.remove()
  const rows = [...table.tBodies].flatMap((body) => [...body.rows])
  const pinned = rows.map((row, index) => index === 0 ? leader(table) : row)
  pinned.forEach((element, index) => { element.style.breakBefore = pins.includes(index) ? 'page' : '' })
  const stretch = (cell, rows) => {
    if (rows > 1) cell.rowSpan = rows
    else cell.removeAttribute('rowspan')
  }
  const copyOf = (cell, index) => {
    const copy = cell.cloneNode(true)
    for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id')
    copy.removeAttribute('data-jibao-span')
    copy.dataset.jibaoCopy = index
    let last = copy
    while (last.lastElementChild && /^(P|DIV)$/.test(last.lastElementChild.tagName)) last = last.lastElementChild
    last.append(table.dataset.continued ?? '')
    return copy
  }
  spans.forEach((span, index) => {
    const cell = table.querySelector('[data-jibao-span="' + index + '"]')
    const end = span.row + span.rows
    const starts = [span.row, ...splits.filter((row) => span.row < row && row < end)]
    stretch(cell, (starts[1] ?? end) - span.row)
    starts.slice(1).forEach((start, part) => {
      const copy = copyOf(cell, index)
      stretch(copy, (starts[part + 2] ?? end) - start)
      const column = Number(cell.dataset.jibaoColumn)
      const after = [...rows[start].cells].find((other) => Number(other.dataset.jibaoColumn) > column)
      rows[start].insertBefore(copy, after ?? null)
    })
  })
})`

/** Makes Chromium write destinations for ids; returns those that no link of the document itself leads to. */
const LINK = `((ids) => {
  const linked = new Set([...document.querySelectorAll('a[href], area[href]')].map((link) => {
    const [address, id = ''] = String(link.href).split('#')
    if (address !== document.baseURI.split('#')[0]) return ''
    try { return decodeURIComponent(id) } catch { return id }
  }))
  const box = document.createElement('div')
  box.hidden = true
  box.style.setProperty('display', 'none', 'important')
  for (const id of ids) {
    const link = document.createElement('a')
    link.href = '#' + encodeURIComponent(id)
    box.append(link)
  }
  document.body.append(box)
  return ids.filter((id) => !linked.has(id))
})`

type Stock = Grid & { readonly number: number }

/** The follower that cuts spanning cells at page ends; none when no table of the page has any. */
export async function continuedLabels(page: Page): Promise<Follower[]> {
  const stock = (await page.evaluate(TAKE_STOCK)) as Stock[]
  if (stock.length === 0) return []
  const histories: Pass[][] = stock.map(() => [])
  let cuts: readonly Cut[] = stock.map(() => ({ splits: [], pins: [] }))
  const follow: Follower['follow'] = (places, next) => {
    stock.forEach((table, index) => histories[index]?.push(passOf(table, cuts[index] as Cut, places)))
    const faults = stock.map((table, index) => faultsOf(table, histories[index]?.at(-1) as Pass))
    const change = async (): Promise<void> => {
      const pushed = pushedTable(histories)
      cuts = stock.map((table, index) => nextCut(table, histories[index] as Pass[], index === pushed, next))
      const calls = stock.map((table, index) => `${CUT}(${JSON.stringify(table)}, ${JSON.stringify(cuts[index])})`)
      await page.evaluate(calls.join(';\n'))
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

/** Has a place written for these ids, by links that nobody sees; returns the ids that only these links name. */
export async function linkTo(page: Page, ids: readonly string[]): Promise<string[]> {
  return (await page.evaluate(`${LINK}(${JSON.stringify(ids)})`)) as string[]
}
