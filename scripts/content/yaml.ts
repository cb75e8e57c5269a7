// content: YAML text → Node. Scalars are typed from their source text, never through a binary float.

import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml'
import type { Document, Scalar as YamlScalar, YAMLMap, YAMLSeq } from 'yaml'
import { Decimal, isPlainNumber } from '../base/decimal.ts'
import { observe, type Observation } from '../base/finding.ts'
import { pointAt, type Place } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import { MAX_DEPTH, tooDeepAt } from './depth.ts'
import type { SourceText } from './disk.ts'
import type { Entry, Node } from './node.ts'

/** More repetition than any report needs, little enough that no file can be blown up by aliases. */
const MAX_ALIASES = 100
const MAX_NODES = 200_000

interface Reading {
  readonly file: string
  readonly lines: LineCounter
  readonly document: Document.Parsed
  readonly observations: Observation[]
  nodes: number
  aliases: number
}

/** All errors of the text in one run; `node` is what could be read in spite of them. */
export function readYaml(source: SourceText): { node: Node | undefined; observations: Observation[] } {
  const deep = tooDeepAt(source.text)
  if (deep !== undefined) return { node: undefined, observations: [tooDeep(source, deep)] }
  const lines = new LineCounter()
  const [document, second] = parse(source.text, lines)
  if (!document) return { node: undefined, observations: [] }
  const reading: Reading = { file: source.file, lines, document, observations: [], nodes: 0, aliases: 0 }
  if (second) reading.observations.push(observe('yaml-many-documents', span(reading, second.range)))
  for (const error of [...document.errors, ...document.warnings]) {
    const at = span(reading, error.pos)
    reading.observations.push(error.code === 'TAB_AS_INDENT' ? observe('yaml-tab', at)
      : syntax(at, error.code, error.message))
  }
  const node = document.contents ? convert(reading, document.contents) : undefined
  return { node, observations: reading.observations }
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed[] {
  const options = { lineCounter, schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const
  const documents = parseAllDocuments(text, options)
  return Array.isArray(documents) ? documents : []
}

function tooDeep(source: SourceText, offset: number): Observation {
  const before = source.text.slice(0, offset).split('\n')
  const at = pointAt(source.file, before.length, (before.at(-1)?.length ?? 0) + 1)
  return syntax(at, 'TOO_DEEP', String(MAX_DEPTH))
}

function syntax(at: Place, problem: string, detail: string): Observation {
  return observe('yaml-syntax', at, { problem: { term: `yaml:${problem}` }, detail })
}

function convert(reading: Reading, yaml: unknown): Node {
  if (isAlias(yaml)) return convertAlias(reading, yaml)
  const at = span(reading, (yaml as { range?: Range } | null)?.range)
  if (++reading.nodes > MAX_NODES) return { kind: 'scalar', value: null, text: '', at }
  if (isMap(yaml)) return convertMap(reading, yaml, at)
  if (isSeq(yaml)) return { kind: 'list', items: (yaml as YAMLSeq).items.map((item) => convert(reading, item)), at }
  if (isScalar(yaml)) return convertScalar(yaml, at)
  return { kind: 'scalar', value: null, text: '', at }
}

function convertAlias(reading: Reading, alias: import('yaml').Alias): Node {
  const at = span(reading, alias.range)
  const target = alias.resolve(reading.document)
  if (target && ++reading.aliases <= MAX_ALIASES) return convert(reading, target)
  if (target && reading.aliases === MAX_ALIASES + 1) {
    reading.observations.push(observe('yaml-alias', at, { name: alias.source, limit: MAX_ALIASES }))
  }
  return { kind: 'scalar', value: null, text: '', at }
}

function convertMap(reading: Reading, map: YAMLMap, at: Place): Node {
  const entries = new Map<string, Entry>()
  for (const pair of map.items) {
    if (!isPair(pair)) continue
    const keyAt = span(reading, (pair.key as { range?: Range } | null)?.range)
    if (!isScalar(pair.key)) {
      reading.observations.push(observe('yaml-key-not-text', keyAt))
      continue
    }
    const key = String(pair.key.value)
    const earlier = entries.get(key)
    if (earlier) {
      reading.observations.push(observe('yaml-duplicate-key', keyAt, { key, line: earlier.keyAt.line }, [earlier.keyAt]))
      continue
    }
    const value = pair.value ? convert(reading, pair.value) : blank(keyAt)
    entries.set(key, { key, keyAt, value })
  }
  return { kind: 'mapping', entries, at }
}

/** A key without a value: its place is just behind the key, where the author would type. */
function blank(keyAt: Place): Node {
  const at = { ...keyAt, line: keyAt.endLine, column: keyAt.endColumn }
  return { kind: 'scalar', value: null, text: '', at }
}

function convertScalar(scalar: YamlScalar, at: Place): Node {
  const text = String(scalar.value ?? '')
  return { kind: 'scalar', value: scalar.type === 'PLAIN' ? typed(text) : text, text, at }
}

function typed(text: string): Value {
  if (text === '' || text === 'null' || text === '~') return null
  if (text === 'true') return true
  if (text === 'false') return false
  return isPlainNumber(text) ? new Decimal(text) : text
}

type Range = readonly number[] | null

function span(reading: Reading, range: Range | undefined): Place {
  const start = reading.lines.linePos(range?.[0] ?? 0)
  const end = reading.lines.linePos(range?.[1] ?? range?.[0] ?? 0)
  return { file: reading.file, line: start.line, column: start.col, endLine: end.line, endColumn: end.col }
}
