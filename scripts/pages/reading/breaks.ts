// pages: where a line may end, where browsers do not know it: a long run of Latin letters and digits (an address, a typed
// sum, a file's name) after its marks, and never before a mark that Chinese keeps to what it follows.

import { matchesIn } from '../../base/matches.ts'
import { type Edit, mainOf, type OpenTag, type Span, type Token } from './tokens.ts'

/** GB/T 15834-2011 5.1: 连接号, 间隔号 and 分隔号 do not begin a line; browsers know of the other marks. */
const KEPT = /[·•‧～~—–－／]/g
/** Shorter runs need no place to break: a line has some fifty such characters. */
export const LONGEST_RUN = 28
/** A value of more characters may break where values do not. */
const LONGEST_VALUE = 20
const LONG_RUN = new RegExp(`[\\x21-\\x7e]{${LONGEST_RUN},}`, 'g')
const BREAKS_AFTER = /^[/._\-&=?+*,;:|~]$/

/** Elements that end one line of text and begin another. */
const INLINE = new Set(['a', 'data', 'em', 'mark', 'span', 'strong'])
const PASSED_OVER = new Set(['svg', 'script', 'style', 'title', 'button', 'nav', 'select', 'option', 'pre', 'code'])

interface Inline {
  readonly tag: OpenTag
  /** How much of the line's text stood before it. */
  readonly start: number
  readonly above: Inline | undefined
}

/** What stands in one place of the HTML: a stretch of text, or an entity, which is one character of several. */
interface Piece {
  readonly text: string
  /** In the line's text. */
  readonly start: number
  readonly at: Span
  /** The innermost element of the line that it stands in. */
  readonly inner: Inline | undefined
}

/** One paragraph, heading or cell. Values of a narrative's paragraphs break as they are. */
interface Line {
  text: string
  readonly pieces: Piece[]
  readonly keepsValues: boolean
}

/** Edits within the page's `main`; no character is added or taken away. */
export function breakPlaces(tokens: readonly Token[]): Edit[] {
  return linesOf(mainOf(tokens)).flatMap((line) => [...runEdits(line), ...markEdits(line), ...(line.keepsValues ? valueEdits(line) : [])])
}

/** The stretches of running text that are not empty. */
function linesOf(tokens: readonly Token[]): Line[] {
  const lines: Line[] = []
  const narratives: boolean[] = []
  let line: Line = { text: '', pieces: [], keepsValues: true }
  let inner: Inline | undefined
  let passed = 0
  for (const token of tokens) {
    if (token.kind === 'comment' || (token.kind === 'text' && passed > 0)) continue
    if (token.kind === 'text') {
      if (line.text === '') lines.push(line)
      line.pieces.push({ text: token.text, start: line.text.length, at: token.at, inner })
      line.text += token.text
      continue
    }
    if (PASSED_OVER.has(token.name)) passed += token.kind === 'open' ? 1 : -1
    if (!INLINE.has(token.name)) {
      if (token.kind === 'open') narratives.push((narratives.at(-1) ?? false) || /\bnarrative\b/.test(token.attributes['class'] ?? ''))
      else narratives.pop()
      line = { text: '', pieces: [], keepsValues: token.name !== 'p' || token.kind === 'close' || !narratives.at(-1) }
      inner = undefined
    } else inner = token.kind === 'open' ? { tag: token, start: line.text.length, above: inner } : inner?.above
  }
  return lines
}

/** Where the character at an index of the line's text stands in the HTML, and in what element. */
function standing({ pieces }: Line, index: number): Pick<Piece, 'at' | 'inner'> {
  const { at, inner, start, text } = lastUpTo(pieces, index)
  const from = at[0] + index - start
  return { at: text.length === at[1] - at[0] ? [from, from + 1] : at, inner }
}

/** The last piece that begins at the index or before it: they are in order, and a line may have very many. */
function lastUpTo(pieces: readonly Piece[], index: number): Piece {
  let [low, high] = [0, pieces.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((pieces[middle] as Piece).start <= index) low = middle
    else high = middle
  }
  return pieces[low] as Piece
}

function runEdits(line: Line): Edit[] {
  const edits: Edit[] = []
  for (const { 0: run, index } of matchesIn(line.text, LONG_RUN)) {
    for (let at = index + 1; at < index + run.length - 1; at += 1)
      if (endsPiece(line.text, at)) edits.push(insertion(standing(line, at).at[1], '<wbr>'))
  }
  return edits
}

/** After a mark, at the last of several; not within a number: 3,352.56 and 3-4 are one. */
function endsPiece(text: string, at: number): boolean {
  const [before = '', mark = '', after = ''] = text.slice(at - 1, at + 2)
  if (!BREAKS_AFTER.test(mark) || BREAKS_AFTER.test(after)) return false
  return !(/[.,:]/.test(mark) && /\d/.test(before) && /\d/.test(after))
}

/** A mark is kept to the character before it; `——` begins a line, but is not parted. */
function markEdits(line: Line): Edit[] {
  return matchesIn(line.text, KEPT).flatMap(({ 0: sign, index }): Edit[] => {
    const before = Array.from(line.text.slice(Math.max(0, index - 2), index)).at(-1)
    if (before === undefined || /\s/.test(before) || [before, line.text[index + 1]].includes(sign)) return []
    const [first, mark] = [standing(line, index - before.length), standing(line, index)]
    if (first.inner === mark.inner) return [insertion(first.at[0], OPEN), insertion(mark.at[1], CLOSE)]
    const value = outermost(first.inner, mark.inner)
    return value && lengthOf(line.text.slice(value.start, index)) <= SHORT
      ? [insertion(value.tag.at[0], OPEN), insertion(mark.at[1], CLOSE)]
      : [insertion(mark.at[0], JOINER)]
  })
}

/** The element right before a mark that stands beside it, however deep the character before the mark stands in it. */
function outermost(inner: Inline | undefined, beside: Inline | undefined): Inline | undefined {
  for (let at = inner; at; at = at.above) if (at.above === beside) return at
  return undefined
}

/** A value of one line or more may break like any text. */
function valueEdits({ pieces, text: whole }: Line): Edit[] {
  if (whole.length < LONGEST_VALUE) return []
  const values = new Map<OpenTag, number>()
  for (const { inner, text } of pieces) if (inner?.tag.name === 'data') values.set(inner.tag, (values.get(inner.tag) ?? 0) + lengthOf(text))
  return [...values].flatMap(([tag, length]) =>
    length >= LONGEST_VALUE && !/\bgiven\b/.test(tag.attributes['class'] ?? '') ? [insertion(tag.at[1] - 1, ' data-wrap=""')] : [],
  )
}

/** In characters. */
function lengthOf(text: string): number {
  return Array.from(text).length
}

const OPEN = '<span class="kept">'
const CLOSE = '</span>'
/** Where what comes before is too long to be kept on one line. */
const JOINER = '<span class="joined"></span>'
const SHORT = 12

function insertion(at: number, text: string): Edit {
  return { at: [at, at], text }
}
