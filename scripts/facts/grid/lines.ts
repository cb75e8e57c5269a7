// facts: the rows of a form's table, single ones, repeated ones, and those that a ready block stands for.

import { type Observation, observe } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import { entriesOf, itemsOf, type Node, nodeAt } from '../../content/content.ts'
import { tableCellJoins } from '../checks/table-cell-joins.ts'
import { tableRowWidth } from '../checks/table-row-width.ts'
import type { Dictionary } from '../dictionary.ts'
import { type BlockLine, fundsLines, groupLines } from './blocks.ts'
import { type Column, type GridCell, type Marks, marksOf } from './cell.ts'
import { type Item, readItem } from './item.ts'
import { type Edges, readRow } from './row.ts'
import { unknownGroup, unknownList } from './sources.ts'

export interface GridRow {
  readonly kind: 'row'
  /** head: its cells are labels of what is below; total: a sum, which no page begins with. */
  readonly role: 'plain' | 'head' | 'total'
  readonly cells: readonly GridCell[]
  readonly at: Place
}

export interface Loop {
  readonly kind: 'each'
  /** The things themselves, or the name of the list that holds them: records, or 指标. */
  readonly over: readonly Item[] | { readonly list: string; readonly at: Place }
  readonly rows: readonly GridRow[]
}

export type Line = GridRow | Loop

/** What reading a table needs besides its own node. */
export interface GridContext {
  readonly dictionary: Dictionary
  /** The lists that rows can be repeated for: 指标, and the names of the form's records. */
  readonly lists: readonly string[]
  readonly observations: Observation[]
}

/** A mapping of one row has one of these. */
const ROLES = { head: 'head', total: 'total', cells: 'plain' } as const

/** The rows that each page repeats: one, or a list of several. */
export function readHead(
  node: Node | undefined,
  columns: readonly Column[],
  { observations }: GridContext,
): { rows: readonly GridRow[]; edges: Edges | undefined } {
  const rows = itemsOf(node).some(({ kind }) => kind === 'list') ? itemsOf(node) : node ? [node] : []
  let edges: Edges | undefined
  const read = rows.map((row): GridRow => {
    const { cells, edges: own } = readRow(itemsOf(row), row.at, columns, edges, {}, observations)
    edges = own
    return { kind: 'row', role: 'head', cells, at: row.at }
  })
  return { rows: read, edges }
}

interface Reading {
  readonly columns: readonly Column[]
  readonly context: GridContext
  /** Of the row before. */
  edges: Edges | undefined
}

export function readLines(node: Node | undefined, columns: readonly Column[], edges: Edges | undefined, context: GridContext): Line[] {
  const to: Reading = { columns, context, edges }
  return itemsOf(node).flatMap((line) => readLine(line, to))
}

function readLine(line: Node, to: Reading): Line[] {
  if (line.kind !== 'mapping') return [rowOf('plain', line, {}, to)]
  const unknown = unknownGroup(line, to.context.dictionary)
  if (unknown) {
    to.context.observations.push(unknown)
    return []
  }
  const block = nodeAt(line, ['funds']) ? fundsLines(line, to.context.dictionary) : undefined
  const lines = block ?? (nodeAt(line, ['group']) ? groupLines(line, to.context.dictionary) : undefined)
  if (lines) return lines.map((one) => blockLine(one, line, to))
  if (nodeAt(line, ['each']) || nodeAt(line, ['row']) || nodeAt(line, ['rows'])) return [loop(line, to)]
  const key = (['head', 'total', 'cells'] as const).find((one) => nodeAt(line, [one]))
  if (key) return [rowOf(ROLES[key], nodeAt(line, [key])!, marksOf(line), to)]
  const isTold = entriesOf(line).some(({ key }) => !LOOKS.includes(key)) // a key that there is not, or that lacks another
  return isTold ? [] : [rowOf('plain', { kind: 'list', items: [], at: line.at }, {}, to)] // a row of nothing is told to be too short
}

/** Keys of a row that say nothing of its cells, and that the schema lets stand alone. */
const LOOKS = ['label', 'vertical', 'of', 'sum', 'spans', 'blank', 'notApplicable']

function rowOf(role: GridRow['role'], row: Node, marks: Marks, to: Reading): GridRow {
  const { cells, edges } = readRow(itemsOf(row), row.at, to.columns, to.edges, marks, to.context.observations)
  to.edges = edges
  return { kind: 'row', role, cells, at: row.at }
}

/** What goes on from above in the first of the rows does so from the last of them, when they are repeated. */
function loop(line: Node, to: Reading): Loop {
  const marks = marksOf(line)
  const single = nodeAt(line, ['row'])
  const written = single ? [single] : nodeAt(line, ['rows']) ? itemsOf(nodeAt(line, ['rows'])) : [line]
  const rows = written.map((row) => rowOf('plain', row, marks, to))
  for (const { at, content, start, columns } of rows[0]?.cells ?? []) {
    if (content.kind !== 'up' || to.edges?.get(start) === columns) continue
    to.context.observations.push(observe(tableCellJoins, at, { sign: '^', why: { term: 'edge' } }))
  }
  return { kind: 'each', over: readOver(nodeAt(line, ['each']), to.context), rows }
}

function readOver(node: Node | undefined, { lists, observations }: GridContext): Loop['over'] {
  if (node?.kind !== 'scalar') return itemsOf(node).flatMap(readItem)
  observations.push(...unknownList(node.text, node.at, lists))
  return { list: node.text, at: node.at }
}

/** A block's cells lie one beside the other; what goes on from above is the block's own label. */
function blockLine({ over, role, cells: pieces }: BlockLine, node: Node, to: Reading): Line {
  let start = 0
  const cells = pieces.map(({ span, ...cell }): GridCell => {
    const placed = { ...cell, start, columns: span, marks: { ...to.columns[start]?.marks, ...marksOf(node), ...cell.marks } }
    start += span
    return placed
  })
  if (to.columns.length > 0 && start !== to.columns.length && role === 'head')
    to.context.observations.push(observe(tableRowWidth, node.at, { found: start, columns: to.columns.length }))
  to.edges = new Map(cells.map((cell) => [cell.start, cell.columns]))
  const row: GridRow = { kind: 'row', role, cells, at: node.at }
  return over ? { kind: 'each', over, rows: [row] } : row
}
