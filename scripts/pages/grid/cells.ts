// pages: cells of a form's table as HTML has them: which are headers and of what, how they are aligned.

import type { GridTable } from '../../facts/facts.ts'
import { attributesOf } from '../typesetting/markup.ts'
import type { SetCell, SetRow, SetTable } from './rows.ts'

/** What the template needs of a cell. */
export interface CellView {
  readonly tag: 'th' | 'td'
  /** HTML, with a space in front. */
  readonly attributes: string
  readonly html: string
}

export interface RowView {
  readonly role: string
  readonly cells: readonly CellView[]
}

interface Body {
  readonly from: number
  readonly rows: readonly SetRow[]
}

/** `id` begins the ids of its headers. */
export function tableView(set: SetTable, table: GridTable, id: string): { head: RowView[]; bodies: RowView[][] } {
  const headers = headersOf(set, id)
  const view = (row: SetRow, index: number, body: Body | undefined): RowView => ({
    role: body && row.role !== 'plain' ? row.role : '',
    cells: row.cells.map((cell) => ({
      tag: cell.kind === 'label' ? 'th' : 'td',
      attributes: attributesOf({
        scope: cell.kind === 'label' ? scopeOf(cell, row, index, body) : undefined,
        id: headers.ids.get(cell),
        headers: headers.of.get(cell)?.join(' '),
        colspan: cell.columns > 1 ? String(cell.columns) : undefined,
        rowspan: cell.rows > 1 ? String(cell.rows) : undefined,
        class: lookOf(cell, row, table, body === undefined) || undefined,
        'data-column': columnOf(cell, table),
      }),
      html: cell.html,
    })),
  })
  return {
    head: set.head.map((row, i) => view(row, i, undefined)),
    bodies: bodiesOf(set.rows).map((body) => body.rows.map((row, i) => view(row, body.from + i, body))),
  }
}

/** A row of labels begins a body of its own, where no cell goes on into it. */
function bodiesOf(rows: readonly SetRow[]): Body[] {
  const starts = rows.flatMap((row, i) =>
    i === 0 || (row.role === 'head' && row.covering.every((cell) => row.cells.includes(cell))) ? [i] : [],
  )
  return starts.map((from, i) => ({ from, rows: rows.slice(from, starts[i + 1] ?? rows.length) }))
}

function scopeOf(cell: SetCell, row: SetRow, index: number, body: Body | undefined): string {
  if (!body) return 'col'
  if (cell.rows > 1 && cell.rows === body.rows.length && index === body.from) return 'rowgroup'
  return cell.rows === 1 && isHead(row) ? 'col' : 'row'
}

/** Its own cells are all labels, of what is below them. */
function isHead({ role, cells }: SetRow): boolean {
  return role === 'head' || (cells.length > 1 && cells.every(({ kind }) => kind === 'label'))
}

function lookOf(cell: SetCell, row: SetRow, table: GridTable, isInHead: boolean): string {
  const { fromHead, indent, isGroup, kind, rows } = cell
  const column = table.columns[cell.start]?.align
  const isOfOne = kind === 'label' && (rows > 1 || isInHead || isHead(row))
  const isSign = kind === 'mark' && cell.cell.content.kind === 'text'
  const align = cell.cell.align ?? (isOfOne || isSign ? undefined : column)
  return [
    fromHead === true ? (kind === 'blank' ? 'edge-top' : 'edge') : '',
    isGroup ? 'group' : '',
    kind === 'label' ? (align === 'left' || align === 'right' ? align : '') : valueLook(cell, align, table),
    cell.cell.vertical && kind !== 'blank' ? 'vertical' : '',
    indent > 0 ? `in-${indent}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const BY_ALIGN = { left: 'words', center: 'mark', right: 'amount' } as const

function valueLook({ kind, text }: SetCell, align: keyof typeof BY_ALIGN | undefined, { numbers }: GridTable): string {
  if (kind === 'blank') return ''
  const look = BY_ALIGN[align ?? (kind === 'number' ? numbers : kind === 'words' ? 'left' : 'center')]
  return kind === 'words' && text.includes('\n') ? `${look} lines` : look
}

/** Cells of one place and unit have their decimal points in one line, unless the form aligns them otherwise. */
function columnOf({ cell, columns, kind, start, unit }: SetCell, table: GridTable): string | undefined {
  const isAligned = (cell.align ?? table.columns[start]?.align) !== undefined
  return kind === 'number' && !isAligned ? `${start}-${columns}-${unit}` : undefined
}

interface Headers {
  readonly ids: ReadonlyMap<SetCell, string>
  readonly of: ReadonlyMap<SetCell, readonly string[]>
}

/**
 * Scopes alone tell a reader aloud the headers of a cell where one head stands above and labels on the left; in a table
 * that has heads in its middle, or labels between its values, each value names its headers.
 */
function headersOf({ head, rows }: SetTable, id: string): Headers {
  const all = [...head, ...rows]
  const ids = new Map<SetCell, string>()
  const of = new Map<SetCell, readonly string[]>()
  const heads = all.filter((row, i) => isHead(row) && (i === 0 || !isHead(all[i - 1]!)))
  const isMixed = all.some(({ covering }) => covering.some((cell, i) => cell.kind === 'label' && isValue(covering[i - 1])))
  if (heads.length < 2 && !isMixed) return { ids, of }
  const named = (cell: SetCell): string => {
    const own = ids.get(cell) ?? `${id}-${ids.size + 1}`
    ids.set(cell, own)
    return own
  }
  all.forEach((row, index) => {
    for (const cell of row.cells) {
      if (!isValue(cell)) continue
      const found = new Set([...above(all, index, cell), ...leftOf(row, cell)])
      if (found.size > 0) of.set(cell, [...found].map(named))
    }
  })
  return { ids, of }
}

function isValue(cell: SetCell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'label' && cell.kind !== 'blank'
}

/** The labels of the nearest head above; none for a value that spans several columns of it. */
function above(all: readonly SetRow[], index: number, { columns, start }: SetCell): SetCell[] {
  let at = index - 1
  while (at >= 0 && !isHead(all[at]!)) at -= 1
  const found: SetCell[] = []
  for (; at >= 0 && isHead(all[at]!); at -= 1) {
    const labels = [...new Set(all[at]!.covering.slice(start, start + columns))].filter(({ kind }) => kind === 'label')
    if (labels.length === 1) found.unshift(...labels)
  }
  return found
}

/** The labels next on the left, until a value stands between. */
function leftOf({ covering }: SetRow, { start }: SetCell): SetCell[] {
  const left = covering.slice(0, start).reverse()
  const from = left.findIndex(({ kind }) => kind === 'label')
  const to = left.findIndex(({ kind }, i) => i > from && kind !== 'label')
  return from === -1 ? [] : left.slice(from, to === -1 ? left.length : to).reverse()
}
