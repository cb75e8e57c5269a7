// content: what may have been meant by a line that YAML cannot read. Which of these it was, the parser decides.

import type { Splice } from '../splice.ts'
import { chineseQuotes, fullWidthMarks, oddBlanks } from './marks.ts'
import { bare, type Line, type Slip, slip } from './slip.ts'

/** The likeliest first. `lines` are those of the whole text. */
export function candidates(lines: readonly Line[], index: number): Slip[] {
  const line = lines[index]
  if (!line) return []
  return [
    ...indents(lines, index),
    ...fullWidthMarks(line),
    ...oddBlanks(line),
    ...missingBlanks(line),
    ...references(line),
    ...commas(line),
    ...chineseQuotes(line),
  ]
}

const INDENT = /^[ \t\u3000\u00a0]*/
const STRANGE = /[\t\u3000\u00a0]/

/** Tabs and wide blanks at the head of a line and of its neighbours; their width is tried. */
function indents(lines: readonly Line[], index: number): Slip[] {
  const isStrange = (at: number): boolean => STRANGE.test(indentOf(lines[at]?.text)) && (lines[at]?.text.trim() ?? '') !== ''
  if (!isStrange(index)) return []
  let [first, last] = [index, index]
  while (isStrange(first - 1)) first -= 1
  while (isStrange(last + 1)) last += 1
  const block = lines.slice(first, last + 1)
  const [from, to] = [block[0]?.from ?? 0, (block.at(-1)?.from ?? 0) + indentOf(block.at(-1)?.text).length]
  const isTabbed = block.some(({ text }) => indentOf(text).includes('\t'))
  const ways = (isTabbed ? TAB_WIDTHS : [2, 1]).map((width) => block.map((line) => indented(line, width)))
  const others = isTabbed ? ways : []
  return ways.map((edits) => ({ cause: isTabbed ? 'tab' : 'blank', from, to, edits, others }))
}

/** How wide a tab is depends on the editor; a wide blank is as wide as two. */
const TAB_WIDTHS = [2, 4, 8]

function indented({ from, text }: Line, width: number): Splice {
  const indent = indentOf(text)
  return { from, to: from + indent.length, text: indent.replace(/[^ ]/g, ' '.repeat(width)) }
}

function indentOf(text: string | undefined): string {
  return INDENT.exec(text ?? '')?.[0] ?? ''
}

/** `收到:102`: a colon that ends no key, because no blank follows. */
export function missingBlanks(line: Line, from = 0, to = line.text.length): Slip[] {
  return [...bare(line.text).matchAll(/[^\s:]:(?=[^\s:/\\])/g)]
    .filter(({ index }) => index >= from && index < to)
    .map(({ index }) => ({ ...slip('colon', [insertion(line.from + index + 2, ' ')]), from: line.from + index + 1 }))
}

function insertion(at: number, text: string): Splice {
  return { from: at, to: at, text }
}

/** `title: {{年度}}年度报告`: braces are a group to YAML; in quotes they are a text. The shortest value first. */
export function references(line: Line): Slip[] {
  const found = /\{\{/.exec(bare(line.text))
  if (!found) return []
  const starts = [...line.text.slice(0, found.index).matchAll(/(?::\s+|^\s*-\s+|,\s*|[[{]\s*|^\s*)/g)].map(
    (match) => match.index + match[0].length,
  )
  const from = starts.at(-1) ?? found.index
  const tail = line.text.slice(from)
  const last = /\s+#.*$|\s*$/.exec(tail)?.index ?? tail.length
  const ends = [...tail.matchAll(/\}\}[^,{}[\]]*?(?=\s*[,}\]])/g)].map((match) => match.index + match[0].length)
  return [...new Set([...ends, last])].map((end) => {
    const quoted = tail.slice(0, end)
    const text = quoted.includes("'") ? `"${quoted.replace(/["\\]/g, '\\$&')}"` : `'${quoted}'`
    return slip('reference', [{ from: line.from + from, to: line.from + from + end, text }])
  })
}

/** A comma at the end of a line, as other languages have it. */
function commas(line: Line): Slip[] {
  const found = /[,，](?=\s*$)/.exec(bare(line.text))
  return found ? [deletion(line.from + found.index)] : []
}

/** A bracket that closes nothing, where the parser has met it. */
export function bracketAt(text: string, offset: number): Slip[] {
  return /[}\]]/.test(text[offset] ?? '') ? [{ ...deletion(offset), isGuess: true }] : []
}

function deletion(from: number): Slip {
  return slip('surplus', [{ from, to: from + 1, text: '' }])
}
