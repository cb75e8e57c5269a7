// content: a tagged PDF, read by its tags: what is a heading, a paragraph, a table and its cells says the file itself.

import type { Block } from '../blocks.ts'
import { gridOf, type Spanning } from '../tables.ts'
import { gridsOf, type RuledGrid } from './grids.ts'
import { joinedRows } from './over-pages.ts'
import { areaOf, filledGrid } from './page-tables.ts'
import type { PageText } from './page.ts'
import type { Rules } from './rules.ts'
import type { Element } from './structure.ts'
import { openTableSpots, type PagedRow } from './table-spots.ts'

interface Marked {
  readonly page: number
  readonly text: string
}

/** Undefined where the tags leave out some of the text. */
export async function taggedBlocks(
  root: Element,
  pages: readonly PageText[],
  rulesOn: (page: number) => Promise<Rules>,
): Promise<Block[] | undefined> {
  if (!coversAll(pages, marksBelow(root))) return undefined
  const blocks: Block[] = []
  await add(root, { blocks, pages, marks: markedText(pages), tables: openTableSpots(), rulesOn })
  return blocks
}

/** Of the text that claims to be content, this much at least stands in the tree. */
const NEARLY_ALL = 0.95

function coversAll(pages: readonly PageText[], used: ReadonlySet<string>): boolean {
  let [all, covered] = [0, 0]
  for (const { isArtifact, mark, text } of pages.flatMap(({ pieces }) => pieces)) {
    if (isArtifact) continue
    all += text.trim().length
    if (mark !== undefined && used.has(mark)) covered += text.trim().length
  }
  return all > 0 && covered >= all * NEARLY_ALL
}

function marksBelow({ kids }: Element, found = new Set<string>()): Set<string> {
  for (const kid of kids) {
    if (typeof kid === 'string') found.add(kid)
    else marksBelow(kid, found)
  }
  return found
}

function markedText(pages: readonly PageText[]): Map<string, Marked> {
  const marks = new Map<string, Marked>()
  for (const { number, pieces } of pages)
    for (const { endsLine, isArtifact, mark, text } of pieces)
      if (mark !== undefined && !isArtifact)
        marks.set(mark, { page: number, text: `${marks.get(mark)?.text ?? ''}${text}${endsLine ? '\n' : ''}` })
  return marks
}

interface Reading {
  readonly blocks: Block[]
  readonly pages: readonly PageText[]
  readonly rulesOn: (page: number) => Promise<Rules>
  readonly marks: ReadonlyMap<string, Marked>
  readonly tables: ReturnType<typeof openTableSpots>
}

const LEFT_OUT = new Set(['TOC', 'TOCI', 'Index', 'Artifact', 'Figure', 'Formula', 'Note', 'Annot'])
/** What is one text, whatever stands in it. */
const TEXTS = /^(?:P|H[1-6]?|Title|LI|Caption|BlockQuote)$/
const DIVIDED = /^(?:Table|L)$/

/** A box with boxes in it is passed through; one with text is a paragraph. */
async function add(element: Element, reading: Reading): Promise<void> {
  if (LEFT_OUT.has(element.role)) return
  if (element.role === 'Table') await addTable(element, reading)
  else if (TEXTS.test(element.role) ? !element.kids.some(isDivided) : !element.kids.some(isBlock)) addText(element, reading)
  else
    for (const kid of runs(element.kids)) {
      if (Array.isArray(kid)) addText({ ...element, kids: kid }, reading)
      else await add(kid, reading)
    }
}

/** A box that says nothing of itself is a block where it has one in it, and else part of a line. */
function isBlock(kid: Element | string): boolean {
  return typeof kid !== 'string' && (TEXTS.test(kid.role) || DIVIDED.test(kid.role) || kid.kids.some(isBlock))
}

function isDivided(kid: Element | string): boolean {
  return typeof kid !== 'string' && (DIVIDED.test(kid.role) || kid.kids.some(isDivided))
}

/** Blocks one by one, and what stands between them in a line together. */
function runs(kids: Element['kids']): (Element | (Element | string)[])[] {
  const all: (Element | (Element | string)[])[] = []
  for (const kid of kids) {
    const last = all.at(-1)
    if (typeof kid !== 'string' && isBlock(kid)) all.push(kid)
    else if (Array.isArray(last)) last.push(kid)
    else all.push([kid])
  }
  return all
}

function addText(element: Element, { blocks, marks }: Reading): void {
  const lines = new Map<number, string>()
  for (const { page, text } of leaves(element, marks)) lines.set(page, `${lines.get(page) ?? ''}${text}`)
  const depth = /^H([1-6])$/.exec(element.role)?.[1]
  const level = depth === undefined ? {} : { level: Number(depth) }
  const written = [...lines].map(([page, text]) => ({ text: joined(text), spot: { page } }))
  if (written.some(({ text }) => text.trim() !== '')) blocks.push({ kind: 'text', lines: written, ...level })
}

function leaves({ kids, role }: Element, marks: ReadonlyMap<string, Marked>): Marked[] {
  if (LEFT_OUT.has(role)) return []
  return kids.flatMap((kid) => (typeof kid === 'string' ? (marks.get(kid) ?? []) : leaves(kid, marks)))
}

/** Only words in Latin letters need a space where a line ends. */
function joined(text: string): string {
  return text
    .trim()
    .replace(/([A-Za-z,.;])\n(?=[A-Za-z])/g, '$1 ')
    .replace(/\n/g, '')
}

async function addTable(table: Element, reading: Reading): Promise<void> {
  reading.blocks.push(...reading.tables.blocks((await drawnTable(table, reading)) ?? taggedTable(table, reading)))
}

function taggedTable(table: Element, reading: Reading): PagedRow[] {
  const rows = rowsOf(table)
  const spanning = (cell: Element): Spanning => ({ text: cellText(cell, reading.marks), columns: cell.columns, rows: cell.rows })
  const grid = gridOf(rows.map((row) => cellsOf(row).map(spanning)))
  return grid.map((cells, y) => ({ cells: Array.from(cells, (cell) => cell ?? { text: '' }), page: pageOf(rows[y], reading) }))
}

function pageOf(row: Element | undefined, { marks }: Reading): number {
  return row ? (leaves(row, marks)[0]?.page ?? 0) : 0
}

/** By the lines round its cells, where all stand between lines: some programs give an empty cell no tag, and then its row is one short. */
async function drawnTable(table: Element, { marks, pages, rulesOn }: Reading): Promise<PagedRow[] | undefined> {
  const grids = new Map<number, RuledGrid[]>()
  const texts = new Map<RuledGrid, Map<number, string>>()
  for (const cell of rowsOf(table).flatMap(cellsOf)) {
    const text = cellText(cell, marks)
    const [first] = marksBelow(cell)
    const page = marks.get(first ?? '')?.page
    if (text === '' || page === undefined) continue
    if (!grids.has(page)) grids.set(page, gridsOf(await rulesOn(page)))
    const piece = pages[page - 1]?.pieces.find(({ mark, text: own }) => mark === first && own.trim() !== '')
    const grid = piece && grids.get(page)?.find((one) => areaOf(piece, one) !== undefined)
    if (!piece || !grid) return undefined
    const filled = texts.get(grid) ?? new Map<number, string>()
    const area = areaOf(piece, grid) ?? 0
    texts.set(grid, filled.set(area, `${filled.get(area) ?? ''}${text}`))
  }
  const tables = [...grids].flatMap(([page, all]) =>
    all.filter((grid) => texts.has(grid)).map((grid) => filledGrid(page, grid, (area) => texts.get(grid)?.get(area) ?? '')),
  )
  return joinedRows(tables)
}

function rowsOf(table: Element): Element[] {
  return table.kids.flatMap((kid) => (typeof kid === 'string' || kid.role === 'Caption' ? [] : kid.role === 'TR' ? [kid] : rowsOf(kid)))
}

function cellsOf(row: Element): Element[] {
  return row.kids.flatMap((kid) => (typeof kid === 'string' ? [] : kid.role === 'TD' || kid.role === 'TH' ? [kid] : cellsOf(kid)))
}

function cellText(cell: Element, marks: ReadonlyMap<string, Marked>): string {
  return runs(cell.kids)
    .map((kid) =>
      joined((Array.isArray(kid) ? leaves({ ...cell, kids: kid }, marks) : leaves(kid, marks)).map(({ text }) => text).join('')),
    )
    .filter((text) => text !== '')
    .join('\n')
}
