// content: a value set in a YAML text, and the key and groups that lead to it made where they are missing.

import { eastAsianWidth } from 'get-east-asian-width'
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Splice } from '../splice.ts'
import { indexFor, type OrderAt, refuse, type Refused, type Written } from './change.ts'
import { chunkOf } from './chunk.ts'
import { isSame, writtenIn } from './data.ts'
import { flowInsertion } from './flow.ts'
import { type Content, flowText, isFlowBeside, keyLines, listLines, pairText, stepOf } from './fragment.ts'
import { characters, type Style } from './scalar.ts'
import { isFirstOnLine, lineEnd, marginAt, type Source } from './source.ts'
import { isBlank, isBlockScalar, isFlowStyle, keyOf, type Slot, slotOf, type Spot } from './spot.ts'

/** What stands there already is not written again. */
export function valueSet(source: Source, spot: Spot, value: Written, style: Style, orderAt: OrderAt): Splice[] | Refused {
  if (spot.rest.length > 0) return made(source, spot, { value }, style, orderAt)
  const { node } = spot
  if (spot.path.length === 0) return refuse('missing')
  // A list without items, which says that there are none, may say nothing again.
  if (isSeq(node) && node.items.length === 0 && value.kind === 'blank' && !node.tag && !node.anchor) return blanked(source, spot)
  if (isMap(node) || isSeq(node)) return refuse('not-a-value')
  if (node?.tag !== undefined) return refuse('tag')
  const old = isScalar(node) ? writtenIn(String(node.value ?? ''), node.type === 'PLAIN') : writtenIn('', true)
  if (isSame(old, value)) return []
  return replaced(source, spot, value, style)
}

function blanked({ text }: Source, spot: Spot): Splice[] | Refused {
  const { from, to } = slotOf(text, spot)
  return text.slice(from, to).includes('#') ? refuse('layout') : [{ from, to, text: 'null' }]
}

function replaced({ eol, text }: Source, spot: Spot, value: Written, style: Style): Splice[] | Refused {
  const { isFlow, node } = spot
  const slot = slotOf(text, spot)
  const old = isScalar(node) && slot.from < slot.to ? node.type : undefined
  const margin = bodyMargin(text, slot) ?? `${marginAt(text, headOf(text, spot))}  `
  const { body, head } = characters(value, { style, isFlow, eol, margin, ...(old === undefined ? {} : { old }) })
  if (slot.from === slot.to) return node?.anchor === undefined ? written(text, slot, head, body, eol) : refuse('anchor')
  const comment = node && isBlockScalar(node) ? /^[^\n#]*[ \t](#[^\r\n]*)/.exec(text.slice(slot.from, slot.to))?.[1] : undefined
  if (node && isBlockScalar(node)) {
    const first = comment === undefined ? head : `${head} ${comment}`
    return [{ from: slot.from, to: slot.to, text: body === undefined ? first : first + eol + body }]
  }
  const blanks = body === undefined ? realigned(text, slot, head) : []
  return [{ from: slot.from, to: slot.to, text: head }, ...blanks, ...bodyBelow(text, slot.to, body, eol)]
}

/** The margin of a text that stands on the lines below. */
function bodyMargin(text: string, { from, to }: Slot): string | undefined {
  return /^[|>][^\n]*\n(?:[ \t]*\r?\n)*( +)/.exec(text.slice(from, to))?.[1]
}

/** A value where none is written: behind its colon or dash, with one blank before it and one before a comment. */
function written(text: string, { hasColon, mark }: Slot, head: string, body: string | undefined, eol: string): Splice[] {
  if (!hasColon) return [{ from: mark, to: mark, text: `: ${head}` }]
  const gap = /^[ \t]*/.exec(text.slice(mark))?.[0] ?? ''
  const isComment = text[mark + gap.length] === '#'
  const put = gap === '' || isComment ? { at: mark, text: ` ${head}` } : { at: mark + 1, text: head }
  const taken = isComment && gap.length > 1 ? Math.min(gap.length - 1, widthOf(put.text)) : 0
  const splice = { from: put.at, to: put.at + taken, text: put.text }
  return [splice, ...bodyBelow(text, mark, body, eol)]
}

function bodyBelow(text: string, offset: number, body: string | undefined, eol: string): Splice[] {
  const end = lineEnd(text, offset)
  return body === undefined ? [] : [{ from: end, to: end, text: eol + body }]
}

/** A comment that stands off from the value by several blanks is kept in its column, as far as one blank is left. */
function realigned(text: string, { from, to }: Slot, head: string): Splice[] {
  const gap = /^( {2,})#/.exec(text.slice(to))?.[1]
  const by = widthOf(head) - widthOf(text.slice(from, to))
  if (gap === undefined || by === 0 || text.slice(from, to).includes('\n')) return []
  return [{ from: to, to: to + gap.length, text: ' '.repeat(Math.max(1, gap.length - by)) }]
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + eastAsianWidth(one.codePointAt(0) ?? 0), 0)
}

/** The key, or the dash: the lines of a value stand in from it. */
function headOf(text: string, { pair, node, holder, index }: Spot): number {
  const key = (pair?.key as Node | undefined)?.range?.[0]
  return key ?? slotOf(text, { node, index, ...(holder ? { holder } : {}) }).mark - 1
}

/** What leads further than the file does: a key in a group, or a group or list where nothing stands. */
export function made(source: Source, spot: Spot, content: Content, style: Style, orderAt: OrderAt): Splice[] | Refused {
  const { node, rest } = spot
  if (rest.some((step) => typeof step === 'number')) return refuse('missing')
  if (isMap(node)) return keyMade(source, spot, node, content, style, orderAt)
  if (spot.path.length === 0) return isBlank(node) && !node?.range?.[0] ? begun(source, spot, content, style) : refuse('layout')
  return filled(source, spot, content, style)
}

/** The first key of a file that has none. */
function begun(source: Source, { node, rest }: Spot, content: Content, style: Style): Splice[] | Refused {
  const { eol, text } = source
  if (/^(\.\.\.|%)/m.test(text) || (isScalar(node) && String(node.value ?? '') !== '')) return refuse('layout')
  const gap = text === '' || text.endsWith('\n') ? '' : eol
  return [{ from: text.length, to: text.length, text: `${gap}${keyLines(source, rest, content, '', style)}${eol}` }]
}

function keyMade(source: Source, spot: Spot, group: YAMLMap, content: Content, style: Style, orderAt: OrderAt): Splice[] | Refused {
  const { text, eol } = source
  const [key = '', ...below] = spot.rest
  const keys = (group.items as Pair[]).map((pair) => keyOf(pair) ?? '')
  const index = indexFor(String(key), keys, orderAt(spot.path))
  if (isFlowStyle(group) && !(isOpen(source, spot, group) && spot.pair)) {
    return flowInsertion(source, group, index, pairText(key, flowText(below, content, style)))
  }
  if (isFlowStyle(group)) return filled(source, spot, content, style)
  const isFlowGroup = isFlowBeside(group)
  const lines = (margin: string): string => keyLines(source, spot.rest, content, margin, style, isFlowGroup)
  if (index > 0) {
    const { head, to } = chunkOf(source, group, index - 1)
    const margin = marginAt(text, head)
    return [{ from: to, to, text: `${eol}${margin}${lines(margin)}` }]
  }
  const { from, head } = chunkOf(source, group, 0)
  const margin = marginAt(text, head)
  const at = isFirstOnLine(text, head) ? from : head
  return [{ from: at, to: at, text: `${lines(margin)}${eol}${margin}` }]
}

/** `{}` below a key, not within braces itself: lines may take its place. */
function isOpen({ text }: Source, { isFlow }: Spot, { items, range }: YAMLMap): boolean {
  return !isFlow && items.length === 0 && /^\{[ \t]*\}$/.test(text.slice(range?.[0], range?.[1]))
}

/** A blank, `{}` or `[]` becomes a group or a list: below its key, or in brackets where its neighbours are. */
export function filled(source: Source, spot: Spot, content: Content, style: Style): Splice[] | Refused {
  const { eol, text } = source
  const { holder, isFlow, node, pair, rest } = spot
  const slot = slotOf(text, spot)
  if (node?.tag !== undefined || node?.anchor !== undefined) return refuse(node.tag === undefined ? 'anchor' : 'tag')
  if (isFlow || !pair || (rest.length > 0 && isFlowBeside(holder, node))) {
    const braces = flowText(rest, content, style)
    return slot.from === slot.to ? written(text, slot, braces, undefined, eol) : [{ from: slot.from, to: slot.to, text: braces }]
  }
  if (text.slice(slot.mark, slot.from).includes('\n')) return refuse('layout')
  const margin = marginAt(text, headOf(text, spot))
  const end = lineEnd(text, slot.to)
  const lines = listOrKeys(source, spot, content, margin, style)
  const behind = text.slice(slot.to, end)
  // Blanks that would be left at the end of the line go with the value.
  const to = behind.trim() === '' ? end : slot.to
  const removed = to > slot.mark ? [{ from: slot.mark, to, text: '' }] : []
  return to === end ? [{ from: slot.mark, to, text: eol + lines }] : [...removed, { from: end, to: end, text: eol + lines }]
}

/** Members of a group that was `{}` are the author's own, and are written in braces. */
function listOrKeys(source: Source, { node, rest }: Spot, content: Content, margin: string, style: Style): string {
  if (rest.length === 0) return 'row' in content ? margin + listLines(source, content.row, margin, style) : ''
  const inner = margin + ' '.repeat(stepOf(source))
  const isLong = 'value' in content && content.value.kind === 'text' && content.value.text.includes('\n')
  return inner + keyLines(source, rest, content, inner, style, isMap(node) && !isLong)
}
