// content: an Excel workbook, new or old, as it shows itself: numbers in their formats, cells merged, hidden sheets left out.

import { type CellObject, type Range, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Archive } from '../archive.ts'
import { type Block, type Taken, type UnreadKind, unreadOf } from '../blocks.ts'
import { type Row, tableBlocks } from '../tables.ts'
import { Unreadable } from '../unreadable.ts'

/** The library unpacks a file whole: each part has been seen to be as large as it says. */
export async function readPackedWorkbook(bytes: Uint8Array, archive: Archive): Promise<Taken> {
  for (const name of archive.names) if (name.endsWith('.xml')) await archive.part(name)
  return readWorkbook(bytes)
}

export function readWorkbook(bytes: Uint8Array): Taken {
  const book = parsed(bytes)
  const unread = new Map<UnreadKind, number>()
  const count = (what: UnreadKind, more = 1): void => void unread.set(what, (unread.get(what) ?? 0) + more)
  const blocks = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name]
    const rows = sheet ? rowsOf(sheet) : []
    if (rows.length === 0) return []
    if (book.Workbook?.Sheets?.[i]?.Hidden) {
      count('hidden-sheets')
      return []
    }
    count('uncomputed', rows.flatMap((row) => row.filter(({ cell }) => isUncomputed(cell))).length)
    return sheetBlocks(name, rows, sheet?.['!merges'] ?? [])
  })
  return { blocks, unread: unreadOf(unread) }
}

function parsed(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'buffer', dense: true, sheetStubs: true, cellHTML: false })
  } catch (error) {
    throw new Unreadable(/password|encrypt/i.test(String(error)) ? 'encrypted' : 'broken')
  }
}

interface Filled {
  readonly x: number
  readonly y: number
  readonly cell: CellObject
}

/** Only what is there: a sheet may say that it has a million rows. */
function rowsOf(sheet: WorkSheet): Filled[][] {
  const rows: Filled[][] = []
  ;(sheet['!data'] as (CellObject | undefined)[][] | undefined)?.forEach((cells, y) => {
    const filled: Filled[] = []
    cells?.forEach((cell, x) => {
      if (cell && (shown(cell) !== '' || isUncomputed(cell))) filled.push({ x, y, cell })
    })
    if (filled.length > 0) rows.push(filled)
  })
  return rows
}

/** As the cell shows it. */
function shown({ t, v, w }: CellObject): string {
  if (t === 'z') return ''
  return (w ?? (v === undefined ? '' : String(v))).trim()
}

function isUncomputed({ f, v }: CellObject): boolean {
  return f !== undefined && v === undefined
}

/** An empty row ends a table. Of merged cells the first has the text, whatever the others hold behind it. */
function sheetBlocks(sheet: string, rows: readonly (readonly Filled[])[], merges: readonly Range[]): Block[] {
  const covered = coveredBy(merges)
  const blocks: Block[] = []
  let table: Row[] = []
  let last: number | undefined
  const close = (): void => {
    blocks.push(...tableBlocks(table))
    table = []
  }
  for (const filled of rows) {
    const y = filled[0]?.y ?? 0
    if (last !== undefined && y > last + 1 && !merges.some(({ e, s }) => s.r <= (last ?? 0) && e.r >= y)) close()
    last = y
    const cells: Row['cells'][number][] = []
    for (const { cell, x } of filled)
      if (!covered(x, y)) cells[x] = { text: shown(cell), spot: { sheet, cell: utils.encode_cell({ r: y, c: x }) } }
    table.push({ cells: Array.from(cells, (cell) => cell ?? { text: '' }), spot: { sheet, row: y + 1 } })
  }
  close()
  return blocks
}

function coveredBy(merges: readonly Range[]): (x: number, y: number) => boolean {
  const byRow = new Map<number, Range[]>()
  for (const merge of merges.slice(0, MOST_MERGES))
    for (let y = merge.s.r; y <= Math.min(merge.e.r, merge.s.r + MOST_TALL); y += 1) byRow.set(y, [...(byRow.get(y) ?? []), merge])
  return (x, y) => (byRow.get(y) ?? []).some(({ e, s }) => s.c <= x && x <= e.c && (x !== s.c || y !== s.r))
}

const MOST_MERGES = 50_000
const MOST_TALL = 1000
