// content: keys, groups and records that are new to a YAML text, in the style of what stands beside them.

import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { RecordCell, Path, Row, Written } from './change.ts'
import { characters, inline, keyText, type Style } from './scalar.ts'
import { marginAt, type Source } from './source.ts'
import { dashAt, isFlowStyle } from './spot.ts'

/** What is to stand at the end of the steps that lead to it: a value, or the first item of a list. */
export type Content = { readonly value: Written } | { readonly row: Row }

/** Longer records are written a column a line. */
const LONGEST = 120

/** `k1:` and below it what the other steps and the content need; the first line without its margin. */
export function keyLines(source: Source, steps: Path, content: Content, margin: string, style: Style, isFlowGroup = false): string {
  const [key = '', ...below] = steps
  const name = `${keyText(String(key), false)}:`
  if (below.length > 0 && isFlowGroup) return `${name} ${flowText(below, content, style)}`
  const inner = margin + ' '.repeat(stepOf(source))
  if (below.length > 0) return `${name}${source.eol}${inner}${keyLines(source, below, content, inner, style)}`
  if ('row' in content) return `${name}${source.eol}${margin}${listLines(source, content.row, margin, style)}`
  const { body, head } = characters(content.value, { style, isFlow: false, margin: inner, eol: source.eol })
  return `${name} ${head}${body === undefined ? '' : source.eol + body}`
}

/** The only item of a list below a key with this margin; without the key's margin. */
export function listLines(source: Source, row: Row, margin: string, style: Style): string {
  const indent = ' '.repeat(dashStep(source))
  return indent + itemLines(source, row, margin + indent, style, inlineFits(row, margin))
}

/** A list's item from its dash; `margin` is the dash's. */
export function itemLines(source: Source, row: Row, margin: string, style: Style, isFlow: boolean): string {
  const { eol } = source
  const inner = `${margin}  `
  if ('kind' in row) {
    const { body, head } = characters(row, { style, isFlow: false, margin: inner, eol })
    return `- ${head}${body === undefined ? '' : eol + body}`
  }
  if (isFlow || row.length === 0) return `- ${recordText(row, style)}`
  return `- ${row.map(([key, cell]) => cellLines(source, key, cell, inner, style)).join(eol + inner)}`
}

/** A record's key with what stands under it; `margin` is the key's. */
function cellLines(source: Source, key: string, cell: RecordCell, margin: string, style: Style): string {
  const { eol } = source
  const name = `${keyText(key, false)}:`
  if ('kind' in cell) {
    const { body, head } = characters(cell, { style, isFlow: false, margin: `${margin}  `, eol })
    return `${name} ${head}${body === undefined ? '' : eol + body}`
  }
  if (cell.length === 0) return `${name} []`
  const dash = margin + ' '.repeat(dashStep(source))
  return [name, ...cell.map((row) => dash + itemLines(source, row, dash, style, inlineFits(row, dash)))].join(eol)
}

/** `{ k2: { k3: value } }` */
export function flowText(steps: Path, content: Content, style: Style): string {
  const [key, ...below] = steps
  if (key !== undefined) return `{ ${pairText(key, flowText(below, content, style))} }`
  return 'row' in content ? `[${rowText(content.row, style)}]` : inline(content.value, style)
}

/** `k1: …` between the braces of a group. */
export function pairText(key: string | number, value: string): string {
  return `${keyText(String(key), true)}: ${value}`
}

export function rowText(row: Row, style: Style): string {
  return 'kind' in row ? inline(row, style) : recordText(row, style)
}

function recordText(row: Exclude<Row, Written>, style: Style): string {
  const cellText = (cell: RecordCell): string =>
    'kind' in cell ? inline(cell, style) : `[${cell.map((inner) => rowText(inner, style)).join(', ')}]`
  return row.length === 0 ? '{}' : `{ ${row.map(([key, cell]) => pairText(key, cellText(cell))).join(', ')} }`
}

/** A record with lists in it is written a key a line: what stands in them may have comments of its own. */
export function hasLists(row: Row): boolean {
  return !('kind' in row) && row.some(([, cell]) => !('kind' in cell) && cell.length > 0)
}

export function inlineFits(row: Row, margin: string): boolean {
  if ('kind' in row) return true
  const isOneLine = !hasLists(row) && row.every(([, cell]) => !('text' in cell) || !cell.text.includes('\n'))
  return isOneLine && margin.length + recordText(row, 'kept').length <= LONGEST
}

/** A group beside this one would be written in braces: the last of its neighbours is. */
export function isFlowBeside(holder: Node | null | undefined, except?: Node | null): boolean {
  if (!isMap(holder)) return false
  const groups = (holder.items as Pair[]).flatMap(({ value }) =>
    isMap(value) && value !== except && value.items.length > 0 ? [value] : [],
  )
  return groups.length > 0 && isFlowStyle(groups.at(-1) as YAMLMap)
}

/** How far a group's keys stand in from its own. */
export function stepOf(source: Source): number {
  return inset(source, (node) => (isMap(node) && node.items[0] ? keyStart(node.items[0] as Pair) : undefined)) ?? 2
}

/** How far the dashes of a list stand in from its key. */
function dashStep(source: Source): number {
  return inset(source, (node) => (isSeq(node) ? dashAt(node, 0) : undefined)) ?? 2
}

/** Of the first such collection, in block style, that stands below a key. */
function inset({ root, text }: Source, beginning: (node: YAMLMap | YAMLSeq) => number | undefined): number | undefined {
  const below = (node: unknown): number | undefined => {
    if (!isMap(node) && !isSeq(node)) return undefined
    if (isFlowStyle(node)) return undefined
    for (const item of node.items as (Node | Pair)[]) {
      const value = 'key' in item ? item.value : item
      const start = 'key' in item && (isMap(value) || isSeq(value)) && !isFlowStyle(value) ? beginning(value) : undefined
      const found = start === undefined ? below(value) : marginAt(text, start).length - marginAt(text, keyStart(item)).length
      if (found !== undefined) return found
    }
    return undefined
  }
  return below(root)
}

function keyStart(item: Node | Pair): number {
  return ('key' in item ? (item.key as Node).range?.[0] : undefined) ?? 0
}
