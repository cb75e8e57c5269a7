// content: what YAML reads without complaint and otherwise than it is meant.

import { type Document, isMap, isPair, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml'
import type { Splice } from '../splice.ts'
import { candidates, missingBlanks, references } from './candidates.ts'
import { marksWithin } from './marks.ts'
import { type Line, linesOf, type Slip, slip } from './slip.ts'

export function misread(text: string, document: Document.Parsed): Slip[] {
  const lineAt = (offset: number): Line => linesOf(text).findLast(({ from }) => from <= offset) ?? { from: 0, text: '' }
  const found: Slip[] = []
  const look = (node: unknown): void => {
    if (isScalar(node)) found.push(...misreadScalar(lineAt, node))
    if (isSeq(node)) node.items.forEach(look)
    for (const pair of isMap(node) ? node.items : []) {
      found.push(...misreadPair(text, lineAt, pair, node as YAMLMap))
      look(pair.key)
      look(pair.value)
    }
  }
  look(document.contents)
  return found.toSorted((a, b) => a.from - b.from)
}

type LineAt = (offset: number) => Line

function misreadPair(text: string, lineAt: LineAt, pair: Pair, map: YAMLMap): Slip[] {
  const { key } = pair
  if (isMap(key) && key.range && text.slice(key.range[0] - 1, key.range[0] + 1) === '{{')
    return references(lineAt(key.range[0])).slice(0, 1)
  if (!isScalar(key) || key.type !== 'PLAIN' || !key.range) return []
  const [from, to] = key.range
  const written = text.slice(from, to)
  const parted = map.flow === true && pair.value === null ? partedBefore(text, pair, map) : undefined
  if (parted) return [parted]
  const hasNoValue = map.flow === true && pair.value === null
  const isMark = hasNoValue ? /[：，]/.test(written) : /：\s*[[{｛［"']/.test(written) || (map.flow === true && /：.*，/.test(written))
  if (isMark) return fromMarks(lineAt(from), from, to, hasNoValue ? undefined : 1)
  if (!hasNoValue || !written.includes(':')) return []
  const line = lineAt(from)
  return missingBlanks(line, from - line.from, to - line.from).slice(0, 1)
}

/** A group's key may have one mark too many; an entry without a value is all marks. */
function fromMarks(line: Line, from: number, to: number, most?: number): Slip[] {
  const edits = marksWithin(line, from - line.from, to - line.from)
  const some = most === undefined || edits.some(({ text }) => text.startsWith(',')) ? edits : edits.slice(0, most)
  return some.length === 0 ? [] : [slip('mark', some)]
}

/** `{ a: 1,980.12 }` and `{ a: 合计(甲, 乙) }` are groups of two; the comma was to stand in the value. */
function partedBefore(text: string, pair: Pair, map: YAMLMap): Slip | undefined {
  const at = map.items.indexOf(pair)
  const value = isPair(map.items[at - 1]) ? (map.items[at - 1] as Pair).value : undefined
  if (!isScalar(value) || value.type !== 'PLAIN' || !value.range) return undefined
  const [from, end] = value.range
  const keys = map.items.slice(at).map(loneKey)
  const last = keys.indexOf(undefined)
  const parts = keys.slice(0, last < 0 ? undefined : last).flatMap((key) => key ?? [])
  return numberParted(text, [from, end], parts) ?? callParted(text, [from, end], parts)
}

type Range = readonly [from: number, to: number]

/** Where a key without a value stands. */
function loneKey(item: unknown): [Range] | undefined {
  if (!isPair(item) || item.value !== null || !isScalar(item.key) || !item.key.range) return undefined
  return [[item.key.range[0], item.key.range[1]]]
}

/** Thousands have one meaning; `3352,56` may be a comma for a point, and is told without an answer. */
function numberParted(text: string, [from, end]: Range, keys: readonly Range[]): Slip | undefined {
  const isPart = ([start, to]: Range): boolean => text[start - 1] === ',' && /^\d+(\.\d+)?$/.test(text.slice(start, to))
  const count = keys.findIndex((key) => !isPart(key))
  const to = keys[(count < 0 ? keys.length : count) - 1]?.[1]
  if (to === undefined || !/^-?\d+$/.test(text.slice(from, end))) return undefined
  const written = text.slice(from, to)
  const isGrouped = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(written)
  const edits = [{ from, to, text: written.replaceAll(',', '') }]
  return isGrouped ? slip('thousands', edits) : { ...slip('thousands', edits), edits: [] }
}

/** Up to the bracket that closes the one in the value. */
function callParted(text: string, [from, end]: Range, keys: readonly Range[]): Slip | undefined {
  const open = (written: string): number => [...written.matchAll(/[(（]/g)].length - [...written.matchAll(/[)）]/g)].length
  if (open(text.slice(from, end)) <= 0) return undefined
  const to = keys.find((key) => open(text.slice(from, key[1])) <= 0)?.[1]
  const written = to === undefined ? undefined : text.slice(from, to)
  if (to === undefined || written === undefined || written.includes("'") || written.includes('\n')) return undefined
  return slip('comma', [{ from, to, text: `'${written}'` }])
}

const SUSPICIOUS = /^｛.*｝$|^［.*］$|^[\u3000\u00a0]|[\u3000\u00a0]$/

function misreadScalar(lineAt: LineAt, { range, type, value }: Scalar): Slip[] {
  if (type !== 'PLAIN' || !range || typeof value !== 'string') return []
  const [from, to] = range
  if (!SUSPICIOUS.test(value)) return []
  const line = lineAt(from)
  const isOfOneLine = to <= line.from + line.text.length
  if (!isOfOneLine) return []
  if (/^｛.*｝$|^［.*］$/.test(value)) return [slip('mark', marksWithin(line, from - line.from, to - line.from))]
  const [head, tail] = [/^[\u3000\u00a0]+/.exec(value)?.[0].length ?? 0, /[\u3000\u00a0]+$/.exec(value)?.[0].length ?? 0]
  if (head === 0 && tail === 0) return []
  const atHead = line.text.slice(0, from - line.from).trim() === '' && head > 0
  if (atHead) return candidates([line], 0).filter(({ cause }) => cause === 'blank')
  const edits: Splice[] = [
    ...(head > 0 ? [{ from, to: from + head, text: ' ' }] : []),
    ...(tail > 0 && head < value.length ? [{ from: to - tail, to, text: /[}\]]/.test(line.text[to - line.from] ?? '') ? ' ' : '' }] : []),
  ]
  return [slip('blank', edits)]
}
