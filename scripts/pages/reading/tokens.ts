// pages: HTML as tags and texts in order. A page is parsed once; what is asked of it is asked of these.

import { Parser } from 'htmlparser2'

/** Offsets of the first character and behind the last. */
export type Span = readonly [from: number, to: number]

export interface OpenTag {
  readonly kind: 'open'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Where its `data-column` is written. */
  readonly column: Span | undefined
  readonly at: Span
}

/** Every open tag has one, written or not. */
export interface CloseTag {
  readonly kind: 'close'
  readonly name: string
  readonly at: Span
}

export interface Text {
  readonly kind: 'text'
  readonly text: string
  readonly at: Span
}

export interface Comment {
  readonly kind: 'comment'
  readonly text: string
  readonly at: Span
}

export type Token = OpenTag | CloseTag | Text | Comment

/** Names the column of a cell: `<td data-column="2">` with one number in it. Only the alignment needs it. */
export const COLUMN = 'data-column'

export function readHtml(html: string): Token[] {
  const tokens: Token[] = []
  let column: Span | undefined
  const at = (): Span => [parser.startIndex, parser.endIndex + 1]
  const parser = new Parser({
    onopentagname: () => {
      column = undefined
    },
    onattribute: (name) => {
      if (name === COLUMN) column ??= [parser.startIndex, parser.endIndex]
    },
    onopentag: (name, attributes) => {
      tokens.push({ kind: 'open', name, attributes, column, at: at() })
    },
    onclosetag: (name) => {
      tokens.push({ kind: 'close', name, at: at() })
    },
    ontext: (text) => {
      tokens.push({ kind: 'text', text, at: at() })
    },
    oncomment: (text) => {
      tokens.push({ kind: 'comment', text, at: at() })
    },
  })
  parser.end(html)
  return tokens
}

/** What is printed: the page without the site's own bars. */
export function mainOf(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex((token) => token.kind === 'open' && token.name === 'main')
  const to = tokens.findLastIndex((token) => token.kind === 'close' && token.name === 'main')
  return tokens.slice(Math.max(0, from), to < 0 ? undefined : to)
}

/** Other text in the place of a span. */
export interface Edit {
  readonly at: Span
  readonly text: string
}

/** Spans do not overlap. */
export function edited(html: string, edits: readonly Edit[]): string {
  let last = 0
  let result = ''
  for (const {
    at: [from, to],
    text,
  } of edits.toSorted((a, b) => a.at[0] - b.at[0])) {
    result += html.slice(last, from) + text
    last = to
  }
  return result + html.slice(last)
}
