// content: the body of a Word file, from its first paragraph to its last: what is shown is read, what is not is counted.

import { type Block, countPlaces, type Places, type UnreadKind } from '../blocks.ts'
import { tableBlocks } from '../tables.ts'
import type { Numbers } from './numbering.ts'
import { characterOf, openParagraph, type Paragraph, readProperty } from './paragraph.ts'
import type { Styles } from './styles.ts'
import { openTables, type Tables } from './tables.ts'
import { type Attributes, isOn, walkXml } from './xml.ts'

/** All that stands in these is passed over. */
const SKIPPED: Readonly<Record<string, UnreadKind | undefined>> = {
  del: 'changes',
  moveFrom: undefined,
  Fallback: undefined,
  txbxContent: 'text-boxes',
  oMath: 'formulas',
  rt: undefined,
}
const COUNTED: Readonly<Record<string, UnreadKind>> = {
  ins: 'changes',
  moveTo: 'changes',
  footnoteReference: 'footnotes',
  endnoteReference: 'footnotes',
  commentReference: 'comments',
  pic: 'pictures',
  imagedata: 'pictures',
  chart: 'pictures',
}
/** Its elements in a `w:rPr` or `w:trPr` say that a mark or a row is changed, and hold nothing. */
const MARKS = new Set(['rPr', 'trPr', 'tcPr', 'numPr'])

/** How something was formatted before a change. */
const BEFORE = /PrChange$/

interface Field {
  instruction: string
  hasResult: boolean
}

/** What is read, and where in it. */
interface Body {
  readonly blocks: Block[]
  readonly places: Places
  readonly tables: Tables
  readonly styles: Styles
  readonly numbers: Numbers
  readonly count: (what: UnreadKind) => void
  /** Names of the elements that are open. */
  readonly open: string[]
  readonly fields: Field[]
  readonly paragraphs: Paragraph[]
  /** The text of a paragraph that goes on in the next one. */
  joined: string
  /** So many elements that are passed over are open. */
  skipped: number
  isHidden: boolean
}

export function readBody(part: Uint8Array, styles: Styles, numbers: Numbers, count: (what: UnreadKind) => void): Block[] {
  const body: Body = {
    blocks: [],
    places: countPlaces(),
    tables: openTables(),
    styles,
    numbers,
    count,
    open: [],
    fields: [],
    paragraphs: [],
    joined: '',
    skipped: 0,
    isHidden: false,
  }
  walkXml(part, {
    open: (name, attributes, prefix) => {
      const isSkipped = (name in SKIPPED && !MARKS.has(body.open.at(-1) ?? '')) || BEFORE.test(name) || (name === 'p' && prefix === 'a')
      if (body.skipped === 0 && isSkipped && SKIPPED[name]) count(SKIPPED[name])
      if (body.skipped > 0 || isSkipped) body.skipped += 1
      else start(body, name, attributes)
      body.open.push(name)
    },
    close: (name) => {
      body.open.pop()
      if (body.skipped > 0) body.skipped -= 1
      else finish(body, name)
    },
    text: (text) => addText(body, text),
  })
  return body.blocks
}

function start(body: Body, name: string, attributes: Attributes): void {
  const { fields, open, paragraphs } = body
  const within = open.at(-1)
  const counted = COUNTED[name]
  if (counted && !MARKS.has(within ?? '')) body.count(counted)
  body.tables.open(name, attributes, within)
  const paragraph = paragraphs.at(-1)
  if (name === 'p') paragraphs.push(openParagraph())
  else if (!paragraph) return
  else if (name === 'r') body.isHidden = false
  else if (name === 'vanish' && within === 'rPr' && open.at(-2) === 'r') body.isHidden = isOn(attributes)
  else if (name === 'fldChar') readField(fields, attributes['fldCharType'])
  else if (open.includes('pPr')) readProperty(paragraph, name, attributes, within)
  else if (within === 'r') paragraph.text += characterOf(name, attributes)
}

function addText({ count, fields, isHidden, open, paragraphs, skipped }: Body, text: string): void {
  const paragraph = paragraphs.at(-1)
  const field = fields.at(-1)
  if (skipped > 0 || !paragraph) return
  if (open.at(-1) === 'instrText' && field) field.instruction += text
  if (open.at(-1) !== 't' || fields.some(isUnread)) return
  if (isHidden) count('hidden-text')
  else paragraph.text += text
}

function finish(body: Body, name: string): void {
  const paragraph = name === 'p' ? body.paragraphs.pop() : undefined
  if (paragraph) end(body, paragraph)
  const rows = body.tables.close(name)
  if (!rows) return
  const spotOf = body.places.table()
  body.blocks.push(...tableBlocks(rows.map((cells, y) => ({ cells, spot: spotOf(y + 1) }))))
}

function end(body: Body, paragraph: Paragraph): void {
  const { blocks, places, styles, tables } = body
  const text = body.joined + paragraph.text
  body.joined = paragraph.isJoined ? text : ''
  if (paragraph.isJoined || styles.isContents(paragraph.style)) return
  const format = { ...styles.format(paragraph.style), ...paragraph.format }
  const number = text.trim() === '' && !tables.isOpen() ? '' : numberOf(format, body.numbers)
  if (number === undefined) body.count('numbers')
  const whole = `${number ?? ''}${text}`
  if (tables.isOpen()) tables.add(whole)
  else blocks.push(...textBlocks(whole, format.outline, places.paragraph))
}

function readField(fields: Field[], type: string | undefined): void {
  const field = fields.at(-1)
  if (type === 'begin') fields.push({ instruction: '', hasResult: false })
  else if (type === 'separate' && field) field.hasResult = true
  else if (type === 'end') fields.pop()
}

/** What stands before its result, and all of a table of contents. */
function isUnread({ hasResult, instruction }: Field): boolean {
  return !hasResult || /^\s*TOC\b/.test(instruction)
}

function numberOf(format: ReturnType<Styles['format']>, numbers: Numbers): string | undefined {
  return format.numbering === undefined || format.numbering === '0' ? '' : numbers.next(format.numbering, format.numberingLevel ?? 0)
}

const LONGEST_HEADING = 60
/** Behind these a line was ended on purpose. */
const ENDED = /[。！？；：!?;:]["”』」）)]?\s*$/

/** A line break in a paragraph ends it where the line is a whole one; else it only wraps. */
function textBlocks(text: string, outline: number | undefined, spotOf: (text: string, level?: number) => object): Block[] {
  const blocks: { kind: 'text'; lines: { text: string; spot: object }[]; level?: number }[] = []
  let isEnded = true
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const isHeading = outline !== undefined && outline < 9 && line.trim().length <= LONGEST_HEADING && !/[。；;](?=.)/.test(line)
    const level = isHeading ? outline + 1 : undefined
    if (!isEnded) blocks.at(-1)?.lines.push({ text: line, spot: blocks.at(-1)?.lines[0]?.spot ?? {} })
    else blocks.push({ kind: 'text', lines: [{ text: line, spot: spotOf(line.trim(), level) }], ...(level === undefined ? {} : { level }) })
    isEnded = ENDED.test(line)
  }
  return blocks
}
