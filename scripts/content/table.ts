// content: the tables of a narrative.

import type { Token } from 'markdown-it'
import { observe } from '../base/observation.ts'
import { markupUnread } from './checks/markup-unread.ts'
import { tableCellsLost } from './checks/table-cells-lost.ts'
import { tableRowUnbarred } from './checks/table-row-unbarred.ts'
import { readInlines } from './inline.ts'
import { columnAt, linePlace, linesPlace, type Reading } from './lines.ts'
import type { Block, Cell, Inline } from './narrative.ts'

export function readTable(reading: Reading): Block {
  const open = reading.tokens[reading.next]
  const at = linePlace(reading, open)
  tellRule(reading, open?.map?.[0] ?? 0)
  const rows: Cell[][] = []
  for (; reading.tokens[reading.next]?.type !== 'table_close'; reading.next += 1) {
    const row = reading.tokens[reading.next]
    if (row?.type !== 'tr_open') continue
    rows.push(readRow(reading))
    if (rows.length > 1) tellRow(reading, row.map?.[0] ?? 0, rows[0]?.length ?? 0)
  }
  reading.next += 1
  return { kind: 'table', head: rows[0] ?? [], rows: rows.slice(1), at }
}

/** To Markdown a line of dashes alone makes a table of the line above, if that has a bar. */
function tellRule(reading: Reading, head: number): void {
  const rule = (reading.lines[head + 1] ?? '').trim()
  if (rule.includes('|')) return
  const slots = { found: rule, construct: { term: 'markup:table' }, remedy: { term: 'remedy:table' } }
  reading.observations.push(observe(markupUnread, linesPlace(reading, head, head + 1), slots))
}

function readRow(reading: Reading): Cell[] {
  const cells: Cell[] = []
  const rowStart = reading.tokens[reading.next]?.map?.[0] ?? 0
  const cursor = { line: rowStart, column: 0 }
  for (; reading.tokens[reading.next]?.type !== 'tr_close'; reading.next += 1) {
    const cell = reading.tokens[reading.next]
    const inline = reading.tokens[reading.next + 1]
    if (cell?.type !== 'th_open' && cell?.type !== 'td_open') continue
    const align = /text-align:(left|center|right)/.exec(String(cell.attrGet('style') ?? ''))?.[1] as Cell['align']
    cells.push({ align, text: inline?.type === 'inline' ? cellInlines(reading, inline, cursor) : [] })
  }
  return cells
}

/** Text right below a table is its next row to Markdown; and what a row has beyond the columns of the head is dropped. */
function tellRow(reading: Reading, line: number, columns: number): void {
  const text = reading.lines[line] ?? ''
  const written = text.split(/(?<!\\)\|/)
  if (written.length === 1) reading.observations.push(observe(tableRowUnbarred, linesPlace(reading, line)))
  const cells = written.slice(written[0]?.trim() === '' ? 1 : 0)
  const beyond = cells
    .slice(columns)
    .join('|')
    .replace(/\|\s*$/, '')
    .trim()
  if (/^[\s|]*$/.test(beyond)) return
  const index = text.lastIndexOf(beyond)
  const column = columnAt(reading, line, index)
  const at = { file: reading.file, line: line + 1, column, endLine: line + 1, endColumn: column + beyond.length }
  const found = cells.filter((cell) => cell.trim() !== '').length
  reading.observations.push(observe(tableCellsLost, at, { found, limit: columns }))
}

function cellInlines(reading: Reading, inline: Token, cursor: { line: number; column: number }): Inline[] {
  const line = reading.lines[cursor.line] ?? ''
  const written = inline.content.replaceAll('|', '\\|')
  const found = line.indexOf(written, cursor.column)
  const start = found < 0 ? cursor.column : found
  cursor.column = start + written.length
  const starts = [{ line: cursor.line + 1, column: columnAt(reading, cursor.line, start) }]
  return readInlines({ file: reading.file, content: inline.content, starts, isCell: true }, inline.children ?? [], reading.observations)
}
