// facts: the tables of a form as data (tables.yaml): columns, rows of cells, and what is printed around them. A cell
// that goes on to the right or downwards is a sign in the next place, so every row fills the columns.

import type { Place } from '../../base/place.ts'
import { entriesOf, itemsOf, type Node, nodeAt, type Sheet, textAt, textPlace } from '../../content/content.ts'
import type { Word } from '../form-checks.ts'
import { optional } from '../optional.ts'
import { type Column, type Marks, marksOf, readAlign } from './cell.ts'
import { type GridContext, type GridRow, type Line, readHead, readLines } from './lines.ts'

/** One grid. Tables that stand below each other in one list look like one on paper; each repeats its own head. */
export interface GridTable {
  readonly at: Place
  /** Class of the table, for the form's own style sheet. */
  readonly className?: string
  readonly columns: readonly Column[]
  /** Where numbers stand in their cells, decimal points below each other. */
  readonly numbers: 'right' | 'center'
  /** Points; absent: as the style sheet has it. */
  readonly size?: number
  /** 单位：万元, above the table. */
  readonly unit?: string
  /** Lines above and below; references in braces. */
  readonly above: readonly Word[]
  readonly notes: readonly Word[]
  readonly signatures: readonly Word[]
  /** Repeated on each page. */
  readonly head: readonly GridRow[]
  readonly lines: readonly Line[]
}

export interface Grid {
  readonly name: string
  readonly at: Place
  readonly tables: readonly GridTable[]
}

/** The list of all indicators that the form prints, which rows can be repeated for as for records. */
export const INDICATORS = '指标'

export type { Align, CellContent, Column, GridCell, Marks } from './cell.ts'
export type { Item } from './item.ts'
export type { GridRow, Line, Loop } from './lines.ts'

/** Every table of tables.yaml by its name; none where the form has no such file. */
export function readGrids(sheet: Sheet | undefined, context: GridContext): ReadonlyMap<string, Grid> {
  return new Map(
    entriesOf(sheet?.node).map(({ key, keyAt, value }) => {
      const tables: GridTable[] = []
      for (const node of value.kind === 'list' ? value.items : [value]) tables.push(readTable(node, tables.at(-1), context))
      return [key, { name: key, at: keyAt, tables }] as const
    }),
  )
}

/** A table has columns, size and place of numbers of the one above it where it says nothing of its own. */
function readTable(node: Node, before: GridTable | undefined, context: GridContext): GridTable {
  const columns = readColumns(nodeAt(node, ['columns']), marksOf(node)) ?? before?.columns ?? []
  const head = readHead(nodeAt(node, ['head']), columns, context)
  const size = Number(textAt(node, 'size') ?? before?.size)
  return {
    at: node.at,
    columns,
    numbers: (textAt(node, 'numbers') ?? before?.numbers) === 'center' ? 'center' : 'right',
    ...optional({ className: textAt(node, 'class'), unit: textAt(node, 'unit'), size: size > 0 ? size : undefined }),
    above: wordsAt(node, 'above'),
    notes: wordsAt(node, 'notes'),
    signatures: wordsAt(node, 'signatures'),
    head: head.rows,
    lines: readLines(nodeAt(node, ['rows']), columns, head.edges, context),
  }
}

/** `7`, or a list of widths and of mappings with a width. Widths are shares of the table's; those left out share the rest. */
function readColumns(node: Node | undefined, marks: Marks): Column[] | undefined {
  if (!node) return undefined
  const count = Number(textAt(node))
  if (node.kind === 'scalar') return Array.from({ length: count > 0 && count <= MOST_COLUMNS ? count : 0 }, () => ({ width: 1, marks }))
  const widths = itemsOf(node).map((item) => Number(textAt(item) ?? textAt(item, 'width')))
  return itemsOf(node).map((item, i) => ({
    width: (widths[i] ?? 0) > 0 ? (widths[i] ?? 1) : 1,
    marks: { ...marks, ...marksOf(item) },
    ...optional({ align: readAlign(item) }),
  }))
}

/** A slip of a designer's must not fill the memory. */
const MOST_COLUMNS = 100

function wordsAt(node: Node, key: string): Word[] {
  const found = nodeAt(node, [key])
  return (found?.kind === 'list' ? found.items : [found]).flatMap((one) =>
    one?.kind === 'scalar' && one.value !== null ? [{ text: one.text, at: textPlace(one) }] : [],
  )
}
