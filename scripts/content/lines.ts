// content: a Markdown text while it is being read, and where its lines and tokens stand in the file.

import type { Token } from 'markdown-it'
import type { Observation } from '../base/observation.ts'
import type { Place } from '../base/place.ts'

/** The text of one block and where each of its lines begins in the file. */
export interface InlineSource {
  readonly file: string
  readonly content: string
  readonly starts: readonly { readonly line: number; readonly column: number }[]
  /** In a table cell `|` is written `\|`, one character more in the file than in the content. */
  readonly isCell?: boolean
  readonly isHeading?: boolean
}

export interface Reading {
  readonly file: string
  readonly lines: readonly string[]
  readonly tokens: readonly Token[]
  readonly observations: Observation[]
  /** The line on which the text begins, and how far from its margin: for a text that stands inside another file. */
  readonly begins: { readonly line: number; readonly column: number }
  /** The number of the last item of an ordered list, by its level. */
  readonly lastNumbers: Map<number, number>
  next: number
}

/** The column of a character of a line, both counted from 0. */
export function columnAt({ begins }: Reading, line: number, index: number): number {
  return index + 1 + (line === begins.line ? begins.column : 0)
}

/** The lines of a token, from the first character that is no space. */
export function linePlace(reading: Reading, token: Token | undefined): Place {
  return linesPlace(reading, token?.map?.[0] ?? 0)
}

export function linesPlace(reading: Reading, from: number, to = from): Place {
  const { file, lines } = reading
  const [first = '', last = ''] = [lines[from], lines[to]]
  const indent = first.length - first.trimStart().length
  const [column, endColumn] = [columnAt(reading, from, indent), columnAt(reading, to, last.length)]
  return { file, line: from + 1, column, endLine: to + 1, endColumn }
}

/** Where each line of an inline token's content begins in the source: the content is the line without its marker. */
export function sourceOf(reading: Reading, inline: Token): InlineSource {
  const first = inline.map?.[0] ?? 0
  const starts = inline.content.split('\n').map((content, i) => {
    const line = reading.lines[first + i] ?? ''
    const whole = line.lastIndexOf(content)
    // Where a tab takes the line into a list, the content begins with the spaces that are left of it.
    const words = content.trimStart()
    const column = whole >= 0 ? whole : line.lastIndexOf(words) - (content.length - words.length)
    return { line: first + i + 1, column: columnAt(reading, first + i, column) }
  })
  return { file: reading.file, content: inline.content, starts }
}
