// content: tables of a plain text, as far as they are readable: cells between tabs, cells a line each behind a tab,
// rows between upright bars, rows of HTML on one line, and numbers a line each below the words that they belong to.

import { weave, type Grid, type Passage } from './passage.ts'

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
  if (first.startsWith('\t')) return cellLines(file, lines, from)
  if (isTabbed(first)) return tabbed(file, lines, from)
  return isSpaced(first) ? spaced(file, lines, from) : stacked(file, lines, from)
}

const GAP = /[ \u3000]{2,}/

/** Columns set with spaces: a name and two numbers at least. */
function isSpaced(text: string): boolean {
  const cells = text.trim().split(GAP)
  return cells.length >= 3 && cells.filter((cell) => CELL.test(cell)).length >= 2 && !/[。；]/.test(text)
}

function spaced(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } {
  const rows: Passage[][] = []
  let next = from
  for (; next < lines.length && isSpaced(lines[next]?.text ?? ''); next += 1) {
    const line = lines[next]
    if (line) rows.push(cut(file, line, splitAt(line.text, GAP)))
  }
  return { grid: { kind: 'table', rows }, next }
}

function isTabbed(text: string): boolean {
  return text.split('\t').filter((cell) => cell.trim() !== '').length >= 2 || /\S\t\s*$/.test(text)
}

function tabbed(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } {
  const rows: Passage[][] = []
  let next = from
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line || line.text.trim() === '' || !line.text.includes('\t')) break
    rows.push(cut(file, line, splitAt(line.text, '\t')))
  }
  return { grid: { kind: 'table', rows }, next }
}

const WORDS = /^(?:20\d\d年)?[^\d。；;，,！？][^。；;，,！？]{0,19}$/
const CELL = /^(?:[-－]?\d[\d,，]{0,15}(?:\.\d{1,8})?[%％]?|[-—－/／])$/
const FEWEST = 3

/** A row that was copied cell by cell: its name, then its numbers; above the name as many cells as the head may have. */
function stacked(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } | undefined {
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
  if (cells.length < FEWEST) return undefined
  const head = wordsAbove(lines, from, cells.length)
  const row = (of: readonly TextLine[]): Passage[] => of.flatMap(({ text, line }) => cellOf(file, [{ text, line, column: 1 }]) ?? [])
  return { grid: { kind: 'table', rows: [row(head), row([name, ...cells])] }, next }
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
    if (!/^[\s|:-]+$/.test(line.text)) rows.push(cut(file, line, splitAt(line.text, '|')))
  }
  return { grid: { kind: 'table', rows }, next }
}

/** Cells a line each: a tab begins a cell, a line without one goes on with it, an empty line ends the row. */
function cellLines(file: string, lines: readonly TextLine[], from: number): { grid: Grid; next: number } {
  const rows: Passage[][] = []
  let row: TextLine[][] = []
  const close = (): void => {
    const cells = row.flatMap((cell) => cellOf(file, cell.map((one) => ({ text: one.text, line: one.line, column: 1 }))) ?? [])
    if (cells.length > 0) rows.push(cells)
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
      const cells = splitAt(row.text, '</td>').map((cell) => {
        const start = cell.text.search(/<td/i)
        const open = start < 0 ? -1 : cell.text.indexOf('>', start)
        return { text: open < 0 ? '' : cell.text.slice(open + 1).replace(/<[^<>]{0,40}>/g, (tag) => ' '.repeat(tag.length)), offset: row.offset + cell.offset + open + 1 }
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

function splitAt(text: string, mark: string | RegExp): Piece[] {
  const pieces: Piece[] = []
  let offset = 0
  const marks = typeof mark === 'string' ? undefined : [...text.matchAll(new RegExp(mark.source, 'g'))].map((match) => match[0].length)
  text.split(mark).forEach((piece, i) => {
    pieces.push({ text: piece, offset })
    offset += piece.length + (marks?.[i] ?? (typeof mark === 'string' ? mark.length : 0))
  })
  return pieces
}

function cut(file: string, line: TextLine, pieces: readonly Piece[]): Passage[] {
  return pieces.flatMap(({ text, offset }) => cellOf(file, [{ text, line: line.line, column: offset + 1 }]) ?? [])
}

/** Empty cells are left out: where a text has them, they say nothing of the columns. */
function cellOf(file: string, pieces: readonly { text: string; line: number; column: number }[]): Passage | undefined {
  const weaver = weave()
  for (const { text, line, column } of pieces) weaver.add(text, file, line, column)
  return weaver.passage('cell')
}
