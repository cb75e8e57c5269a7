// content: tables of a page that no lines are drawn for: their cells only stand in columns.

import type { CellText } from '../blocks.ts'
import type { Line } from './lines.ts'
import type { PageTable } from './page-tables.ts'

const FEWEST_COLUMNS = 3
const FEWEST_LINES = 2
const NUMBER = /^[-－]?\d[\d,，]*(?:\.\d+)?[%％]?$|^[-—–－/]$/

/** Lines from `from` on that stand in columns; undefined where they do not. `next` is the first line behind them. */
export function columnTable(page: number, lines: readonly Line[], from: number): { table: PageTable; next: number } | undefined {
  let next = from
  while (next < lines.length && isColumns(lines[next], lines[next - 1], next > from)) next += 1
  const rows = lines.slice(from, next)
  const numeric = rows.filter(({ stretches }) => stretches.some(({ text }) => NUMBER.test(text.trim())))
  if (rows.length < FEWEST_LINES || numeric.length < FEWEST_LINES - 1) return undefined
  const most = Math.max(...rows.map(({ stretches }) => stretches.length))
  const columns = columnsOf(rows.filter(({ stretches }) => stretches.length === most))
  if (columns.length < FEWEST_COLUMNS) return undefined
  const cells = rows.map(({ stretches }) => {
    const row = columns.map((): CellText => ({ text: '' }))
    for (const { from: left, text, to } of stretches) {
      const column = nearest(columns, (left + to) / 2)
      row[column] = { text: `${row[column]?.text ?? ''} ${text}`.trim() }
    }
    return row
  })
  const edges = [...columns.map((column) => column.from), columns.at(-1)?.to ?? 0]
  return { table: { page, cells, xs: edges, top: rows[0]?.y ?? 0 }, next }
}

function isColumns(line: Line | undefined, before: Line | undefined, isNext: boolean): boolean {
  if (!line || line.stretches.length < FEWEST_COLUMNS || /[。；]/.test(line.text)) return false
  return !isNext || !before || line.y - before.y < line.size * 4
}

/** Where the stretches of these lines lie one below the other. */
function columnsOf(lines: readonly Line[]): { from: number; to: number }[] {
  const columns: { from: number; to: number }[] = []
  for (const { from, to } of lines.flatMap(({ stretches }) => stretches).sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else columns.push({ from, to })
  }
  return columns
}

function nearest(columns: readonly { from: number; to: number }[], at: number): number {
  const distances = columns.map(({ from, to }) => Math.max(from - at, at - to, 0))
  return distances.indexOf(Math.min(...distances))
}
