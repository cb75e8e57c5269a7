// content: the running text of a block, with the place of every piece.

import type { Token } from 'markdown-it'
import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { visible } from './characters.ts'
import { emphasisDoubtful } from './checks/emphasis-doubtful.ts'
import { emphasisTooDeep } from './checks/emphasis-too-deep.ts'
import { figureInText } from './checks/figure-in-text.ts'
import { linkDoubtful } from './checks/link-doubtful.ts'
import type { InlineSource } from './lines.ts'
import type { Inline } from './narrative.ts'
import { spanOfToken } from './parser.ts'
import { straysIn } from './strays.ts'

interface Cursor {
  readonly source: InlineSource
  readonly placed: (start: number, end: number) => Place
  readonly tokens: readonly Token[]
  readonly observations: Observation[]
  next: number
  depth: number
}

export function readInlines(source: InlineSource, tokens: readonly Token[], observations: Observation[]): Inline[] {
  const placed = placing(source)
  observations.push(...straysIn(source, tokens, placed))
  return trimmed(readUntil({ source, placed, tokens, observations, next: 0, depth: 0 }, undefined))
}

const WRAPPERS = { strong_open: 'strong', em_open: 'emphasis', link_open: 'link', each_open: 'each' } as const

/** Nobody means more by stars within stars, and whoever goes through the text goes as deep. */
const DEEPEST = 16

function readUntil(cursor: Cursor, close: string | undefined): Inline[] {
  const inlines: Inline[] = []
  let surplus = 0
  for (;;) {
    const token = cursor.tokens[cursor.next++]
    if (token && cursor.depth === DEEPEST && /^(?:strong|em)_/.test(token.type) && (surplus > 0 || token.nesting > 0)) {
      if (surplus === 0) tellDepth(cursor, token)
      surplus += token.nesting
      continue
    }
    if (!token || token.type === close) return inlines
    const inline = token.type in WRAPPERS ? wrapped(cursor, token) : leaf(cursor, token)
    const last = inlines.at(-1)
    if (inline?.kind === 'text' && last?.kind === 'text' && isBehind(last.at, inline.at)) inlines.splice(-1, 1, merged(last, inline))
    else if (inline) inlines.push(inline)
  }
}

/** What is deeper is read as the text that it is. */
function tellDepth({ observations, placed }: Cursor, token: Token): void {
  const { start } = spanOfToken(token)
  observations.push(observe(emphasisTooDeep, placed(start, start + token.markup.length), { limit: DEEPEST }))
}

type Text = Extract<Inline, { kind: 'text' }>

/** An escaped character is a token of its own; to a reader it is part of the text around it. */
function merged(first: Text, second: Text): Text {
  const { endLine, endColumn } = second.at
  return { kind: 'text', text: first.text + second.text, at: { ...first.at, endLine, endColumn } }
}

function isBehind(first: Place, second: Place): boolean {
  return first.endLine === second.line && first.endColumn === second.column
}

/** The form indents a paragraph; wide spaces before its first character would do it again. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines
  if (first?.kind !== 'text') return [...inlines]
  const text = first.text.replace(/^[\s\u3000]+/, '')
  const at = { ...first.at, column: first.at.column + first.text.length - text.length }
  return text === '' ? rest : [{ ...first, text, at }, ...rest]
}

function wrapped(cursor: Cursor, open: Token): Inline {
  const kind = WRAPPERS[open.type as keyof typeof WRAPPERS]
  cursor.depth += 1
  const text = readUntil(cursor, open.type.replace('_open', '_close'))
  cursor.depth -= 1
  const close = cursor.tokens[cursor.next - 1] ?? open
  // The library keeps the inner one of the two tokens on each side of strong emphasis.
  const start = spanOfToken(open).start - Math.max(open.markup.length - 1, 0)
  const end = kind === 'link' || kind === 'each' ? endOf(cursor, close) : spanOfToken(close).start + open.markup.length
  const at = cursor.placed(start, end)
  if (kind === 'each') return { kind, of: visible(open.content), text, at }
  if (kind !== 'link') {
    tellEmphasis(cursor, kind, start, end)
    return { kind, text, at }
  }
  tellLink(cursor, open, text, at, start)
  return { kind, href: String(open.attrGet('href') ?? ''), text, at }
}

/** Signs that no phrase begins with; brackets that none ends with. */
const BEFORE_NO_PHRASE = /^[，。、；：！？）》】〕”’,;:!?)\]…%％]/
const BEHIND_NO_PHRASE = /[（《【〔“‘([]$/

/** 张**和李**: the second name is no phrase. */
const BETWEEN_NAMES = /^(?:和|与|及|以及|或)\p{Script=Han}{1,2}$/u

/** A star beside a word, or a phrase that begins with a mark: a sign may have been meant, as in 长*宽*高 or 张**、李**. */
function tellEmphasis({ source, observations, placed }: Cursor, kind: 'strong' | 'emphasis', start: number, end: number): void {
  const { content } = source
  const marks = kind === 'strong' ? 2 : 1
  const inner = content.slice(start + marks, end - marks)
  const isBeside = kind === 'emphasis' && [content[start - 1], content[end]].some((char) => /[\p{L}\p{N}]/u.test(char ?? ''))
  const isBetween = kind === 'strong' && /\p{Script=Han}/u.test(content[start - 1] ?? '') && BETWEEN_NAMES.test(inner)
  if (!isBeside && !isBetween && !BEFORE_NO_PHRASE.test(inner) && !BEHIND_NO_PHRASE.test(inner)) return
  const found = content.slice(start, end).replaceAll('\n', '')
  observations.push(observe(emphasisDoubtful, placed(start, end), { found, as: { term: `emphasis:${kind}` }, escaped: escaped(found) }))
}

function escaped(found: string): string {
  return found.replace(/^\*+|\*+$/g, (stars) => stars.replaceAll('*', '\\*'))
}

/** Of a link the address is not printed, nor a title: what is in them must be an address, and text to print must be there. */
function tellLink({ observations, source }: Cursor, open: Token, text: readonly Inline[], at: Place, start: number): void {
  const href = String(open.attrGet('href') ?? '')
  const address = decoded(href)
  const [first] = text
  const faults = {
    empty: first === undefined,
    footnote: first?.kind === 'text' && first.text.startsWith('^'),
    figure: source.content[start - 1] === '！' && FIGURE.test(address),
    title: open.attrGet('title') !== null,
    braces: /[{}]/.test(address),
    address: !ADDRESS.test(href),
  }
  const why = Object.entries(faults).find(([, isSo]) => isSo)?.[0]
  if (why !== undefined) observations.push(observe(linkDoubtful, at, { address, why: { term: `link:${why}` } }))
}

const FIGURE = /\.(?:png|jpe?g|webp|svg|gif)$/i
/** Of the web, or of the site itself: `//example.org` is another site's, whatever it looks like. */
const ADDRESS = /^(?:https?:|mailto:|tel:|#)[\x21-\x7e]+$|^(?!\/\/|[a-z][a-z\d+.-]*:)[\x21-\x7e]*[./][\x21-\x7e]*$/i

export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function leaf(cursor: Cursor, token: Token): Inline | undefined {
  const { source, placed } = cursor
  const { start } = spanOfToken(token)
  if (token.type === 'softbreak' || token.type === 'hardbreak') {
    const at = source.content.indexOf('\n', start)
    return { kind: 'break', hard: token.type === 'hardbreak', at: placed(at, at) }
  }
  if (token.type === 'reference') return { kind: 'reference', name: visible(token.content), at: placed(start, endOf(cursor, token)) }
  const end = token.type === 'text' ? start + token.content.length : endOf(cursor, token)
  if (token.type !== 'image') return token.content === '' ? undefined : { kind: 'text', text: token.content, at: placed(start, end) }
  cursor.observations.push(observe(figureInText, placed(start, end)))
  return undefined
}

/** The end of what is no plain text: where the next token begins, if the parser did not come to note it. */
function endOf({ source, tokens, next }: Cursor, token: Token): number {
  const { end } = spanOfToken(token)
  const behind = tokens[next]
  return end ?? (behind ? spanOfToken(behind).start : source.content.length)
}

/** Places in a block by offsets of its content. */
function placing({ content, file, isCell, starts }: InlineSource): (start: number, end: number) => Place {
  const lines = [0]
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) lines.push(at + 1)
  const bars = isCell ? [...content.matchAll(/\|/g)].map(({ index }) => index) : []
  const position = (offset: number): { line: number; column: number } => {
    const index = countUpTo(lines, offset) - 1
    const start = starts[index] ?? starts.at(-1) ?? { line: 1, column: 1 }
    return { line: start.line, column: start.column + offset - (lines[index] ?? 0) + countUpTo(bars, offset - 1) }
  }
  return (start, end) => {
    const [from, to] = [position(start), position(end)]
    return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}

/** How many of the sorted numbers are not greater. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
