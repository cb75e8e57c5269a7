// content: markup that is left in the running text: what Markdown, or a writer of it, would have meant by it is not read.

import type { Token } from 'markdown-it'
import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import { emphasisUnpaired } from './checks/emphasis-unpaired.ts'
import { lineJoined } from './checks/line-joined.ts'
import { markupUnread } from './checks/markup-unread.ts'
import { referenceBraces } from './checks/reference-braces.ts'
import { referenceUnclosed } from './checks/reference-unclosed.ts'
import { CONSTRUCTS, MARKED } from './constructs.ts'
import type { InlineSource } from './lines.ts'
import { isSign, spanOfToken } from './parser.ts'

/** Stands for what was read as markup, and what was escaped. */
const READ = '\0'

type Placing = (start: number, end: number) => Place

/** What stands as plain text in the source, at its offsets. */
function plainOf({ content }: InlineSource, tokens: readonly Token[]): string {
  const parts: string[] = []
  let end = 0
  const read = (upTo: number): void => void parts.push(content.slice(end, upTo).replace(/\S/g, READ))
  for (const token of tokens) {
    if (token.type !== 'text' || token.content === '') continue
    const { start } = spanOfToken(token)
    if (start < end) continue
    read(start)
    parts.push(token.content)
    end = start + token.content.length
  }
  read(content.length)
  return parts.join('')
}

export function straysIn(source: InlineSource, tokens: readonly Token[], placed: Placing): Observation[] {
  const plain = plainOf(source, tokens)
  if (!MARKED.test(plain)) return []
  const taken = new Uint8Array(plain.length)
  const found: Observation[] = []
  const take = (match: RegExpExecArray, tell: (start: number, end: number, text: string) => Observation | undefined): void => {
    const start = match.index + match[0].length - match[0].trimStart().length
    const end = match.index + match[0].trimEnd().length
    if (taken.subarray(start, end).includes(1)) return
    const told = tell(start, end, source.content.slice(start, end))
    if (!told) return
    taken.fill(1, start, end)
    found.push(told)
  }
  for (const match of plain.matchAll(BRACES)) take(match, (start, end, text) => braces(placed, start, end, text, plain.slice(start, end)))
  for (const { instead, isBlock, isMeant, marks, name, pattern } of CONSTRUCTS) {
    if (isBlock && (source.isCell || source.isHeading)) continue
    const slots = { construct: { term: `markup:${name}` }, remedy: { term: `remedy:${name}` } }
    for (const match of plain.matchAll(pattern)) {
      if (isMeant && !isMeant(match[0])) continue
      take(match, (start, end, text) =>
        observe(markupUnread, placed(start, end), { ...slots, found: shortened(text), instead: instead?.(text) }),
      )
    }
    for (const match of marks ? plain.matchAll(marks) : [])
      take(match, (start, end, text) => observe(markupUnread, placed(start, end), { ...slots, found: text }))
  }
  for (const match of plain.matchAll(/\*+/g)) take(match, (start, end, text) => stars(source, placed, start, end, text))
  if (!source.isCell)
    for (const match of plain.matchAll(NUMBERED))
      take(match, (start, end, text) => observe(lineJoined, placed(start, end), { found: text }))
  return found.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
}

const BRACES = /\{\{[^{}]*\}\}|[{｛]{1,2}[^{}｛｝\n]*[}｝]{1,2}|[{｛]{1,2}|[}｝]{1,2}/g

/** `plain`: without what stands between the braces and was read. */
function braces(placed: Placing, start: number, end: number, text: string, plain: string): Observation {
  const name = text.replace(/^[{｛]+|[}｝]+$/g, '').trim()
  if (plain.startsWith('{{') && !/^.*[}｝]/.test(plain)) return observe(referenceUnclosed, placed(start, end))
  const isClosed = /^[{｛].*[}｝]$/s.test(text)
  return observe(referenceBraces, placed(start, end), {
    found: shortened(text),
    instead: isClosed && /^[^{}｛｝\n]+$/.test(name) ? `{{${name}}}` : undefined,
  })
}

/** Stars that pair with none; not a product, hidden digits, a star between spaces, or one that is all of a cell. */
function stars({ content, isCell }: InlineSource, placed: Placing, start: number, end: number, text: string): Observation | undefined {
  const [before = '', after = ''] = [content[start - 1], content[end]]
  const isAlone = isCell === true && /^\s*\*\s*$/.test(content)
  const isSpaced = end - start === 1 && /\s/.test(before) && /\s/.test(after)
  if (isAlone || isSpaced || (text !== '**' && isSign(before, text.length, after))) return undefined
  return observe(emphasisUnpaired, placed(start, end), { found: text, escaped: text.replaceAll('*', '\\*') })
}

/** A number at the head of a line that Markdown joins to the one above. */
const NUMBERED =
  /(?<=[^ \\]\n|[^ ] \n)[ \t\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[、）]|[.)](?=[ \t]))|第[一二三四五六七八九十\d]{1,3}[条章节]|[①-⑳]|[•·●■◆])/g

function shortened(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
