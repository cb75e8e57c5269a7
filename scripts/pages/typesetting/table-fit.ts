// pages: how a table of the narrative fits the type area: as it is, in smaller type, or on a landscape page.

import type { Format } from '../../facts/facts.ts'
import type { Running } from './markup.ts'

export interface CellView extends Running {
  readonly align: string
}

export interface TableView {
  readonly head: readonly CellView[]
  readonly rows: readonly (readonly CellView[])[]
  /** 单位：万元, where all numbers share it; else empty. */
  readonly unit: string
  /** Classes that make it fit, a space before each. */
  readonly look: string
  /** Behind a label that goes on from the page before. */
  readonly continued: string
}

/** Points: sizes to try, largest first; styles/paper.css has one class for each but the first. */
const SIZES = [10.5, 10, 9, 8, 7, 6] as const
const MILLIMETRE = 72 / 25.4
/** Left and right padding of a cell with its line, in points. */
const PADDING = 7
/** A column of words may be as narrow as four characters. */
const NARROWEST = 4

/** Gives the table its class, and puts numbers without an alignment of their own to the right. */
export function fitted(table: Omit<TableView, 'look' | 'continued'>, format: Format): TableView {
  const needed = table.head.map((_, column) => needOf([table.head, ...table.rows].map((row) => row[column])))
  const sizes = SIZES.filter((size) => size >= Math.min(format.tables.smallest, SIZES[0]))
  const { width, height } = format.geometry.area
  const fitting = (room: number): number | undefined =>
    sizes.find((size) => needed.reduce((sum, need) => sum + need * size + PADDING, 0) <= room * MILLIMETRE)
  const upright = fitting(width)
  const size = upright ?? fitting(height) ?? sizes.at(-1)
  const look = `${upright === undefined ? ' wide' : ''}${size === SIZES[0] ? '' : ` size-${size}`}`
  return {
    ...table,
    look,
    continued: format.tables.continued,
    rows: table.rows.map((row) => row.map((cell, column) => alignedCell(cell, column, table.rows))),
  }
}

/** The narrowest a column can be, in ems: its longest number or Latin word, or four characters, or all it has. */
function needOf(cells: readonly (CellView | undefined)[]): number {
  return Math.max(
    0,
    ...cells.map((cell) => {
      const text = textOf(cell)
      const words = text.match(/[\x21-\x7e]+/g) ?? []
      return Math.max(Math.min(text.length, NARROWEST), ...words.map((word) => word.length * 0.56))
    }),
  )
}

const NUMBER = /^[-−+]?[\d,]*\d(\.\d+)?[%‰]?$/

function alignedCell(cell: CellView, column: number, rows: TableView['rows']): CellView {
  if (cell.align !== '') return cell
  const texts = rows.map((row) => textOf(row[column]))
  return texts.some((text) => NUMBER.test(text)) && texts.every((text) => NUMBER.test(text) || !/\d/.test(text))
    ? { ...cell, align: NUMBER.test(textOf(cell)) ? 'right' : 'center' }
    : cell
}

function textOf(cell: CellView | undefined): string {
  return cell?.text.trim() ?? ''
}
