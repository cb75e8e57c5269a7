// content: Markdown text → Narrative. Headings, paragraphs, lists, tables, emphasis, links, figures and references are
// read; whatever else Markdown knows, or a writer may take for it, is told and stays in the text.

import type { Token } from 'markdown-it'
import { observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { withoutMarks } from './carried-mark.ts'
import type { SourceText } from './characters.ts'
import { listTooDeep } from './checks/list-too-deep.ts'
import { markupEmpty } from './checks/markup-empty.ts'
import { markupUnread } from './checks/markup-unread.ts'
import { decoded, readInlines } from './inline.ts'
import { linePlace, linesPlace, type Reading, sourceOf } from './lines.ts'
import { readList } from './list.ts'
import type { Block, Inline, Narrative, Section } from './narrative.ts'
import { makeParser, MAX_NESTING } from './parser.ts'
import { readTable } from './table.ts'

/** `at` is where the text begins, when it stands inside another file. */
export function readMarkdown(
  source: SourceText,
  at: Place = pointAt(source.file),
): { narrative: Narrative; observations: Reading['observations'] } {
  // The parser counts lines from the start of a file, so the text is put where it stands; U+0000 it would replace itself.
  const text = '\n'.repeat(at.line - 1) + source.text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  const lines = withoutMarks(text.split('\n').map(blanked))
  const reading: Reading = {
    file: source.file,
    lines,
    tokens: PARSER.parse(lines.join('\n'), {}),
    observations: [],
    begins: { line: at.line - 1, column: at.column - 1 },
    lastNumbers: new Map(),
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

/** A line of blanks, or of marks and blanks, in those that Markdown knows: to an author a wide space looks no different. */
function blanked(line: string): string {
  const words = line.trimEnd()
  return words.length < line.length && MARKS.test(words) ? words + ' '.repeat(line.length - words.length) : line
}

const MARKS = /^(?:\s*(?:[-*+>]|\d{1,9}[.)]))*$/

/** Made once: every standard sentence of a form is read with it, and making it takes longer than reading. */
const PARSER = makeParser()

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
    const text = inline ? inlines(reading, inline, true) : []
    if (text.length === 0) reading.observations.push(observe(markupEmpty, at, { found: open.markup, construct: { term: 'empty:heading' } }))
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
    else if (token?.type === 'bullet_list_open' || token?.type === 'ordered_list_open') blocks.push(readList(reading, readBlocks))
    else if (token?.type === 'table_open') blocks.push(readTable(reading))
    else if (token?.type === 'blockquote_open') blocks.push(...readQuote(reading))
    else if (token?.type === 'heading_open' && /[=-]/.test(token.markup)) blocks.push(readUnderlined(reading))
    else if (token?.type === 'hr' || token?.type === 'comment') skip(reading, token)
    else return blocks
  }
}

function skip(reading: Reading, token: Token): void {
  tellUnread(reading, token, token.type === 'hr' ? 'rule' : 'comment')
  reading.next += 1
}

/** A quotation is told, and read on as if its marks were not there. */
function readQuote(reading: Reading): Block[] {
  tellUnread(reading, reading.tokens[reading.next], 'quote')
  reading.next += 1
  const blocks: Block[] = []
  while (reading.tokens[reading.next]?.type !== 'blockquote_close') {
    blocks.push(...readBlocks(reading))
    if (reading.tokens[reading.next]?.type === 'heading_open') blocks.push(readParagraph(reading))
  }
  reading.next += 1
  return blocks
}

/** A line of = or - below a text makes a heading of it. */
function readUnderlined(reading: Reading): Block {
  tellUnread(reading, reading.tokens[reading.next], 'setext')
  return readParagraph(reading)
}

function tellUnread(reading: Reading, token: Token | undefined, construct: string): void {
  const [from = 0, to = from + 1] = token?.map ?? []
  const last = Math.max(from, to - 1)
  const written = (reading.lines[construct === 'setext' ? last : from] ?? '').trim()
  const found = construct === 'quote' ? '>' : written.length > 20 ? `${written.slice(0, 19)}…` : written
  const slots = { found, construct: { term: `markup:${construct}` }, remedy: { term: `remedy:${construct}` } }
  reading.observations.push(observe(markupUnread, linesPlace(reading, from, last), slots))
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

interface Image {
  readonly caption: string
  readonly tokens: readonly Token[]
  readonly file: string
}

/** The image that is all of a paragraph; also one with a name that Markdown takes no address from, for its spaces. */
function illustrationOf({ children, content }: Token): Image | undefined {
  const [first, ...rest] = (children ?? []).filter((token) => token.type !== 'text' || token.content.trim() !== '')
  if (rest.length === 0 && first?.type === 'image') {
    // Markdown has the address percent-encoded; a file's name is as it was written. A title is taken for a part of it: no file has the name.
    const title = first.attrGet('title')
    const file = decoded(String(first.attrGet('src') ?? '')) + (title === null ? '' : ` "${title}"`)
    return { caption: first.content, tokens: first.children ?? [], file }
  }
  const [, caption, file] = /^!\[([^\][\n]*)\]\(([^\n]*)\)$/.exec(content.trim()) ?? []
  if (caption === undefined || file === undefined || /!\[/.test(file)) return undefined
  return { caption, tokens: PARSER.parseInline(caption, {})[0]?.children ?? [], file: file.trim() }
}

function readIllustration(reading: Reading, inline: Token, { caption: written, file, tokens }: Image): Block {
  const { content, starts } = sourceOf(reading, inline)
  const lead = content.length - content.trimStart().length
  const first = starts[0] ?? { line: 1, column: 1 }
  const column = first.column + lead
  const source = { file: reading.file, content: written, starts: [{ line: first.line, column: column + 2 }, ...starts.slice(1)] }
  const caption = readInlines(source, tokens, reading.observations)
  const last = starts.at(-1) ?? first
  const end = (starts.length > 1 ? last.column : column) + (content.trim().split('\n').at(-1) ?? '').length
  const at = { file: reading.file, line: first.line, column, endLine: last.line, endColumn: end }
  return { kind: 'illustration', file, caption, at }
}

function inlines(reading: Reading, inline: Token, isHeading = false): Inline[] {
  return readInlines({ ...sourceOf(reading, inline), isHeading }, inline.children ?? [], reading.observations)
}

function source(part: Inline): string {
  if (part.kind === 'reference') return `{{${part.name}}}`
  return part.kind === 'break' || part.kind === 'text'
    ? ''
    : part.text.map((inner) => (inner.kind === 'text' ? inner.text : source(inner))).join('')
}
