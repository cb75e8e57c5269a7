// pages: the rows of a form's table as they are printed: repeated rows for each thing, every cell with its HTML, and
// cells that go on grown to their size.

import type { Place } from '../../base/place.ts'
import type { GridCell, GridRow, GridTable, Line, Marks } from '../../facts/facts.ts'
import { escaped } from '../typesetting/markup.ts'
import type { Given, Kind, Turn } from './turn.ts'
import type { Values } from './values.ts'

/** A name that nothing has, in a round or outside of all. */
export type Tell = (at: Place, name: string, turn: Turn | undefined) => void

export interface SetCell {
  readonly cell: GridCell
  readonly html: string
  readonly text: string
  readonly kind: Kind | 'blank'
  readonly unit: string
  readonly indent: number
  readonly start: number
  columns: number
  rows: number
  readonly about?: object | undefined
  readonly isGroup?: true | undefined
  /** It goes on from the head of the table, where its first part is left blank. */
  readonly fromHead?: boolean
}

export interface SetRow {
  readonly role: GridRow['role']
  /** Those that begin in this row. */
  readonly cells: readonly SetCell[]
  /** The cell that covers each column. */
  readonly covering: readonly SetCell[]
}

export interface SetTable {
  readonly head: readonly SetRow[]
  readonly rows: readonly SetRow[]
}

export function setRows(table: GridTable, values: Values, tell: Tell): SetTable {
  const head: SetRow[] = []
  for (const row of table.head) head.push(setRow(row, undefined, head.at(-1), values, tell))
  const rows: SetRow[] = []
  for (const { row, turn } of table.lines.flatMap((line) => rounds(line, values))) {
    rows.push(rows.length === 0 ? firstRow(row, turn, head, values, tell) : setRow(row, turn, rows.at(-1), values, tell))
  }
  return { head, rows }
}

interface Round {
  readonly row: GridRow
  readonly turn: Turn | undefined
}

function rounds(line: Line, values: Values): Round[] {
  if (line.kind === 'row') return [{ row: line, turn: undefined }]
  const { over, rows } = line
  const turns = 'list' in over ? values.turns(over.list) : values.turnsOf(over)
  return turns.flatMap((turn) => rows.map((row) => ({ row, turn })))
}

/** Cells of a head end with it, in HTML: what goes on below is told there, and is blank in the head. */
function firstRow(row: GridRow, turn: Turn | undefined, head: SetRow[], values: Values, tell: Tell): SetRow {
  const last = head.at(-1)
  const first = setRow(row, turn, undefined, values, tell)
  if (!last) return first
  const moved = new Map<SetCell, SetCell>()
  for (const { cell, start, columns } of first.cells) {
    const above = last.covering[start]
    if (cell.content.kind !== 'up' || !above || above.start !== start || above.columns !== columns) continue
    moved.set(above, { ...above, rows: 1, fromHead: true })
  }
  const taken = (one: SetCell): SetCell => moved.get(last.covering[one.start] ?? one) ?? one
  for (const [i, one] of head.entries()) head[i] = replaced(one, (cell) => (moved.has(cell) ? emptied(cell) : cell))
  return replaced(first, (cell) => (cell.cell.content.kind === 'up' ? taken(cell) : cell))
}

function emptied(cell: SetCell): SetCell {
  return { ...cell, html: '', text: '', kind: 'blank', fromHead: true }
}

function replaced({ role, cells, covering }: SetRow, by: (cell: SetCell) => SetCell): SetRow {
  const all = new Map([...new Set([...cells, ...covering])].map((cell) => [cell, by(cell)]))
  return { role, cells: cells.map((cell) => all.get(cell) ?? cell), covering: covering.map((cell) => all.get(cell) ?? cell) }
}

function setRow(row: GridRow, turn: Turn | undefined, above: SetRow | undefined, values: Values, tell: Tell): SetRow {
  const cells: SetCell[] = []
  const covering: SetCell[] = []
  for (const one of joined(row.cells.map((cell) => setCell(cell, turn, values, tell)))) {
    const before = above?.covering[one.start]
    const isSame = before !== undefined && before.start === one.start && before.columns === one.columns
    const goesOn = isSame && (one.cell.content.kind === 'up' || (one.about !== undefined && one.about === before.about && isLevel(one)))
    if (goesOn) before.rows += 1
    else cells.push(one)
    for (let column = 0; column < one.columns; column++) covering.push(goesOn ? before : one)
  }
  return { role: row.role, cells, covering }
}

function isLevel({ kind }: SetCell): boolean {
  return kind === 'label'
}

/** Labels side by side about one thing are one label. */
function joined(cells: readonly SetCell[]): SetCell[] {
  const all: SetCell[] = []
  for (const cell of cells) {
    const last = all.at(-1)
    if (last && isLevel(cell) && cell.about !== undefined && last.about === cell.about) last.columns += cell.columns
    else all.push(cell)
  }
  return all
}

function setCell(cell: GridCell, turn: Turn | undefined, values: Values, tell: Tell): SetCell {
  const { content, columns, start } = cell
  const found = contentOf(cell, turn, values, tell)
  if (!found) return { cell, start, columns, rows: 1, indent: cell.indent, unit: '', html: '', text: '', kind: 'blank' }
  const indent = content.kind === 'label' && content.name === OWN ? Math.max(cell.indent, turn?.indent ?? 0) : cell.indent
  const html = cell.vertical ? `<span>${found.html}</span>` : found.html
  const { about, isGroup, kind, text, unit } = found
  return { cell, start, columns, rows: 1, indent, unit, html, text, kind, about, isGroup }
}

/** The dot alone, and what stands in front of names of the round. */
const OWN = '.'

function contentOf(cell: GridCell, turn: Turn | undefined, values: Values, tell: Tell): Given | undefined {
  const { at, content, marks, withUnit } = cell
  switch (content.kind) {
    case 'blank':
    case 'up':
      return undefined
    case 'value': {
      const found = valueNamed(content.name, turn, values, marks)
      if (!found) tell(at, content.name, turn)
      return found && withUnit && found.text !== '' && found.kind === 'number'
        ? { ...found, html: found.html + escaped(found.unit) }
        : found
    }
    case 'label': {
      const label = content.name === OWN ? turn?.label : values.label(content.name)
      if (label === undefined) tell(at, content.name, turn)
      const unit = withUnit ? values.unit(content.name) : ''
      return words(`${content.before ?? ''}${label ?? ''}${unit === '' ? '' : `\n（${unit}）`}`, 'label')
    }
    case 'words':
      return filled(content.text, cell, turn, values, tell, 'words')
    case 'text':
      return filled(content.text, cell, turn, values, tell, NAMES.test(content.text) ? 'label' : 'mark')
  }
}

/** A text that has letters or Chinese characters names something; a dash or a number does not. */
const NAMES = /[\p{L}]/u

export function valueNamed(name: string, turn: Turn | undefined, values: Values, marks: Marks): Given | undefined {
  return name.startsWith(OWN) ? turn?.value(name.slice(OWN.length), marks) : values.value(name, marks)
}

const REFERENCE = /\{\{\s*([^{}]+?)\s*\}\}/g
/** Years in a label are words: nobody asks where they come from. */
const WORDS = new Set(['年度', '上年度'])

/** A text with its references filled in; a line break is one. */
export function filled(
  text: string,
  { at, marks }: Pick<GridCell, 'at' | 'marks'>,
  turn: Turn | undefined,
  values: Values,
  tell: Tell,
  kind: Kind,
): Given {
  const all: Given[] = text.split(REFERENCE).map((piece, i) => {
    if (i % 2 === 0) return words(piece, kind)
    const found = valueNamed(piece, turn, values, marks)
    if (!found) tell(at, piece, turn)
    return found && !WORDS.has(piece) ? found : words(found?.text ?? '', kind)
  })
  const { about, isGroup } = all.find((piece) => piece.about) ?? {}
  return {
    html: all.map(({ html }) => html).join(''),
    text: all.map((piece) => piece.text).join(''),
    kind,
    unit: '',
    ...(about ? { about } : {}),
    ...(isGroup ? { isGroup } : {}),
  }
}

function words(text: string, kind: Kind): Given {
  return { html: text.split('\n').map(escaped).join('<br>'), text, kind, unit: '' }
}
