// content: the lines of a key or a list's item in block style, with the comments that belong to it.

import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml'
import { isFirstOnLine, lineEnd, lineStart, marginAt, nextLine, type Source } from './source.ts'
import { dashAt, slotOf } from './spot.ts'

export interface Chunk {
  /** The first of its own comment lines, at the `#`; the head where there is none. */
  readonly from: number
  /** The key or the dash. */
  readonly head: number
  /** The end of its last line, before the terminator; comments that are indented deeper than the head belong to it. */
  readonly to: number
}

export function chunkOf({ text }: Source, holder: YAMLMap | YAMLSeq, index: number): Chunk {
  const item = holder.items[index] as Node | Pair
  const pair = 'key' in item ? item : undefined
  const dash = pair ? undefined : dashAt(holder, index)
  const head = dash ?? headOf(pair)
  const { to } = slotOf(text, { holder, index, ...(pair ? { pair, node: pair.value as Node | null } : { node: item as Node }) })
  return { from: commentsAbove(text, head), head, to: deeperComments(text, lineEnd(text, to), marginAt(text, head).length) }
}

/** An anchor or a tag may stand before the key. */
function headOf(pair: Pair | undefined): number {
  const start = pair?.srcToken?.start.find(({ type }) => type === 'anchor' || type === 'tag')
  return start?.offset ?? (pair?.key as Node | undefined)?.range?.[0] ?? 0
}

/** Comment lines at the head's own column, with no blank line between. A line for the editor belongs to the file. */
function commentsAbove(text: string, head: number): number {
  const margin = marginAt(text, head).length
  let from = head
  while (isFirstOnLine(text, from)) {
    const start = lineStart(text, from)
    if (start === 0) break
    const above = lineStart(text, start - 1)
    const [, blanks = '', comment] = /^([ \t]*)(#.*)?/.exec(text.slice(above, lineEnd(text, above))) ?? []
    if (comment === undefined || blanks.length !== margin || MODELINE.test(comment)) break
    from = above + margin
  }
  return from
}

const MODELINE = /^#\s*(yaml-language-server:|-\*-|vim?:)/

function deeperComments(text: string, end: number, margin: number): number {
  let to = end
  for (let next = nextLine(text, end); next !== undefined; next = nextLine(text, next)) {
    const line = text.slice(next, lineEnd(text, next))
    const comment = line.search(/#/)
    if (line.trim() === '') continue
    if (!/^[ \t]*#/.test(line) || comment <= margin) break
    to = next + line.length
  }
  return to
}
