// content: tables of a plain text, as far as they are readable: cells between tabs, cells a line each behind a tab,
// rows between upright bars, rows of HTML on one line, and numbers a line each below the words that they belong to.

import { bareNumber, isPageNumber } from './page-number.ts'
import { blank, type Grid, type Passage, weave } from './passage.ts'

export interface TextLine {
  readonly text: string
  /** From 1. */
  readonly line: number
}

/** Reads a table that begins at `from`; undefined where there is none. `next` is the first line behind it. */
export function readGrid(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } | undefined {
  const first = lines[from]?.text ?? ''
  if (/^\s*\|.*\|\s*$/.test(first)) return bars(file, lines, from)
  if (/<t[rd][\s>]/i.test(first)) return tags(file, lines, from)
  if (first.startsWith('\t') && !isTabbed(first)) return cellLines(file, lines, from)
  if (isTabbed(first)) return tabbed(file, lines, from)
  return spaced(file, lines, from) ?? stacked(file, lines, from)
}

function isTabbed(text: string): boolean {
  return text.split('\t').filter((cell) => cell.trim() !== '').length >= 2 || /\S\t\s*$/.test(text)
}

function tabbed(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } {
  const rows: Passage[][] = []
  let next = from
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    const behind = overPage(lines, next)
    if (behind > next && lines[behind]?.text.includes('\t')) next = behind - 1
    else if (!line || line.text.trim() === '' || !line.text.includes('\t')) break
    else rows.push(cut(file, line, splitAt(line.text, '\t')))
  }
  return { grid: { kind: 'table', rows }, next }
}

/** Where the text goes on behind the foot of a page; `from` where there is no page number. */
function overPage(lines: readonly TextLine[], from: number): number {
  let at = from
  let pages = 0
  for (; at < lines.length && at < from + 8; at += 1) {
    const text = lines[at]?.text ?? ''
    if (isPageNumber(text) || bareNumber(text) !== undefined) pages += 1
    else if (text.trim() !== '') break
  }
  return pages > 0 ? at : from
}

const GAP = /[ \u3000]{2,}/

/** A line of a table whose columns are set with spaces: a name and two numbers at least. */
function isSpaced(text: string): boolean {
  const cells = text.trim().split(GAP)
  return cells.length >= 3 && cells.filter((cell) => CELL.test(cell)).length >= 2 && !/[。；]/.test(text)
}

/** Such lines in a row, under a head of as many cells. */
function spaced(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } | undefined {
  const width = cellsOf(lines[from])
  const isHead =
    width >= 3 && !isSpaced(lines[from]?.text ?? '') && isSpaced(lines[from + 1]?.text ?? '') && cellsOf(lines[from + 1]) === width
  let next = isHead ? from + 1 : from
  while (next < lines.length && isSpaced(lines[next]?.text ?? '')) next += 1
  if (next === from) return undefined
  return { grid: { kind: 'table', rows: lines.slice(from, next).map((line) => cut(file, line, atGaps(line.text))) }, next }
}

/** What stands between the gaps: nobody can see how many empty cells a gap holds. */
function atGaps(text: string): Piece[] {
  return [...text.matchAll(/\S+(?:[ \u3000]\S+)*/g)].map(({ 0: piece, index }) => ({ text: piece, offset: index }))
}

function cellsOf(line: TextLine | undefined): number {
  return line?.text.trim().split(GAP).length ?? 0
}

const WORDS = /^(?:20\d\d年)?[^\d。；;，,！？][^。；;，,！？]{0,19}$/
const CELL = /^(?:[-－]?\d[\d,，]{0,15}(?:\.\d{1,8})?[%％]?|[-—－/／])$/
const FEWEST = 3

/** Rows that were copied cell by cell, each a name and then its numbers; above the first name as many cells as the head may have. */
function stacked(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } | undefined {
  const rows: { name: TextLine; cells: TextLine[]; next: number }[] = []
  for (let at = from; rows.length < MOST_ROWS;) {
    const row = stackedRow(lines, at)
    if (!row || row.cells.length === 0 || (rows[0] && row.cells.length !== rows[0].cells.length)) break
    rows.push(row)
    at = filledFrom(lines, row.next)
  }
  const [first] = rows
  if (!first || (first.cells.length < FEWEST && (first.cells.length < 2 || rows.length < FEWEST))) return undefined
  const row = (of: readonly TextLine[]): Passage[] => of.map(({ text, line }) => cellOf(file, [{ text, line, column: 1 }]))
  // Of a single row the name may be the last cell of the head, and the row have none.
  const head = row(rows.length === 1 ? wordsAbove(lines, from, first.cells.length) : wordsAbove(lines, from - 1, first.cells.length + 1))
  return {
    grid: { kind: 'table', rows: [...(head.length > 0 ? [head] : []), ...rows.map(({ name, cells }) => row([name, ...cells]))] },
    next: rows.at(-1)?.next ?? from,
  }
}

const MOST_ROWS = 200

function stackedRow(lines: readonly TextLine[], from: number): { name: TextLine; cells: TextLine[]; next: number } | undefined {
  const name = lines[from]
  if (!name || !WORDS.test(name.text.trim())) return undefined
  const cells: TextLine[] = []
  let next = from + 1
  for (; next < lines.length && cells.length < 40; next += 1) {
    const line = lines[next]
    const text = line?.text.trim() ?? ''
    if (!line || (text !== '' && !CELL.test(text))) break
    if (text !== '') cells.push(line)
  }
  return { name, cells, next }
}

/** The next line that is not empty. */
function filledFrom(lines: readonly TextLine[], from: number): number {
  let at = from
  while (at < lines.length && lines[at]?.text.trim() === '') at += 1
  return at
}

function wordsAbove(lines: readonly TextLine[], from: number, count: number): TextLine[] {
  const found: TextLine[] = []
  for (let i = from; i >= Math.max(0, from - count * 3) && found.length < count; i -= 1) {
    const line = lines[i]
    const text = line?.text.trim() ?? ''
    if (line && WORDS.test(text)) found.unshift(line)
    else if (text !== '') break
  }
  return found
}

function bars(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } {
  const rows: Passage[][] = []
  let next = from
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line || !/^\s*\|/.test(line.text)) break
    if (!/^[\s|:-]+$/.test(line.text)) rows.push(cut(file, line, withoutEnds(splitAt(line.text, '|'))))
  }
  return { grid: { kind: 'table', rows }, next }
}

/** Cells a line each: a tab begins a cell, a line without one goes on with it, an empty line ends the row. */
function cellLines(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } {
  const rows: Passage[][] = []
  let row: TextLine[][] = []
  const close = (): void => {
    const cells = row.map((cell) =>
      cellOf(
        file,
        cell.map((one) => ({ text: one.text, line: one.line, column: 1 })),
      ),
    )
    const filled = cells.filter(({ text }) => text !== '') // an empty line is as often none of the table's
    if (filled.length > 0) rows.push(filled)
    row = []
  }
  let next = from
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line) break
    if (line.text.startsWith('\t')) row.push([line])
    else if (line.text.trim() !== '' && row.length > 0) row.at(-1)?.push(line)
    else if (line.text.trim() === '' && (lines[next + 1]?.text.startsWith('\t') ?? false)) close()
    else break
  }
  close()
  return { grid: { kind: 'table', rows }, next }
}

function tags(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } {
  const rows: Passage[][] = []
  let next = from
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line || !/<\/?t[rdha]/i.test(line.text)) break
    for (const row of splitAt(line.text, '</tr>')) {
      const cells = splitAt(row.text, '</td>')
        .slice(0, -1)
        .map((cell) => {
          const start = cell.text.search(/<td/i)
          const open = start < 0 ? -1 : cell.text.indexOf('>', start)
          return {
            text: open < 0 ? '' : cell.text.slice(open + 1).replace(/<[^<>]{0,40}>/g, (tag) => ' '.repeat(tag.length)),
            offset: row.offset + cell.offset + open + 1,
          }
        })
      if (cells.some((cell) => cell.text.trim() !== '')) rows.push(cut(file, line, cells))
    }
    if (/<\/table>/i.test(line.text)) {
      next += 1
      break
    }
  }
  return { grid: { kind: 'table', rows }, next }
}

interface Piece {
  readonly text: string
  readonly offset: number
}

function splitAt(text: string, mark: string): Piece[] {
  const pieces: Piece[] = []
  let offset = 0
  for (const piece of text.split(mark)) {
    pieces.push({ text: piece, offset })
    offset += piece.length + mark.length
  }
  return pieces
}

/** What stands before the first bar and behind the last is no cell. */
function withoutEnds(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.slice(1, (pieces.at(-1)?.text ?? '').trim() === '' ? -1 : undefined)
}

function cut(file: string, line: TextLine, pieces: readonly Piece[]): Passage[] {
  return pieces.map(({ text, offset }) => cellOf(file, [{ text, line: line.line, column: offset + 1 }]))
}

/** An empty cell keeps its column. */
function cellOf(file: string, pieces: readonly { text: string; line: number; column: number }[]): Passage {
  const weaver = weave()
  for (const { text, line, column } of pieces) weaver.add(text, file, line, column)
  return weaver.passage('cell') ?? blank(file, pieces[0]?.line ?? 1, pieces[0]?.column ?? 1)
}
