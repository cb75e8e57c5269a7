// content: markdown-it, set up for what a narrative may hold, every inline token with its place in `meta`.

import MarkdownIt, { type StateBlock, type StateInline, type Token } from 'markdown-it'
import { eachRecord } from './each-record.ts'

/** In block levels, of which a list takes two; what nests deeper the parser drops, so it is told. */
export const MAX_NESTING = 100

/** Where a token begins in the text of its block; `end` is there for what is no plain text. */
export interface Span {
  readonly start: number
  end?: number
}

export function spanOfToken(token: Token): Span {
  return token.meta as Span
}

const REFERENCE = /\{\{([^{}\n]*)\}\}/y

export function makeParser(): MarkdownIt {
  const markdown = new MarkdownIt('zero', { html: false, maxNesting: MAX_NESTING } as object)
  markdown.enable(['heading', 'lheading', 'list', 'table', 'blockquote', 'hr', 'emphasis', 'link', 'image', 'escape', 'newline'])
  // An escape keeps the characters it was written in, and a text its place.
  markdown.disable(['text_join', 'fragments_join'])
  markdown.inline.ruler.before('text', 'begin', begin)
  markdown.inline.ruler.before('escape', 'line_end', lineEnd)
  markdown.inline.ruler.before('escape', 'escape_wide', escapeWide)
  markdown.inline.ruler.before('emphasis', 'each_record', eachRecord)
  markdown.inline.ruler.before('emphasis', 'reference', reference)
  markdown.block.ruler.before('blockquote', 'comment', comment, { alt: ['paragraph', 'blockquote', 'list'] })
  markdown.block.ruler.before('paragraph', 'indented', indented, { alt: ['paragraph', 'blockquote', 'list'] })
  markdown.inline.State = placing(markdown)
  return markdown
}

interface Placing extends StateInline {
  /** Where the construct that is being tried begins. */
  begun: number
}

/** Consumes nothing: notes where a construct begins, and so where the one before it ended. */
function begin(state: StateInline, silent: boolean): boolean {
  if (silent) return false
  ;(state as Placing).begun = state.pos
  const last = state.tokens.at(-1)
  if (last && last.type !== 'text') spanOfToken(last).end ??= state.pos
  return false
}

/** The library's state of a block of running text, which notes places and knows how stars are used in Chinese. */
function placing(markdown: MarkdownIt): typeof StateInline {
  return class extends markdown.inline.State implements Placing {
    begun = 0
    flushed: number | undefined
    run = { at: -1, length: 0 }

    override pushPending(): Token {
      const token = super.pushPending()
      const end = this.flushed ?? this.pos
      token.meta = { start: Math.max(0, this.src.lastIndexOf(token.content, end - token.content.length)) }
      return token
    }

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const start = type === 'link_open' ? this.begun : this.pos
      this.flushed = start
      const token = super.push(type, tag, nesting)
      this.flushed = undefined
      // Each mark of a run of stars is a token of its own.
      if (type === 'text') this.run = this.run.at === start ? { at: start, length: this.run.length + 1 } : { at: start, length: 0 }
      token.meta = { start: type === 'text' ? start + this.run.length : start } satisfies Span
      return token
    }

    /**
     * CommonMark asks for a space or a mark outside of a run of stars that has a mark inside, and Chinese has no spaces:
     * **《预算法》**的. Here a run opens before what is no space and closes behind it, unless it is a sign between numbers.
     */
    override scanDelims(start: number): ReturnType<StateInline['scanDelims']> {
      const marker = this.src[start]
      let end = start
      while (end < this.posMax && this.src[end] === marker) end += 1
      const before = start > 0 ? (this.src[start - 1] ?? ' ') : ' '
      const after = end < this.posMax ? (this.src[end] ?? ' ') : ' '
      const length = end - start
      const isText = marker !== '*' || isSign(before, length, after)
      return { can_open: !isText && /\S/.test(after), can_close: !isText && /\S/.test(before), length }
    }
  }
}

const DIGIT = /[\d０-９]/
const BEFORE_SIGN = /[\dA-Za-z０-９%％‰）)\]】}]/
const BEHIND_SIGN = /[\dA-Za-z０-９（([【{√￥¥$+−-]/

/** 3*4*5 is a product, (1+2)*(3+4) too, 138****5678 hides digits: no emphasis, whatever else stands in the line. */
export function isSign(before: string, length: number, after: string): boolean {
  if (DIGIT.test(before) && DIGIT.test(after)) return true
  return length === 1 && BEFORE_SIGN.test(before) && BEHIND_SIGN.test(after)
}

/** `{{name}}` becomes one token. */
function reference(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{{', state.pos)) return false
  REFERENCE.lastIndex = state.pos
  const match = REFERENCE.exec(state.src)
  if (!match || state.pos + match[0].length > state.posMax) return false
  if (!silent) state.push('reference', '', 0).content = (match[1] ?? '').trim()
  state.pos += match[0].length
  return true
}

/** A backslash that ends a line stays a character: no one who does not know Markdown means a line break by it. */
function lineEnd(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('\\\n', state.pos)) return false
  if (!silent) state.pending += '\\'
  state.pos += 1
  return true
}

const WIDE = /\\[｛｝＃＞｜！［］]|(?<=^[ \t\u3000]*)\\[０-９](?=[０-９]*[．.、)）])/my

/** `\｛`: a backslash makes plain text of the wide marks too that would be told as markup, and of a number at the head of a line. */
function escapeWide(state: StateInline, silent: boolean): boolean {
  WIDE.lastIndex = state.pos
  const markup = WIDE.exec(state.src)?.[0]
  if (markup === undefined) return false
  if (!silent) {
    const token = state.push('text_special', '', 0)
    token.content = markup.slice(1)
    token.markup = markup
  }
  state.pos += 2
  return true
}

interface CommentEnd {
  /** Looked for from here. */
  readonly from: number
  /** Infinity where there is none. */
  readonly at: number
  readonly line: number
}

/** The next `-->`; remembered in the parser's environment, so that a thousand openings do not each look for it. */
function commentEnd(state: StateBlock, from: number, startLine: number): CommentEnd {
  const known = state.env.commentEnd as CommentEnd | undefined
  if (known && known.from <= from && from < known.at) return known
  const found = state.src.indexOf('-->', from)
  const at = found < 0 ? Infinity : found
  let line = startLine
  while (line < state.lineMax && (state.eMarks[line] ?? Infinity) < at) line += 1
  return (state.env.commentEnd = { from, at, line })
}

/** A comment of HTML that fills whole lines, blank ones among them. */
function comment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0)
  if (!state.src.startsWith('<!--', from)) return false
  const { at, line } = commentEnd(state, from, startLine)
  if (line >= endLine || state.src.slice(at + 3, state.eMarks[line]).trim() !== '') return false
  if (silent) return true
  state.push('comment', '', 0).map = [startLine, line + 1]
  state.line = line + 1
  return true
}

/** Two wide spaces begin a paragraph, with or without a blank line above; here they only end the one before. */
function indented(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  return silent && state.src.startsWith('\u3000\u3000', (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0))
}
