// pages: HTML as tags and texts in order. A page is parsed once; what is asked of it is asked of these.

import { Parser } from 'htmlparser2'

/** Offsets of the first character and behind the last. */
export type Span = readonly [from: number, to: number]

export interface OpenTag {
  readonly kind: 'open'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Attribute → where it is written. */
  readonly written: Readonly<Record<string, Span>>
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

export function readHtml(html: string): Token[] {
  const tokens: Token[] = []
  let written: Record<string, Span> = {}
  const at = (): Span => [parser.startIndex, parser.endIndex + 1]
  const parser = new Parser({
    onopentagname: () => {
      written = {}
    },
    onattribute: (name) => {
      written[name] ??= [parser.startIndex, parser.endIndex]
    },
    onopentag: (name, attributes) => {
      tokens.push({ kind: 'open', name, attributes, written, at: at() })
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
