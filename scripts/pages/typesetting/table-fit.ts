// pages: how a table of the narrative fits the type area: as it is, in smaller type, or on a landscape page.

import type { Format } from '../../facts/facts.ts'
import { LONGEST_RUN } from '../reading/breaks.ts'
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
  /** Of its columns in per cent of its own; empty where equal ones do. */
  readonly widths: readonly number[]
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
export function fitted(table: Omit<TableView, 'look' | 'widths' | 'continued'>, format: Format): TableView {
  const columns = table.head.map((_, column) => [table.head, ...table.rows].map((row) => textOf(row[column])))
  const needed = columns.map(needOf)
  const sizes = SIZES.filter((size) => size >= Math.min(format.tables.smallest, SIZES[0]))
  const { width, height } = format.geometry.area
  const fitting = (room: number): number | undefined =>
    sizes.find((size) => needed.reduce((sum, need) => sum + need * size + PADDING, 0) <= room * MILLIMETRE)
  const upright = fitting(width)
  const size = upright ?? fitting(height) ?? sizes.at(-1) ?? SIZES[0]
  const room = ((upright === undefined ? height : width) * MILLIMETRE) / size
  const look = `${upright === undefined ? ' wide' : ''}${size === SIZES[0] ? '' : ` size-${size}`}`
  const isNumeric = table.head.map((_, column) => isOfNumbers((columns[column] ?? []).slice(1)))
  return {
    ...table,
    look,
    widths: widthsOf(columns, needed, room, PADDING / size),
    continued: format.tables.continued,
    rows: table.rows.map((row) => row.map((cell, column) => (isNumeric[column] ? alignedCell(cell) : cell))),
  }
}

/** The narrowest a column can be, in ems: its longest number or Latin word, or four characters, or all it has. */
function needOf(texts: readonly string[]): number {
  return widest(texts, (text) => Math.max(Math.min(text.length, NARROWEST), widest(text.match(/[\x21-\x7e]+/g) ?? [], wordNeed)))
}

/** A run that may break is as wide as its longest piece, and no piece need be longer than a word. */
function wordNeed(word: string): number {
  const pieces = word.length < LONGEST_RUN ? [word] : word.split(PIECES).map((piece) => piece.slice(0, LONGEST_PIECE))
  return widest(pieces, (piece) => piece.length) * LATIN
}

/** No list is too long for it, as it would be for the arguments of a call. */
function widest(texts: readonly string[], of: (text: string) => number): number {
  return texts.reduce((most, text) => Math.max(most, of(text)), 0)
}

const PIECES = /(?<=[/._\-&=?+*,;:|~])/
const LONGEST_PIECE = 16
/** Of a Latin letter or a digit, in ems. */
const LATIN = 0.56

/** A column so narrow has its words in one line. */
const NARROW = 6
/** Nothing is wider for having more to say. */
const WIDEST = 30

/**
 * Columns as wide as what stands in them wants, in per cent; none where columns of one width hold all in one line.
 * `room` and `padding` in ems.
 */
function widthsOf(columns: readonly (readonly string[])[], needed: readonly number[], room: number, padding: number): number[] {
  const wanted = columns.map((texts) => Math.min(WIDEST, widest(texts, widthOf)))
  if (wanted.every((want) => want + padding <= room / columns.length)) return []
  const own = wanted.map((want, i) => (want <= NARROW ? want : (needed[i] ?? 0)))
  const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0)
  const least = sum(own) + padding * columns.length > room ? needed : own
  const spare = Math.max(0, room - sum(least) - padding * columns.length)
  const lacking = wanted.map((want, i) => Math.max(0, want - (least[i] ?? 0)))
  const share = sum(lacking) > spare ? lacking.map((lack) => (lack / sum(lacking)) * spare) : lacking
  const rest = (spare - sum(share)) / sum(wanted)
  const widths = least.map((width, i) => width + (share[i] ?? 0) + padding + rest * (wanted[i] ?? 0))
  return widths.map((width) => Math.round((width / sum(widths)) * 1000) / 10)
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\x20-\x7e]/.test(char) ? LATIN : 1), 0)
}

const NUMBER = /^[-−+]?[\d,]*\d(\.\d+)?[%‰]?$/

/** A column that has a number, and no digit that is none of one. */
function isOfNumbers(texts: readonly string[]): boolean {
  return texts.some((text) => NUMBER.test(text)) && texts.every((text) => NUMBER.test(text) || !/\d/.test(text))
}

function alignedCell(cell: CellView): CellView {
  return cell.align === '' ? { ...cell, align: NUMBER.test(textOf(cell)) ? 'right' : 'center' } : cell
}

function textOf(cell: CellView | undefined): string {
  return cell?.text.trim() ?? ''
}
