// content: members of `{ … }` and `[ … ]`, put in and taken out.

import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml'
import type { Splice } from '../splice.ts'
import { refuse, type Refused } from './change.ts'
import { isFirstOnLine, lineEnd, marginAt, type Source } from './source.ts'
import { slotOf } from './spot.ts'

/** A member, so written, at an index. */
export function flowInsertion({ eol, text }: Source, holder: YAMLMap | YAMLSeq, index: number, member: string): Splice[] {
  const [open = 0, close = 0] = holder.range ?? []
  if (holder.items.length === 0) {
    const blank = text.slice(open + 1, close - 1)
    const isMap = text[open] === '{'
    if (blank.trim() === '') return [{ from: open + 1, to: close - 1, text: isMap ? ` ${member} ` : member }]
    return [{ from: close - 1, to: close - 1, text: `${member} ` }]
  }
  const before = index > 0 ? spanOf(text, holder, index - 1) : undefined
  if (!before) {
    const { from } = spanOf(text, holder, 0)
    const gap = isFirstOnLine(text, from) ? eol + marginAt(text, from) : ' '
    return [{ from, to: from, text: `${member},${gap}` }]
  }
  if (!isFirstOnLine(text, before.from)) return [{ from: before.to, to: before.to, text: `, ${member}` }]
  return ownLine(text, before.to, index < holder.items.length, `${eol}${marginAt(text, before.from)}${member}`)
}

/** Below the line that ends with the member before, whose comment stays its own. */
function ownLine(text: string, to: number, isFollowed: boolean, line: string): Splice[] {
  const rest = text.slice(to, lineEnd(text, to))
  const comma = /^\s*,/.exec(rest)?.[0]
  if (!/^\s*,?\s*(#.*)?$/.test(rest)) return [{ from: to, to, text: `,${line}` }]
  const end = lineEnd(text, to)
  const below = { from: end, to: end, text: line + (comma !== undefined || isFollowed ? ',' : '') }
  if (comma !== undefined) return [below]
  return end === to ? [{ ...below, text: `,${below.text}` }] : [{ from: to, to, text: ',' }, below]
}

/** The members at the other places stay as they are written; comments among them would lose their place. */
export function flowRemoval({ text }: Source, holder: YAMLMap | YAMLSeq, index: number): Splice[] | Refused {
  const own = spanOf(text, holder, index)
  const [open = 0, close = 0] = holder.range ?? []
  const before = index > 0 ? spanOf(text, holder, index - 1) : undefined
  const after = index + 1 < holder.items.length ? spanOf(text, holder, index + 1) : undefined
  const [from, to] = after ? [own.from, after.from] : before ? [before.to, own.to] : [open + 1, close - 1]
  const gone = text.slice(from, own.from) + text.slice(own.to, to)
  return gone.includes('#') ? refuse('layout') : [{ from, to, text: '' }]
}

/** The members change places, what stands between them does not. */
export function flowMove({ text }: Source, holder: YAMLSeq, index: number, to: number): Splice[] | Refused {
  const spans = holder.items.map((_, i) => spanOf(text, holder, i))
  const [first, last] = [spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0]
  const between = spans.map((span, i) => text.slice(span.to, spans[i + 1]?.from ?? last)).join('')
  if (between.includes('#') || text.slice(last, holder.range?.[1]).includes('#')) return refuse('layout')
  if (text.slice(holder.range?.[0], first).includes('#')) return refuse('layout')
  return exchanged(text, spans, index, to)
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** One stretch goes to another's place, those between move up. */
export function exchanged(text: string, spans: readonly Span[], index: number, to: number): Splice[] {
  const moved = spans[index]
  if (!moved) return []
  return spans
    .toSpliced(index, 1)
    .toSpliced(to, 0, moved)
    .flatMap(({ from, to: end }, i) => {
      const place = spans[i]
      return place && place.from !== from ? [{ ...place, text: text.slice(from, end) }] : []
    })
}

function spanOf(text: string, holder: YAMLMap | YAMLSeq, index: number): Span {
  const item = holder.items[index] as Node | Pair
  const isPair = 'key' in item
  const node = (isPair ? item.value : item) as Node | null
  const slot = slotOf(text, { holder, index, node, ...(isPair ? { pair: item } : {}) })
  const start = isPair ? item.srcToken?.start : undefined
  const first = start?.find(({ type }) => type === 'anchor' || type === 'tag')?.offset
  return { from: first ?? (isPair ? ((item.key as Node).range?.[0] ?? 0) : slot.from), to: slot.to }
}
