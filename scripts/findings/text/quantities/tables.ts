// findings: a table as columns with heads and rows with names. Rows of another length than the head's are put where their
// numbers fit; a head in between begins another table.

import { Decimal, ZERO } from '../../../base/decimal.ts'
import type { View } from '../reading/view.ts'
import { cellFact, type Fact } from './fact.ts'
import { COUNTED, HEADS, type Role, SUBTOTAL, TOTAL } from './lexicon.ts'

export interface Column {
  readonly head: string
  readonly role: Role | undefined
  /** The year that its head names. */
  readonly year: number | undefined
  /** Its numbers are percentages: the head says so, or most of them. */
  readonly isRatio: boolean
  /** Half of the last place of a number that has lost its zeros. */
  readonly half: Decimal | undefined
}

export interface Row {
  readonly cells: readonly View[]
  /** By column; undefined where there is no number. */
  readonly facts: readonly (Fact | undefined)[]
  /** The words before its first number. */
  readonly name: string
  readonly sums: 'all' | 'some' | undefined
}

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Rows that are not of its columns. */
  readonly loose: readonly Row[]
}

type Cells = readonly View[]

const MOST_ROWS = 400
const MOST_COLUMNS = 24
const LONGEST_HEAD = 24
const IS_NUMBER = /^-?\d[\d,]*(?:\.\d+)?[%]?(?:万元|亿元|元|人|名|分|个|家|户|件)?$/
const IS_BLANK = /^[-—–－/／无]*$/

/** The tables that one grid holds. */
export function tablesOf(rows: readonly Cells[]): Table[] {
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''))
  const tables: Table[] = []
  for (let at = 0; at < filled.length;) {
    const body = at + headRows(filled, at)
    let end = Math.max(body, at + 1)
    while (end < filled.length && headRows(filled, end) === 0) end += 1
    tables.push(...tableOf(filled.slice(at, body), filled.slice(body, Math.min(end, body + MOST_ROWS))))
    at = end
  }
  return tables
}

/** How many rows from here on are a head: no numbers in them, and below them there are some; further down they say words of heads. */
function headRows(rows: readonly Cells[], from: number): number {
  let n = 0
  while (n < 3 && isWordy(rows[from + n], from + n > 0)) n += 1
  return n > 0 && rows[from + n]?.some(({ text }) => IS_NUMBER.test(text)) ? n : 0
}

function isWordy(row: Cells | undefined, asksForWords: boolean): boolean {
  const words = row?.filter(({ text }) => text !== '') ?? []
  return (
    words.length >= 2 &&
    words.every(({ text }) => !IS_NUMBER.test(text) && text.length <= LONGEST_HEAD) &&
    (!asksForWords || words.filter(({ text }) => roleOf(nameOf(text)) !== undefined).length >= 2)
  )
}

/** The head's own words, without formulas, units and marks. */
function nameOf(text: string): string {
  return text.replace(/[（(][^）)]*[）)]|[①-⑳\s]|(?:20\d\d年度?)/g, '').replace(/[A-Z]$|[=＝].*$/g, '')
}

function roleOf(name: string): Role | undefined {
  return HEADS.find(([, words]) => words.test(name))?.[0]
}

function tableOf(above: readonly Cells[], body: readonly Cells[]): Table[] {
  const usual = commonest(body.filter((row) => row.some(({ text }) => IS_NUMBER.test(text))).map((row) => row.length))
  const head = Math.abs((above.at(-1)?.length ?? 0) - usual) <= 1 ? above : []
  const width = head.at(-1)?.length ?? usual
  if (width < 2 || width > MOST_COLUMNS || body.length === 0) return []
  const full = body.filter((row) => row.length === width)
  const isNumeric = Array.from({ length: width }, (_, i) =>
    full.length === 0 ? i > 0 : full.some((row) => IS_NUMBER.test(row[i]?.text ?? '')),
  )
  const last = head.at(-1)?.at(-1)?.text
  const rows: Cells[] = []
  const loose: Cells[] = []
  for (const row of body) {
    // Cells a line each: the last of the head may stand before the first number.
    const cells = placed(row.length === width + 1 && row[0]?.text === last ? row.slice(1) : row, width, isNumeric)
    if (cells) rows.push(cells)
    else loose.push(row)
  }
  const columns = Array.from({ length: width }, (_, i) =>
    columnOf(
      head.map((row) => headAt(row, i, width)),
      rows.map((row) => row[i]?.text ?? ''),
    ),
  )
  return [{ columns, rows: rows.map((cells) => rowOf(cells, columns)), loose: loose.map((cells) => rowOf(cells, cells.map(columnAlone))) }]
}

function commonest(lengths: readonly number[]): number {
  const counted = new Map<number, number>()
  for (const length of lengths) counted.set(length, (counted.get(length) ?? 0) + 1)
  return [...counted].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** A head that spans columns is written in the first of them. */
function headAt(row: Cells, i: number, width: number): string {
  if (row.length !== width) return ''
  for (let at = i; at >= 0; at -= 1) if (row[at]?.text) return at === i || i - at < 6 ? (row[at]?.text ?? '') : ''
  return ''
}

function columnOf(heads: readonly string[], cells: readonly string[]): Column {
  const own = heads.at(-1) ?? ''
  const text = [...new Set(heads)].join('')
  const name = nameOf(own)
  const year = /(20\d\d)年/.exec(own) ?? /(20\d\d)年/.exec(text)
  const numbers = cells.filter((cell) => IS_NUMBER.test(cell))
  return {
    head: text,
    role: roleOf(name) ?? roleOf(nameOf(text)),
    year: year ? Number(year[1]) : undefined,
    isRatio: /[%％]/.test(text) || numbers.filter((cell) => cell.endsWith('%')).length * 2 > numbers.length,
    half: COUNTED.test(text) && numbers.every((cell) => /^-?[\d,]+[^\d.%]*$/.test(cell)) ? ZERO : halfOf(numbers),
  }
}

function columnAlone({ text }: View): Column {
  return { head: '', role: undefined, year: undefined, isRatio: text.endsWith('%'), half: undefined }
}

/** Whole numbers in a column of decimals have lost their zeros: they are as exact as the coarsest that has any. */
function halfOf(numbers: readonly string[]): Decimal | undefined {
  const places = numbers.flatMap((text) => /\.(\d+)$/.exec(text)?.[1]?.length ?? [])
  return places.length === 0 ? undefined : new Decimal(`5e${-Math.min(...places) - 1}`)
}

/** A row in the columns of the table: cells that were merged are missing in front, or behind the name of a line that adds up. */
function placed(row: Cells, width: number, isNumeric: readonly boolean[]): Cells | undefined {
  const missing = width - row.length
  const [first, second] = row
  if (missing === 0) return row
  if (missing === -1 && first && second && !IS_NUMBER.test(first.text) && !IS_NUMBER.test(second.text)) return row.slice(1)
  if (missing < 0 || missing > 4 || !first) return undefined
  const pad = Array.from({ length: missing }, () => BLANK)
  const ways = [
    [first, ...pad, ...row.slice(1)],
    [...pad, ...row],
    [...row, ...pad],
  ]
  return ways.find((cells) => cells.every(({ text }, i) => (IS_NUMBER.test(text) ? isNumeric[i] : !isNumeric[i] || IS_BLANK.test(text))))
}

const BLANK: View = { passage: { kind: 'cell', text: '', runs: [] }, text: '', items: [], sentences: [] }

function rowOf(cells: Cells, columns: readonly Column[]): Row {
  const facts = cells.map((cell, i) => {
    const column = columns[i]
    return column && column.role !== 'code' ? cellFact(cell, column) : undefined
  })
  const first = facts.findIndex((fact) => fact !== undefined)
  const words = cells.slice(0, first < 0 ? cells.length : Math.max(first, 1)).filter(({ text }) => text !== '')
  const isTotal = words.some(({ text }) => TOTAL.test(text))
  const sums = isTotal ? 'all' : words.some(({ text }) => SUBTOTAL.test(text)) ? 'some' : undefined
  return { cells, facts, name: (words.at(-1)?.text ?? '').replace(/[：:]$/, ''), sums }
}

export function isBlank(view: View | undefined): boolean {
  return view === undefined || IS_BLANK.test(view.text)
}
