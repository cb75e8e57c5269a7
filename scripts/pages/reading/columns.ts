// pages: the decimal points of a column in one line. Cells of one `data-column` of a table get the digits that
// they lack as attributes, which the style sheet sets unseen: no text is added that a reader or a machine would find.

import type { Edit, OpenTag, Token } from './tokens.ts'

/** Names the column of a cell: `<td data-column="2">` with one number in it. Only the alignment needs it. */
const COLUMN = 'data-column'
/** Sign and integer part, point and decimals, and what stands behind the number. */
const NUMBER = /^([-−+]?[\d,]*\d)((?:\.\d+)?)(%|‰|分|万元|元)?$/

interface Cell {
  readonly tag: OpenTag
  readonly column: string
  text: string
  /** Where the cell ends. */
  end: number
}

interface Parts {
  readonly whole: string
  readonly decimals: string
}

/** Each table is by itself, also one in the cell of another. */
export function alignColumns(tokens: readonly Token[]): Edit[] {
  const edits: Edit[] = []
  const tables: Cell[][] = []
  const open: (Cell | undefined)[] = []
  for (const token of tokens) {
    const inner = open.at(-1)
    if (token.kind === 'text' && inner) inner.text += token.text
    if (token.kind === 'text' || token.kind === 'comment') continue
    if (token.name === 'td' && token.kind === 'open') open.push(cellOf(token, tables.at(-1)))
    if (token.name === 'td' && token.kind === 'close') Object.assign(open.pop() ?? {}, { end: token.at[0] })
    if (token.name === 'table' && token.kind === 'open') tables.push([])
    if (token.name === 'table' && token.kind === 'close') edits.push(...aligned(tables.pop() ?? []))
  }
  return edits
}

function cellOf(tag: OpenTag, table: Cell[] | undefined): Cell | undefined {
  const column = tag.attributes[COLUMN]
  if (column === undefined || !table) return undefined
  const cell: Cell = { tag, column, text: '', end: tag.at[1] }
  table.push(cell)
  return cell
}

function aligned(cells: readonly Cell[]): Edit[] {
  const columns = new Map<string, Parts[]>()
  for (const { column, text } of cells) {
    const parts = partsOf(text)
    if (parts) columns.set(column, [...(columns.get(column) ?? []), parts])
  }
  return cells.flatMap(({ tag, column, text, end }) => {
    const lacking = attributes(partsOf(text), columns.get(column) ?? [])
    return [withoutColumn(tag), ...(lacking === '' ? [] : [insertion(tag.at[1], `<span${lacking}>`), insertion(end, '</span>')])]
  })
}

function partsOf(text: string): Parts | undefined {
  const [, whole, decimals] = NUMBER.exec(text.trim()) ?? []
  return whole === undefined ? undefined : { whole, decimals: decimals ?? '' }
}

/** The digits that a number lacks of the longest in its column. */
function attributes(own: Parts | undefined, all: readonly Parts[]): string {
  if (!own) return ''
  const whole = longest(all.map((one) => one.whole))
  const decimals = longest(all.map((one) => one.decimals))
  const lead = whole.slice(0, whole.length - own.whole.length)
  const trail = decimals.slice(own.decimals.length)
  return `${lead === '' ? '' : ` data-lead="${unseen(lead)}"`}${trail === '' ? '' : ` data-trail="${unseen(trail)}"`}`
}

function longest(texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), '')
}

/** Signs take their own width; which digit it is does not matter, as all are of one width. */
function unseen(text: string): string {
  return text.replace(/\d/g, '0')
}

/** The attribute and the space before it. */
function withoutColumn({ written }: OpenTag): Edit {
  const [from, to] = written[COLUMN] ?? [0, 0]
  return { at: [from - 1, to], text: '' }
}

function insertion(at: number, text: string): Edit {
  return { at: [at, at], text }
}
