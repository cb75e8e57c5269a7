// content: items of a list, put in, taken out and moved.

import { isMap, isSeq, type Node, type YAMLSeq } from 'yaml'
import type { Splice } from '../splice.ts'
import { type OrderAt, type Path, refuse, type Refused, type Row } from './change.ts'
import { type Chunk, chunkOf } from './chunk.ts'
import { exchanged, flowInsertion, flowMove, flowRemoval } from './flow.ts'
import { hasLists, inlineFits, itemLines, rowText } from './fragment.ts'
import type { Style } from './scalar.ts'
import { filled, made } from './set.ts'
import { isFirstOnLine, isTied, lineEnd, lineStart, marginAt, nextLine, type Source } from './source.ts'
import { isBlank, isFlowStyle, slotOf, type Spot, spotAt } from './spot.ts'

export function rowInserted(source: Source, spot: Spot, index: number, row: Row, style: Style, orderAt: OrderAt): Splice[] | Refused {
  const { isFlow, node, pair } = spot
  if (spot.rest.length > 0) return index === 0 ? made(source, spot, { row }, style, orderAt) : refuse('missing')
  if (isBlank(node) && spot.path.length > 0) return index === 0 ? filled(source, spot, { row }, style) : refuse('missing')
  if (spot.path.length === 0 && (isBlank(node) || isSeq(node)) && isEmpty(node)) return begun(source, node, index, row, style)
  if (!isSeq(node)) return refuse('not-a-list')
  if (!Number.isInteger(index) || index < 0 || index > node.items.length) return refuse('missing')
  if (!isFlowStyle(node)) return lineInserted(source, node, index, row, style)
  const isOpen = !isFlow && pair !== undefined && /^\[[ \t]*\]$/.test(source.text.slice(node.range?.[0], node.range?.[1]))
  return isOpen ? filled(source, spot, { row }, style) : flowInsertion(source, node, index, rowText(row, style))
}

function isEmpty(node: Spot['node']): boolean {
  return !isSeq(node) || (node.items.length === 0 && isFlowStyle(node))
}

/** The first item of a file that is a list: in the place of `[]` or of `null`, or at its end. */
function begun({ eol, ...source }: Source, node: Spot['node'], index: number, row: Row, style: Style): Splice[] | Refused {
  const { text } = source
  if (index !== 0) return refuse('missing')
  if (/^(\.\.\.|%)/m.test(text)) return refuse('layout')
  const item = itemLines({ eol, ...source }, row, '', style, inlineFits(row, ''))
  const [from = text.length, to = from] = node?.range ?? []
  if (from < to) return isFirstOnLine(text, from) ? [{ from, to, text: item }] : refuse('layout')
  const gap = text === '' || text.endsWith('\n') ? '' : eol
  return [{ from: text.length, to: text.length, text: `${gap}${item}${eol}` }]
}

function lineInserted(source: Source, list: YAMLSeq, index: number, row: Row, style: Style): Splice[] {
  const { eol, text } = source
  const neighbour = list.items[Math.max(0, index - 1)] as Node
  const margin = marginAt(text, chunkOf(source, list, 0).head)
  const isFlow = isMap(neighbour) && neighbour.items.length > 0 ? isFlowStyle(neighbour) && !hasLists(row) : inlineFits(row, margin)
  const item = itemLines(source, row, margin, style, isFlow)
  if (index > 0) {
    const { to } = chunkOf(source, list, index - 1)
    return [{ from: to, to, text: `${eol}${margin}${item}` }]
  }
  const { from, head } = chunkOf(source, list, 0)
  const at = isFirstOnLine(text, head) ? from : head
  return [{ from: at, to: at, text: `${item}${eol}${margin}` }]
}

export function itemMoved(source: Source, path: Path, to: number): Splice[] | Refused {
  const spot = spotAt(source, path)
  if ('refused' in spot) return spot
  const { holder, index } = spot
  if (spot.rest.length > 0) return refuse('missing')
  if (!isSeq(holder)) return refuse('not-a-list')
  if (!Number.isInteger(to) || to < 0 || to >= holder.items.length) return refuse('missing')
  if (isTied(source, holder)) return refuse('anchor')
  if (to === index) return []
  if (isFlowStyle(holder)) return flowMove(source, holder, index, to)
  const chunks = holder.items.map((_, i) => chunkOf(source, holder, i))
  return chunks.every(({ head }) => isFirstOnLine(source.text, head)) ? exchanged(source.text, chunks, index, to) : refuse('layout')
}

export function removed(source: Source, path: Path): Splice[] | Refused {
  const spot = spotAt(source, path)
  if ('refused' in spot) return spot
  const { holder, index } = spot
  if (spot.rest.length > 0 || !holder) return refuse('missing')
  if (isTied(source, holder.items[index])) return refuse('anchor')
  if (isFlowStyle(holder)) return flowRemoval(source, holder, index)
  const chunk = chunkOf(source, holder, index)
  if (holder.items.length === 1) return emptied(source, path, chunk)
  return isFirstOnLine(source.text, chunk.head) ? linesRemoved(source.text, chunk) : firstRemoved(source, spot, chunk)
}

function linesRemoved(text: string, { from, to }: Chunk): Splice[] {
  const start = lineStart(text, from)
  const next = nextLine(text, to)
  if (next !== undefined) return [{ from: start, to: next, text: '' }]
  return [{ from: start === 0 ? 0 : lineEnd(text, start - 1 - (text[start - 2] === '\r' ? 1 : 0)), to: text.length, text: '' }]
}

/** The one behind a dash: the next takes its place. */
function firstRemoved(source: Source, { holder, index }: Spot, { head }: Chunk): Splice[] {
  const next = holder && chunkOf(source, holder, index + 1)
  return [{ from: head, to: next?.from ?? head, text: '' }]
}

/** The last member goes: `{}` or `[]` is left in the place of the group. */
function emptied(source: Source, path: Path, { from, head, to }: Chunk): Splice[] | Refused {
  const { text } = source
  const above = spotAt(source, path.slice(0, -1))
  if ('refused' in above) return above
  const braces = isMap(above.node) ? '{}' : '[]'
  const { mark } = slotOf(text, above)
  const isAtTop = above.path.length === 0
  const start = isAtTop ? from : mark
  const between = text.slice(start, from)
  if (!isFirstOnLine(text, head) && !isAtTop) return [{ from: head, to, text: braces }]
  if (isAtTop) return [{ from, to, text: braces }]
  // A comment behind the key of the group stays there.
  const comment = /^([ \t]*)(#[^\r\n]*)?/.exec(between)?.[0] ?? ''
  if (between.slice(comment.length).trim() !== '' || above.node?.anchor !== undefined || above.node?.tag !== undefined)
    return refuse('layout')
  return [
    { from: mark, to: mark, text: ` ${braces}` },
    { from: mark + comment.trimEnd().length, to, text: '' },
  ]
}
