// content: a report written elsewhere, as plain text or Markdown without YAML: hard line breaks and page breaks joined,
// headings recognised by their numbers, tables as far as they are readable.

import type { SourceText } from './characters.ts'
import { readGrid, type TextLine } from './grid.ts'
import { depthOf, markerOf } from './marker.ts'
import { bareNumber, isPageNumber } from './page-number.ts'
import { type Grid, type Marker, type Passage, type Reading, weave, type Weaver } from './passage.ts'

interface Open {
  readonly weaver: Weaver
  readonly kind: Passage['kind']
  readonly marker?: Marker
  /** Characters of the last line: a short line was ended on purpose. */
  lastLine: number
}

export function readDocument({ file, text }: SourceText): Reading {
  const lines = text.split(/\r\n?|\n/).map((line, i): TextLine => ({ text: line, line: i + 1 }))
  const usual = usualLength(lines)
  const parts: (Passage | Grid)[] = []
  let open: Open | undefined
  const close = (): void => {
    const passage = open?.weaver.passage(open.kind, open.marker ? { marker: open.marker } : {})
    if (passage) parts.push(passage)
    open = undefined
  }
  let page = 0
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]
    if (!line || isPageNumber(line.text) || line.text.trim() === '') continue
    if (isBareNumberOf(lines, i, page)) {
      page = Number(line.text)
      continue
    }
    const table = readGrid(file, lines, i)
    if (table) {
      close()
      parts.push(table.grid)
      i = table.next - 1
      continue
    }
    const { body, column, hashes } = stripped(line.text)
    const marker = markerOf(body)
    if (open && !marker && hashes === 0 && goesOn(open, body, usual)) {
      weaveLine(open.weaver, file, line.line, column, body)
      open.lastLine = body.length
      continue
    }
    close()
    const { kind, ...more } = shapeOf(body, hashes > 0 ? hashes : undefined)
    const weaver = weave()
    weaveLine(weaver, file, line.line, column, body)
    if (kind === 'heading') parts.push(...[weaver.passage(kind, more) ?? []].flat())
    else open = { weaver, kind, lastLine: body.length, ...more }
  }
  close()
  return { file, parts }
}

/** The number of a page and nothing else, between empty lines, and one more than that of the page before. */
function isBareNumberOf(lines: readonly TextLine[], i: number, page: number): boolean {
  const isEmpty = (at: number): boolean => (lines[at]?.text ?? '').trim() === ''
  const number = bareNumber(lines[i]?.text ?? '')
  return number !== undefined && isEmpty(i - 1) && isEmpty(i + 1) && (number === page + 1 || (page === 0 && number <= 2))
}

/** Marks of Markdown at the head of a line, taken away: #, >, -, *. */
function stripped(text: string): { body: string; column: number; hashes: number } {
  const lead = /^[\s\u3000>]{0,20}(#{1,6}(?=[\s\u3000]))?[\s\u3000]{0,20}(?:[-*+•](?=[\s\u3000]))?[\s\u3000]{0,20}/.exec(text)
  const head = lead?.[0].length ?? 0
  return { body: text.slice(head).trimEnd(), column: head + 1, hashes: lead?.[1]?.length ?? 0 }
}

/** Left out of the text: bookmarks of a word processor, the stars of Markdown. */
const NOISE = /\[bookmark:[^\]\n]{0,60}\]|\*\*/g

function weaveLine(weaver: Weaver, file: string, line: number, column: number, body: string): void {
  let from = 0
  for (const match of body.matchAll(NOISE)) {
    weaver.add(body.slice(from, match.index), file, line, column + from)
    from = match.index + match[0].length
  }
  weaver.add(body.slice(from), file, line, column + from)
}

/** What a text is by its look: a heading, an item or running text. `level`: it is a heading of this depth, whatever it looks like. */
export function shapeOf(body: string, level?: number): Pick<Passage, 'kind' | 'level' | 'marker'> {
  const marker = markerOf(body)
  const isHead = level !== undefined || (marker !== undefined && isHeading(body))
  const depth = isHead ? { level: marker ? depthOf(marker.style) : (level ?? 1) } : {}
  return { kind: isHead ? 'heading' : marker ? 'item' : 'paragraph', ...depth, ...(marker ? { marker } : {}) }
}

const ENDED = /[。！？；!?;…]["”』」）)]?$/

/** Short, and one sentence at most: what runs on is an item with its text. */
function isHeading(body: string): boolean {
  return (
    body.length <= 40 &&
    !/[。；;！？](?=.)/.test(body) &&
    !/[，,：:；;]$/.test(body) &&
    !(body.length > 26 && /[。]$/.test(body)) &&
    !/[，,].*\d.*[。]?$/.test(body)
  )
}

/** A line goes on with the paragraph where that was broken off: not ended by a mark, and as long as the others. */
function goesOn(open: Open, body: string, usual: number): boolean {
  const last = open.weaver.last()
  if (/[，,、（(“《—]/.test(last)) return true
  if (ENDED.test(last) || /[：:]/.test(last) || /^(附件|附表|附录|备注|注)[\d一二三四：:]/.test(body) || LABELLED.test(body)) return false
  return open.lastLine >= usual
}

/** 联系电话：… on a line of its own. */
const LABELLED = /^[\u4e00-\u9fff（）()]{2,12}[：:]/

/** Lines of this many characters run to the margin: a little less than half of what a long line has. */
function usualLength(lines: readonly TextLine[]): number {
  const lengths = lines
    .map(({ text }) => text.trim().length)
    .filter((length) => length >= 12)
    .sort((a, b) => a - b)
  const upper = lengths[Math.floor(lengths.length * 0.75)] ?? 24
  return Math.min(22, Math.max(16, Math.floor(upper * 0.6)))
}
