// content: what YAML reads without complaint and otherwise than it is meant.

import { type Document, isMap, isPair, isScalar, type Pair, type Scalar, visit, type YAMLMap } from 'yaml'
import { candidates, missingBlanks, references } from './candidates.ts'
import type { Edit } from './edit.ts'
import { marksWithin } from './marks.ts'
import { type Line, linesOf, type Slip, slip } from './slip.ts'

export function misread(text: string, document: Document.Parsed): Slip[] {
  const lineAt = (offset: number): Line => linesOf(text).findLast(({ from }) => from <= offset) ?? { from: 0, text: '' }
  const found: Slip[] = []
  visit(document, {
    Pair: (_, pair, path) => {
      const parent = path.at(-1)
      if (isMap(parent)) found.push(...misreadPair(text, lineAt, pair, parent))
    },
    Scalar: (_, scalar) => void found.push(...misreadScalar(lineAt, scalar)),
  })
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
  const thousands = map.flow === true && pair.value === null ? thousandsBefore(text, pair, map) : undefined
  if (thousands) return [thousands]
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

/** `{ a: 1,980.12 }` is a group of two; the comma was to part thousands. */
function thousandsBefore(text: string, pair: Pair, map: YAMLMap): Slip | undefined {
  const at = map.items.indexOf(pair)
  const parts: string[] = []
  let to = 0
  for (let i = at; i < map.items.length; i += 1) {
    const next = map.items[i]
    const key = isPair(next) && next.value === null && isScalar(next.key) ? next.key : undefined
    const isPart = key?.range && text[key.range[0] - 1] === ',' && /^\d{3}(\.\d+)?$/.test(String(key.value)) && !parts.at(-1)?.includes('.')
    if (!isPart || !key?.range) break
    parts.push(String(key.value))
    to = key.range[1]
  }
  const value = isPair(map.items[at - 1]) ? (map.items[at - 1] as Pair).value : undefined
  const isHead = isScalar(value) && value.range && /^-?[1-9]\d{0,2}$/.test(String(value.value))
  if (parts.length === 0 || !isHead || !value.range) return undefined
  return slip('thousands', [{ from: value.range[0], to, text: `${String(value.value)}${parts.join('')}` }])
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
  const edits: Edit[] = [
    ...(head > 0 ? [{ from, to: from + head, text: ' ' }] : []),
    ...(tail > 0 && head < value.length ? [{ from: to - tail, to, text: /[}\]]/.test(line.text[to - line.from] ?? '') ? ' ' : '' }] : []),
  ]
  return [slip('blank', edits)]
}
