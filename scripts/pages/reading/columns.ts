// pages: the decimal points of a column in one line. Cells of one `data-column` of a table get the digits that
// they lack as attributes, which the style sheet sets unseen: no text is added that a reader or a machine would find.

import { COLUMN, type Edit, type OpenTag, type Token } from './tokens.ts'

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
  const numbers = cells.map(({ text }) => partsOf(text))
  const longest = new Map<string, Parts>()
  for (const [i, { column }] of cells.entries()) {
    const [own, most] = [numbers[i], longest.get(column)]
    if (own) longest.set(column, { whole: longer(most?.whole, own.whole), decimals: longer(most?.decimals, own.decimals) })
  }
  return cells.flatMap(({ tag, column, end }, i) => {
    const lacking = attributes(numbers[i], longest.get(column))
    return [withoutColumn(tag), ...(lacking === '' ? [] : [insertion(tag.at[1], `<span${lacking}>`), insertion(end, '</span>')])]
  })
}

function partsOf(text: string): Parts | undefined {
  const [, whole, decimals] = NUMBER.exec(text.trim()) ?? []
  return whole === undefined ? undefined : { whole, decimals: decimals ?? '' }
}

/** The digits that a number lacks of the longest in its column. */
function attributes(own: Parts | undefined, longest: Parts | undefined): string {
  if (!own || !longest) return ''
  const lead = longest.whole.slice(0, longest.whole.length - own.whole.length)
  const trail = longest.decimals.slice(own.decimals.length)
  return `${lead === '' ? '' : ` data-lead="${unseen(lead)}"`}${trail === '' ? '' : ` data-trail="${unseen(trail)}"`}`
}

function longer(most = '', text: string): string {
  return text.length > most.length ? text : most
}

/** Signs take their own width; which digit it is does not matter, as all are of one width. */
function unseen(text: string): string {
  return text.replace(/\d/g, '0')
}

/** The attribute and the space before it. */
function withoutColumn({ column: [from, to] = [0, 0] }: OpenTag): Edit {
  return { at: [from - 1, to], text: '' }
}

function insertion(at: number, text: string): Edit {
  return { at: [at, at], text }
}
