// content: Markdown text → Narrative. Headings, paragraphs, lists, tables, emphasis and
// references are read; everything else, raw HTML first of all, is text and is printed as it stands.

import MarkdownIt, { type Token } from 'markdown-it'
import { type Observation, observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { headingInList } from './checks/heading-in-list.ts'
import { listTooDeep } from './checks/list-too-deep.ts'
import { tableCellsLost } from './checks/table-cells-lost.ts'
import type { SourceText } from './disk.ts'
import { type InlineSource, readInlines, referenceRule } from './inline.ts'
import type { Block, Cell, Inline, Narrative, Section } from './narrative.ts'

interface Reading {
  readonly file: string
  readonly lines: readonly string[]
  readonly tokens: readonly Token[]
  readonly observations: Observation[]
  next: number
}

export function readMarkdown(source: SourceText): { narrative: Narrative; observations: Observation[] } {
  const text = source.text.replace(/\r\n?/g, '\n')
  const reading: Reading = {
    file: source.file,
    lines: text.split('\n'),
    tokens: PARSER.parse(text, {}),
    observations: [],
    next: 0,
  }
  for (const token of reading.tokens) {
    if (token.type === 'list_item_open' && token.level >= MAX_NESTING - 1) {
      reading.observations.push(observe(listTooDeep, linePlace(reading, token), { limit: MAX_NESTING / 2 - 1 }))
    }
  }
  const lead = readBlocks(reading)
  const sections = readSections(reading, 1)
  const rest = reading.tokens[reading.next]
  if (rest) throw new Error(`Markdown token ${rest.type} was not read`)
  return { narrative: { lead, sections }, observations: reading.observations }
}

/** In block levels, of which a list takes two; what nests deeper the parser drops, so it is told. */
const MAX_NESTING = 100

function parser(): MarkdownIt {
  const markdown = new MarkdownIt('zero', { html: false, maxNesting: MAX_NESTING } as object)
  markdown.enable(['heading', 'list', 'table', 'emphasis', 'link', 'image', 'escape', 'entity', 'newline'])
  markdown.disable('text_join') // so that an escape keeps the characters it was written in
  markdown.inline.ruler.before('emphasis', 'reference', referenceRule)
  return markdown
}

/** Made once: every standard sentence of a form is read with it, and making it takes longer than reading. */
const PARSER = parser()

/** Sections of at least `level`; a deeper heading becomes a child, a skipped level is kept as written. */
function readSections(reading: Reading, level: number): Section[] {
  const sections: Section[] = []
  for (;;) {
    const open = reading.tokens[reading.next]
    if (open?.type !== 'heading_open' || Number(open.tag[1]) < level) return sections
    const own = Number(open.tag[1])
    const inline = reading.tokens[reading.next + 1]
    reading.next += 3
    const at = linePlace(reading, open)
    const text = inline ? inlines(reading, inline) : []
    const title = text.map((part) => (part.kind === 'text' ? part.text : source(part))).join('')
    const blocks = readBlocks(reading)
    sections.push({ level: own, title, heading: text, at, blocks, children: readSections(reading, own + 1) })
  }
}

/** Blocks up to the next heading, the end of the list item, or the end of the text. */
function readBlocks(reading: Reading): Block[] {
  const blocks: Block[] = []
  for (;;) {
    const token = reading.tokens[reading.next]
    if (token?.type === 'paragraph_open') blocks.push(readParagraph(reading))
    else if (token?.type === 'bullet_list_open' || token?.type === 'ordered_list_open') blocks.push(readList(reading))
    else if (token?.type === 'table_open') blocks.push(readTable(reading))
    else return blocks
  }
}

const FACT_TABLE = /^表格\s+(\S.*)$/

function readParagraph(reading: Reading): Block {
  const at = linePlace(reading, reading.tokens[reading.next])
  const inline = reading.tokens[reading.next + 1]
  reading.next += 3
  const illustration = inline && illustrationOf(inline)
  if (inline && illustration) return readIllustration(reading, inline, illustration)
  const text = inline ? inlines(reading, inline) : []
  const only = text.length === 1 ? text[0] : undefined
  const group = only?.kind === 'reference' ? FACT_TABLE.exec(only.name)?.[1] : undefined
  return group !== undefined && only ? { kind: 'factTable', group: group.trim(), at: only.at } : { kind: 'paragraph', text, at }
}

/** The image that is all of a paragraph. */
function illustrationOf(inline: Token): Token | undefined {
  const [first, ...rest] = (inline.children ?? []).filter((token) => token.type !== 'text' || token.content.trim() !== '')
  return rest.length === 0 && first?.type === 'image' ? first : undefined
}

/** Markdown has the address percent-encoded; a file's name is as it was written. */
function readIllustration(reading: Reading, inline: Token, image: Token): Block {
  const { content, starts } = sourceOf(reading, inline)
  const first = starts[0] ?? { line: 1, column: 1 }
  const source = { file: reading.file, content: image.content, starts: [{ line: first.line, column: first.column + 2 }] }
  const caption = readInlines(source, image.children ?? [], reading.observations)
  const at = { ...pointAt(reading.file, first.line, first.column), endColumn: first.column + (content.split('\n')[0] ?? '').length }
  return { kind: 'illustration', file: decoded(String(image.attrGet('src') ?? '')), caption, at }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function readList(reading: Reading): Block {
  const open = reading.tokens[reading.next]
  const at = linePlace(reading, open)
  const items: Block[][] = []
  reading.next += 1
  while (reading.tokens[reading.next]?.type === 'list_item_open') {
    reading.next += 1
    items.push(readBlocks(reading))
    if (reading.tokens[reading.next]?.type === 'heading_open') skipToItemEnd(reading)
    reading.next += 1
  }
  reading.next += 1
  return { kind: 'list', ordered: open?.type === 'ordered_list_open', items, at }
}

/** A heading inside a list item has no place in an outline: told, and the item's rest with it. */
function skipToItemEnd(reading: Reading): void {
  reading.observations.push(observe(headingInList, linePlace(reading, reading.tokens[reading.next])))
  for (let depth = 0; ; reading.next += 1) {
    const type = reading.tokens[reading.next]?.type
    if (type === 'list_item_open') depth += 1
    if (type === 'list_item_close' && depth-- === 0) return
  }
}

function readTable(reading: Reading): Block {
  const at = linePlace(reading, reading.tokens[reading.next])
  const rows: Cell[][] = []
  for (; reading.tokens[reading.next]?.type !== 'table_close'; reading.next += 1) {
    const row = reading.tokens[reading.next]
    if (row?.type !== 'tr_open') continue
    rows.push(readRow(reading))
    if (rows.length > 1) tellLost(reading, row.map?.[0] ?? 0, rows[0]?.length ?? 0)
  }
  reading.next += 1
  return { kind: 'table', head: rows[0] ?? [], rows: rows.slice(1), at }
}

function readRow(reading: Reading): Cell[] {
  const cells: Cell[] = []
  const rowStart = reading.tokens[reading.next]?.map?.[0] ?? 0
  const cursor = { line: rowStart, column: 0 }
  for (; reading.tokens[reading.next]?.type !== 'tr_close'; reading.next += 1) {
    const cell = reading.tokens[reading.next]
    const inline = reading.tokens[reading.next + 1]
    if (cell?.type !== 'th_open' && cell?.type !== 'td_open') continue
    const align = /text-align:(left|center|right)/.exec(String(cell.attrGet('style') ?? ''))?.[1] as Cell['align']
    cells.push({ align, text: inline?.type === 'inline' ? cellInlines(reading, inline, cursor) : [] })
  }
  return cells
}

/** Markdown drops what a row has beyond the columns of the head; nothing may be dropped unsaid. */
function tellLost(reading: Reading, line: number, columns: number): void {
  const text = reading.lines[line] ?? ''
  const written = text.split(/(?<!\\)\|/)
  const cells = written.slice(written[0]?.trim() === '' ? 1 : 0)
  const beyond = cells
    .slice(columns)
    .join('|')
    .replace(/\|\s*$/, '')
    .trim()
  if (/^[\s|]*$/.test(beyond)) return
  const column = text.lastIndexOf(beyond) + 1
  const at = { ...pointAt(reading.file, line + 1, column), endColumn: column + beyond.length }
  const found = cells.filter((cell) => cell.trim() !== '').length
  reading.observations.push(observe(tableCellsLost, at, { found, limit: columns }))
}

function cellInlines(reading: Reading, inline: Token, cursor: { line: number; column: number }): Inline[] {
  const line = reading.lines[cursor.line] ?? ''
  const written = inline.content.replaceAll('|', '\\|')
  const found = line.indexOf(written, cursor.column)
  const start = found < 0 ? cursor.column : found
  cursor.column = start + written.length
  return read(reading, inline, [{ line: cursor.line + 1, column: start + 1 }], true)
}

/** Where each line of an inline token's content begins in the source: the content is the line without its marker. */
function inlines(reading: Reading, inline: Token): Inline[] {
  return read(reading, inline, sourceOf(reading, inline).starts)
}

function sourceOf(reading: Reading, inline: Token): Pick<InlineSource, 'content' | 'starts'> {
  const first = inline.map?.[0] ?? 0
  const starts = inline.content.split('\n').map((content, i) => {
    const column = (reading.lines[first + i] ?? '').lastIndexOf(content)
    return { line: first + i + 1, column: Math.max(column, 0) + 1 }
  })
  return { content: inline.content, starts }
}

function read(reading: Reading, inline: Token, starts: InlineSource['starts'], isCell = false): Inline[] {
  const source: InlineSource = { file: reading.file, content: inline.content, starts, isCell }
  return readInlines(source, inline.children ?? [], reading.observations)
}

function linePlace(reading: Reading, token: Token | undefined): Place {
  const line = token?.map?.[0] ?? 0
  const text = reading.lines[line] ?? ''
  const indent = text.length - text.trimStart().length
  return { file: reading.file, line: line + 1, column: indent + 1, endLine: line + 1, endColumn: text.length + 1 }
}

function source(part: Inline): string {
  if (part.kind === 'reference') return `{{${part.name}}}`
  return part.kind === 'break' || part.kind === 'text'
    ? ''
    : part.text.map((inner) => (inner.kind === 'text' ? inner.text : source(inner))).join('')
}
