// content: the running text of a block, with the place of every piece.

import type { StateInline, Token } from 'markdown-it'
import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { figureInText } from './checks/figure-in-text.ts'
import { referenceUnclosed } from './checks/reference-unclosed.ts'
import type { Inline } from './narrative.ts'

/** The text of one block and where each of its lines begins in the file. */
export interface InlineSource {
  readonly file: string
  readonly content: string
  readonly starts: readonly { readonly line: number; readonly column: number }[]
  /** In a table cell `|` is written `\|`, one character more in the file than in the content. */
  readonly isCell?: boolean
}

const REFERENCE = /^\{\{([^{}\n]*)\}\}/

/** markdown-it rule: `{{name}}` becomes one token; an opening without an end becomes a token that is told. */
export function referenceRule(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{{', state.pos)) return false
  const match = REFERENCE.exec(state.src.slice(state.pos))
  if (!silent) {
    const token = state.push(match ? 'reference' : 'reference_unclosed', '', 0)
    token.content = match?.[1]?.trim() ?? '{{'
    token.meta = state.pos
  }
  state.pos += match?.[0].length ?? 2
  return true
}

interface Cursor {
  readonly source: InlineSource
  readonly tokens: readonly Token[]
  readonly observations: Observation[]
  next: number
  offset: number
}

export function readInlines(source: InlineSource, tokens: readonly Token[], observations: Observation[]): Inline[] {
  return readUntil({ source, tokens, observations, next: 0, offset: 0 }, undefined)
}

const WRAPPERS = { strong_open: 'strong', em_open: 'emphasis', link_open: 'link' } as const

function readUntil(cursor: Cursor, close: string | undefined): Inline[] {
  const inlines: Inline[] = []
  for (;;) {
    const token = cursor.tokens[cursor.next++]
    if (!token || token.type === close) return inlines
    const inline = token.type in WRAPPERS ? wrapped(cursor, token) : leaf(cursor, token)
    const last = inlines.at(-1)
    if (inline?.kind === 'text' && last?.kind === 'text') inlines.splice(-1, 1, merged(last, inline))
    else if (inline) inlines.push(inline)
  }
}

type Text = Extract<Inline, { kind: 'text' }>

/** An escaped character is a token of its own; to a reader it is part of the text around it. */
function merged(first: Text, second: Text): Text {
  const { endLine, endColumn } = second.at
  return { kind: 'text', text: first.text + second.text, at: { ...first.at, endLine, endColumn } }
}

function wrapped(cursor: Cursor, open: Token): Inline {
  const start = cursor.offset
  cursor.offset += open.markup.length
  const text = readUntil(cursor, open.type.replace('_open', '_close'))
  cursor.offset += open.markup.length
  const at = place(cursor.source, start, cursor.offset)
  const kind = WRAPPERS[open.type as keyof typeof WRAPPERS]
  return kind === 'link' ? { kind, href: String(open.attrGet('href') ?? ''), text, at } : { kind, text, at }
}

function leaf(cursor: Cursor, token: Token): Inline | undefined {
  const { source } = cursor
  if (token.type === 'softbreak' || token.type === 'hardbreak') {
    const start = Math.max(source.content.indexOf('\n', cursor.offset), cursor.offset)
    cursor.offset = start + 1
    return { kind: 'break', hard: token.type === 'hardbreak', at: place(source, start, start) }
  }
  if (token.type === 'reference' || token.type === 'reference_unclosed') return reference(cursor, token)
  if (token.type === 'image') cursor.observations.push(observe(figureInText, place(source, cursor.offset, cursor.offset)))
  if (token.content === '') return undefined
  const written = writtenAs(token)
  const found = source.content.indexOf(written, cursor.offset)
  const start = found < 0 ? cursor.offset : found
  cursor.offset = start + written.length
  return { kind: 'text', text: token.content, at: place(source, start, cursor.offset) }
}

/** What stands in the source for a text: an escape or an entity is longer than what it means. */
function writtenAs(token: Token): string {
  if (token.type !== 'text_special') return token.content
  return token.info === 'entity' ? token.markup : `\\${token.content}`
}

function reference(cursor: Cursor, token: Token): Inline {
  const start = Number(token.meta)
  const written = REFERENCE.exec(cursor.source.content.slice(start))?.[0] ?? '{{'
  cursor.offset = start + written.length
  const at = place(cursor.source, start, cursor.offset)
  if (token.type === 'reference') return { kind: 'reference', name: token.content, at }
  cursor.observations.push(observe(referenceUnclosed, at))
  return { kind: 'text', text: '{{', at }
}

function place(source: InlineSource, start: number, end: number): Place {
  const from = position(source, start)
  const to = position(source, end)
  return { file: source.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

function position(source: InlineSource, offset: number): { line: number; column: number } {
  const before = source.content.slice(0, offset).split('\n')
  const start = source.starts[before.length - 1] ?? source.starts.at(-1) ?? { line: 1, column: 1 }
  const last = before.at(-1) ?? ''
  const escapes = source.isCell ? last.split('|').length - 1 : 0
  return { line: start.line, column: start.column + last.length + escapes }
}
