// content: a PDF without tags: its tables, and its paragraphs put together from lines, over the ends of pages.

import { markerOf } from '../../marker.ts'
import type { Block } from '../blocks.ts'
import { columnTable } from './column-tables.ts'
import { isContentsLine, withoutEdges } from './edges.ts'
import { type Line, linesOf } from './lines.ts'
import { goesOnIn, joinedRows } from './over-pages.ts'
import { type PageTable, ruledTables } from './page-tables.ts'
import type { PageText } from './page.ts'
import type { Rules } from './rules.ts'
import { openTableSpots } from './table-spots.ts'

type Part =
  { readonly kind: 'lines'; readonly lines: Line[]; readonly page: number } | { readonly kind: 'table'; readonly tables: PageTable[] }

export function untaggedBlocks(pages: readonly PageText[], rules: ReadonlyMap<number, Rules>): Block[] {
  const read = pages.map((page) => {
    const { rest, tables } = ruledTables(page, rules.get(page.number) ?? NO_RULES)
    return { height: page.height, lines: linesOf(rest), tables }
  })
  const lines = withoutEdges(read)
  const parts = pages.flatMap(({ number }, i) => partsOf(lines[i] ?? [], read[i]?.tables ?? [], number))
  const spots = openTableSpots()
  const blocks: Block[] = []
  let open: OpenText | undefined
  for (const part of overPages(parts)) {
    if (part.kind === 'table') {
      blocks.push(...spots.blocks(joinedRows(part.tables)))
      open = undefined
    } else open = addLines(blocks, part.lines, part.page, open)
  }
  return blocks
}

const NO_RULES: Rules = { horizontal: [], vertical: [], hasPicture: false }

/** Texts and tables of a page from its top. */
function partsOf(lines: readonly Line[], tables: readonly PageTable[], page: number): Part[] {
  const parts: Part[] = []
  const left = [...tables]
  const addTable = (table: PageTable): void => void parts.push({ kind: 'table', tables: [table] })
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as Line
    while (left[0] && left[0].top < line.y) addTable(left.shift() as PageTable)
    const columns = columnTable(page, lines, i)
    if (columns && !(left[0] && left[0].top < (lines[columns.next - 1]?.y ?? 0))) {
      addTable(columns.table)
      i = columns.next
      continue
    }
    const last = parts.at(-1)
    if (last?.kind === 'lines') last.lines.push(line)
    else parts.push({ kind: 'lines', lines: [line], page })
    i += 1
  }
  left.forEach(addTable)
  return parts
}

/** A table that ends a page goes on where the next page begins with one. */
function overPages(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const [end, start] = [last?.kind === 'table' ? last.tables.at(-1) : undefined, part.kind === 'table' ? part.tables[0] : undefined]
    if (last?.kind === 'table' && end && start && goesOnIn(end, start)) last.tables.push(start)
    else joined.push(part)
  }
  return joined
}

interface OpenText {
  readonly block: { readonly kind: 'text'; readonly lines: { text: string; spot: { page: number } }[] }
  readonly last: Line
  readonly page: number
}

/** Lines that end a sentence, or run to the margin and stop. */
const ENDED = /[。！？；：!?;:]["”』」）)]?$/

function addLines(blocks: Block[], lines: readonly Line[], page: number, before: OpenText | undefined): OpenText | undefined {
  const margins = { left: Math.min(...lines.map(({ from }) => from)), right: Math.max(...lines.map(({ to }) => to)) }
  let open = before
  for (const line of lines) {
    if (isContentsLine(line.text)) continue
    const piece = { text: line.text, spot: { page } }
    if (open && goesOn(open, line, page, margins)) {
      open.block.lines.push(piece)
      open = { ...open, last: line, page }
    } else {
      open = { block: { kind: 'text', lines: [piece] }, last: line, page }
      blocks.push(open.block)
    }
  }
  return open
}

interface Margins {
  readonly left: number
  readonly right: number
}

/** A line goes on with a paragraph whose last line runs to the margin, in the same type, close above it and not set in. */
function goesOn({ last, page: lastPage }: OpenText, line: Line, page: number, { left, right }: Margins): boolean {
  const { size } = line
  if (Math.abs(size - last.size) > size * 0.12) return false
  const isSetIn = line.from > left + size * 1.2 && line.from > last.from + size * 0.5
  const isShort = last.to < right - size * 2.5
  if (isSetIn || isShort || (markerOf(line.text) && ENDED.test(last.text))) return false
  if (lastPage !== page) return !ENDED.test(last.text)
  return line.y - last.y < size * 3
}
