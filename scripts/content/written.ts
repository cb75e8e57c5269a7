// content: what an author wrote at every place of a YAML file, for who shows the file as a form: values as typed, comments,
// lines. Nothing is judged and nothing is mended here.

import { type Document, isMap, isScalar, isSeq, type LineCounter, type Pair, Scalar } from 'yaml'
import { isPlainNumber } from '../base/decimal.ts'
import type { SourceText } from './characters.ts'
import type { Path } from './edit/change.ts'
import { parseYaml } from './parse.ts'

export interface WrittenPlace {
  readonly path: Path
  readonly kind: 'mapping' | 'list' | 'blank' | 'number' | 'text' | 'truth'
  /** Of a single value, without quotes; a number keeps its zeros. */
  readonly text: string
  /** Without `#`: the lines above, or what stands behind the value where there are none. */
  readonly comment: string
  /** It begins its line, so that comment lines can stand above it. */
  readonly isOwnLine: boolean
  /** First and last line, from 1, of key and value. */
  readonly line: number
  readonly endLine: number
  /** Column from 1 of the key, or of the item. */
  readonly column: number
  /** Keys of a mapping, items of a list. */
  readonly size: number
}

/** All places by their paths, as `pathKey` writes them, the outer before the inner. Empty where the text holds nothing that can be read. */
export function writtenPlaces({ text }: SourceText): ReadonlyMap<string, WrittenPlace> {
  const { document, lines } = parseYaml(text)
  const found = new Map<string, WrittenPlace>()
  if (document) walk({ found, lines, rows: text.split(/\r?\n/), text }, document.contents, [], undefined)
  return found
}

export function pathKey(path: Path): string {
  return JSON.stringify(path)
}

interface Walk {
  readonly found: Map<string, WrittenPlace>
  readonly lines: LineCounter
  readonly rows: readonly string[]
  readonly text: string
}

type Yaml = Document.Parsed['contents']
type Ranged = { readonly range?: readonly [number, number, number] | null }

/** `from` is the offset of the key. A key that is written twice counts once. */
function walk(to: Walk, node: Yaml, path: Path, from: number | undefined): void {
  const range = (node as Ranged | null)?.range
  const start = from ?? range?.[0] ?? 0
  const end = Math.max(start, range?.[1] ?? start)
  const { col, line } = to.lines.linePos(start)
  const endLine = to.lines.linePos(Math.max(start, end - 1)).line
  const size = isMap(node) || isSeq(node) ? node.items.length : 0
  const key = pathKey(path)
  if (to.found.has(key)) return
  const isOwnLine = path.length > 0 && /^[\s-]*$/.test((to.rows[line - 1] ?? '').slice(0, col - 1))
  const comment = path.length === 0 ? '' : (isOwnLine && above(to.rows, line)) || behind(node)
  to.found.set(key, { path, kind: kindOf(to, node), text: textOf(to, node), comment, isOwnLine, line, endLine, column: col, size })
  if (isMap(node)) for (const pair of node.items) intoPair(to, pair as Pair, path)
  if (isSeq(node)) node.items.forEach((item, index) => walk(to, item as Yaml, [...path, index], undefined))
}

function intoPair(to: Walk, { key, value }: Pair, path: Path): void {
  if (isScalar(key)) walk(to, value as Yaml, [...path, String(key.value)], (key as Ranged).range?.[0])
}

/** Lines of nothing but a comment, straight above this one. */
function above(rows: readonly string[], line: number): string {
  const found: string[] = []
  for (let at = line - 2; at >= 0 && /^\s*#/.test(rows[at] ?? ''); at -= 1) {
    if (/^#\s*yaml-language-server:/.test(rows[at] ?? '')) break
    found.unshift((rows[at] ?? '').replace(/^\s*#\s?/, ''))
  }
  return found.join('\n').trimEnd()
}

function behind(node: Yaml): string {
  const comment = (node as { comment?: string | null } | null)?.comment
  return isScalar(node) && comment ? comment.replace(/^ /, '') : ''
}

function textOf({ text }: Walk, node: Yaml): string {
  if (!isScalar(node)) return ''
  const { range, type, value } = node as Scalar.Parsed
  return type === Scalar.PLAIN && !String(value).includes('\n') ? text.slice(range[0], range[1]) : String(value ?? '')
}

function kindOf(to: Walk, node: Yaml): WrittenPlace['kind'] {
  if (isMap(node)) return 'mapping'
  if (isSeq(node)) return 'list'
  if (!isScalar(node)) return 'blank'
  if (node.type !== Scalar.PLAIN) return 'text'
  const text = textOf(to, node)
  if (text === '' || /^(null|Null|NULL|~)$/.test(text)) return 'blank'
  if (/^(true|false)$/i.test(text)) return 'truth'
  return isPlainNumber(text) ? 'number' : 'text'
}
