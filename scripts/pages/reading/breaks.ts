// pages: where a line may end, where browsers do not know it: a long run of Latin letters and digits (an address, a typed
// sum, a file's name) after its marks, and never before a mark that Chinese keeps to what it follows.

import type { Edit, OpenTag, Span, Token } from './tokens.ts'

/** GB/T 15834-2011 5.1: 连接号, 间隔号 and 分隔号 do not begin a line; browsers know of the other marks. */
const KEPT = /^[·•‧～~—–－／]$/
/** Shorter runs need no place to break: a line has some fifty such characters. */
export const LONGEST_RUN = 28
/** A value of more characters may break where values do not. */
const LONGEST_VALUE = 20
const LATIN = /^[\x21-\x7e]$/
const BREAKS_AFTER = /^[/._\-&=?+*,;:|~]$/

/** Elements that end one line of text and begin another. */
const INLINE = new Set(['a', 'data', 'em', 'mark', 'span', 'strong'])
const PASSED_OVER = new Set(['svg', 'script', 'style', 'title', 'button', 'nav', 'select', 'option', 'pre', 'code'])

interface Inline {
  readonly tag: OpenTag
  /** How many characters of the line stood before it. */
  readonly start: number
  readonly above: Inline | undefined
}

interface Character {
  readonly char: string
  /** In the HTML. */
  readonly at: Span
  /** The innermost element of the line that it stands in. */
  readonly inner: Inline | undefined
}

/** One paragraph, heading or cell. Values of a narrative's paragraphs break as they are. */
interface Line {
  readonly chars: Character[]
  readonly keepsValues: boolean
}

/** Edits within the page's `main`; no character is added or taken away. */
export function breakPlaces(tokens: readonly Token[]): Edit[] {
  const from = tokens.findIndex((token) => token.kind === 'open' && token.name === 'main')
  const to = tokens.findLastIndex((token) => token.kind === 'close' && token.name === 'main')
  const lines = linesOf(tokens.slice(Math.max(0, from), to < 0 ? undefined : to))
  return lines.flatMap(({ chars, keepsValues }) => [...runEdits(chars), ...markEdits(chars), ...(keepsValues ? valueEdits(chars) : [])])
}

/** The characters of each stretch of running text. */
function linesOf(tokens: readonly Token[]): Line[] {
  const lines: Line[] = [{ chars: [], keepsValues: true }]
  const narratives: boolean[] = []
  let inner: Inline | undefined
  let passed = 0
  for (const token of tokens) {
    if (token.kind === 'comment') continue
    const line = lines.at(-1)?.chars ?? []
    if (token.kind === 'text') {
      if (passed === 0) for (const one of charactersOf(token.text, token.at, inner)) line.push(one)
      continue
    }
    if (PASSED_OVER.has(token.name)) passed += token.kind === 'open' ? 1 : -1
    if (!INLINE.has(token.name)) {
      if (token.kind === 'open') narratives.push((narratives.at(-1) ?? false) || /\bnarrative\b/.test(token.attributes['class'] ?? ''))
      else narratives.pop()
      lines.push({ chars: [], keepsValues: token.name !== 'p' || token.kind === 'close' || !narratives.at(-1) })
      inner = undefined
    } else inner = token.kind === 'open' ? { tag: token, start: line.length, above: inner } : inner?.above
  }
  return lines
}

/** An entity is one character of several. */
function charactersOf(text: string, [from, to]: Span, inner: Inline | undefined): Character[] {
  const chars = [...text]
  if (text.length !== to - from) return chars.map((char) => ({ char, at: [from, to], inner }))
  let at = from
  return chars.map((char) => ({ char, at: [at, (at += char.length)], inner }))
}

function runEdits(line: readonly Character[]): Edit[] {
  const edits: Edit[] = []
  for (let start = 0; start < line.length; start += 1) {
    let end = start
    while (LATIN.test(line[end]?.char ?? '')) end += 1
    if (end - start >= LONGEST_RUN) {
      for (let at = start + 1; at < end - 1; at += 1) if (endsPiece(line, at)) edits.push(insertion(line[at]?.at[1] ?? 0, '<wbr>'))
    }
    start = end
  }
  return edits
}

/** After a mark, at the last of several; not within a number: 3,352.56 and 3-4 are one. */
function endsPiece(line: readonly Character[], at: number): boolean {
  const [before = '', mark = '', after = ''] = [line[at - 1]?.char, line[at]?.char, line[at + 1]?.char]
  if (!BREAKS_AFTER.test(mark) || BREAKS_AFTER.test(after)) return false
  return !(/[.,:]/.test(mark) && /\d/.test(before) && /\d/.test(after))
}

/** A mark is kept to the character before it; `——` begins a line, but is not parted. */
function markEdits(line: readonly Character[]): Edit[] {
  return line.flatMap((mark, i): Edit[] => {
    const before = line[i - 1]
    if (!before || !KEPT.test(mark.char) || /\s/.test(before.char) || [before.char, line[i + 1]?.char].includes(mark.char)) return []
    if (before.inner === mark.inner) return [insertion(before.at[0], OPEN), insertion(mark.at[1], CLOSE)]
    const value = outermost(before.inner, mark.inner)
    return value && i - value.start <= SHORT
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
function valueEdits(line: readonly Character[]): Edit[] {
  const values = new Map<OpenTag, number>()
  for (const { inner } of line) if (inner?.tag.name === 'data') values.set(inner.tag, (values.get(inner.tag) ?? 0) + 1)
  return [...values].flatMap(([tag, length]) =>
    length >= LONGEST_VALUE && !/\bgiven\b/.test(tag.attributes['class'] ?? '') ? [insertion(tag.at[1] - 1, ' data-wrap=""')] : [],
  )
}

const OPEN = '<span class="kept">'
const CLOSE = '</span>'
/** Where what comes before is too long to be kept on one line. */
const JOINER = '<span class="joined"></span>'
const SHORT = 12

function insertion(at: number, text: string): Edit {
  return { at: [at, at], text }
}
