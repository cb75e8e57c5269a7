// content: a web page as it is published: its article, with headings, paragraphs and tables.

import { DomHandler, DomUtils, Parser } from 'htmlparser2'
import { type Block, type CellText, countPlaces, type Places, type Taken, type UnreadKind, unreadOf } from '../blocks.ts'
import { gridOf, type Spanning, tableBlocks } from '../tables.ts'
import { Unreadable } from '../unreadable.ts'
import { below, type Document, type Element, elementsIn, has, isElement, isSeen, type Node } from './dom.ts'
import { mainContent } from './main-content.ts'

export function readHtml(bytes: Uint8Array): Taken {
  const page = parsed(decoded(bytes))
  const main = mainContent(page)
  const unread = new Map<UnreadKind, number>([
    ['pictures', below(main, new Set(['img'])).filter(isLarge).length],
    ['frames', below(main, new Set(['iframe', 'frame'])).length],
  ])
  const flow: Flow = { blocks: [], places: countPlaces(), text: '', level: undefined }
  const title = titleOf(page)
  if (title !== '' && !squeezed(DomUtils.innerText([...main.children])).includes(squeezed(title))) {
    flow.text = title
    end(flow)
  }
  walk(main.children, flow)
  end(flow)
  return { blocks: flow.blocks, unread: unreadOf(unread) }
}

const DEEPEST = 500

function parsed(text: string): Document {
  const handler = new DomHandler()
  let depth = 0
  const open = handler.onopentag.bind(handler)
  const close = handler.onclosetag.bind(handler)
  handler.onopentag = (name, attributes) => {
    if ((depth += 1) > DEEPEST) throw new Unreadable('too-much')
    open(name, attributes)
  }
  handler.onclosetag = () => {
    depth -= 1
    close()
  }
  new Parser(handler).end(text)
  return handler.root
}

/** As the page says itself, else UTF-8, else what Chinese pages were written in before. */
function decoded(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  const named = head.startsWith('\xff\xfe') ? 'utf-16le' : /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1]
  for (const [label, fatal] of [
    ['utf-8', true],
    [named ?? 'gb18030', false],
    ['gb18030', false],
  ] as const) {
    try {
      return new TextDecoder(label, { fatal }).decode(bytes)
    } catch {
      continue // not in this encoding, or none of that name
    }
  }
  throw new Unreadable('broken')
}

interface Flow {
  readonly blocks: Block[]
  readonly places: Places
  /** Of the paragraph that is open. */
  text: string
  level: number | undefined
}

const BLOCK = new Set(
  'address article blockquote body center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td th tr ul br caption'.split(
    ' ',
  ),
)
const TABLE = new Set(['table'])

function walk(nodes: readonly Node[], flow: Flow): void {
  for (const node of nodes) {
    if (node.type === 'text') flow.text += node.data
    if (!isElement(node) || !isSeen(node)) continue
    const isBlock = BLOCK.has(node.name)
    if (isBlock) end(flow)
    const depth = /^h([1-6])$/.exec(node.name)?.[1]
    if (depth !== undefined) flow.level = Number(depth)
    const rows = node.name === 'table' ? rowsOf(node) : undefined
    if (rows) addTable(rows, flow)
    else walk(node.children, flow)
    if (isBlock) end(flow)
  }
}

/** Closes the paragraph that is open. */
function end(flow: Flow): void {
  const text = flow.text.replace(/\s+/g, ' ').trim()
  if (text !== '') {
    const spot = flow.places.paragraph(text, flow.level)
    flow.blocks.push({ kind: 'text', lines: [{ text, spot }], ...(flow.level === undefined ? {} : { level: flow.level }) })
  }
  flow.text = ''
  flow.level = undefined
}

/** Undefined for a table that only lays out the page: it has tables in it. */
function rowsOf(table: Element): CellText[][] | undefined {
  if (has(table, TABLE)) return undefined
  const rows = below(table, new Set(['tr'])).map((row) => elementsIn(row).filter(({ name }) => name === 'td' || name === 'th'))
  return gridOf(rows.map((cells) => cells.map(spanning)))
}

function spanning(cell: Element): Spanning {
  const span = (name: string): number => Number(/^\s*(\d{1,5})/.exec(cell.attribs[name] ?? '')?.[1] ?? 1)
  return { text: inner(cell.children).trim(), columns: span('colspan'), rows: span('rowspan') || MOST_ROWS }
}

/** 0 rows: to the end of the table. */
const MOST_ROWS = 10_000

function inner(nodes: readonly Node[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.data.replace(/\s+/g, ' ')
      if (!isElement(node) || !isSeen(node)) return ''
      return BLOCK.has(node.name) ? `\n${inner(node.children)}\n` : inner(node.children)
    })
    .join('')
}

function addTable(rows: readonly (readonly CellText[])[], { blocks, places }: Flow): void {
  const spotOf = places.table()
  blocks.push(...tableBlocks(rows.map((cells, y) => ({ cells, spot: spotOf(y + 1) }))))
}

/** The headline as the page names it, which often stands outside of the article. */
function titleOf(page: Document): string {
  const find = (test: (element: Element) => boolean): Element | undefined => DomUtils.findOne(test, page.children) ?? undefined
  const meta = find(({ attribs, name }) => name === 'meta' && /^articletitle$/i.test(attribs['name'] ?? ''))
  if (meta) return (meta.attribs['content'] ?? '').trim()
  const head = find(({ name }) => name === 'h1') ?? find(({ name }) => name === 'title')
  return head
    ? (
        DomUtils.textContent(head)
          .trim()
          .split(/[-_|—]/)[0] ?? ''
      ).trim()
    : ''
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** No rule, bullet or sign. */
function isLarge({ attribs }: Element): boolean {
  return ![attribs['width'], attribs['height']].some((size) => size !== undefined && Number.parseInt(size, 10) < 100)
}
