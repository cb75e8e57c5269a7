// content: YAML text → Node. Scalars are typed from their source text, never through a binary float.

import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type YAMLMap,
  type Scalar as YamlScalar,
  type YAMLSeq,
} from 'yaml'
import { Decimal, isPlainNumber } from '../base/decimal.ts'
import { type Observation, observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import { escapedIn, plainText, type SourceText, visible } from './characters.ts'
import { yamlAlias } from './checks/yaml-alias.ts'
import { yamlDuplicateKey } from './checks/yaml-duplicate-key.ts'
import { yamlKeyNotText } from './checks/yaml-key-not-text.ts'
import { yamlManyDocuments } from './checks/yaml-many-documents.ts'
import { yamlSyntax } from './checks/yaml-syntax.ts'
import { MAX_DEPTH } from './depth.ts'
import type { Entry, Node } from './node.ts'
import { parseYaml } from './parse.ts'
import { faultsOf } from './slips/slips.ts'
import { tellSlips } from './slips/tell.ts'

/** More repetition than any report needs, little enough that no file can be blown up by aliases. */
const MAX_ALIASES = 100
const MAX_NODES = 200_000

interface Reading {
  readonly file: string
  readonly text: string
  readonly lines: LineCounter
  readonly document: Document.Parsed
  readonly observations: Observation[]
  nodes: number
  aliases: number
}

/** All errors of the text in one run; `node` is what could be read in spite of them, a blank for an empty text. */
export function readYaml(source: SourceText): { node: Node | undefined; observations: Observation[] } {
  const parsed = parseYaml(source.text)
  const { deepAt, document, lines, second } = parsed
  if (deepAt !== undefined) return { node: undefined, observations: [tooDeep(source, deepAt)] }
  if (!document) return { node: blankAt(pointAt(source.file)), observations: [] }
  const reading: Reading = { ...source, lines, document, observations: [], nodes: 0, aliases: 0 }
  const node = document.contents ? convert(reading, document.contents) : blankAt(pointAt(source.file))
  const told = second ? [observe(yamlManyDocuments, span(reading, second.range))] : []
  const { slips, unknown } = faultsOf(source.text, parsed)
  const faults = unknown.map(({ code, from, message, to }) => syntax(span(reading, [from, to]), code, message))
  if (slips.length > 0) return { node, observations: [...tellSlips(source, lines, slips), ...faults] }
  return { node, observations: unique([...told, ...faults, ...reading.observations]) }
}

/** An anchor's content is read again for each alias; its faults are told once. */
function unique(observations: readonly Observation[]): Observation[] {
  const seen = new Set<string>()
  return observations.filter(({ check, at }) => {
    const key = JSON.stringify([check.code, at])
    return !seen.has(key) && seen.add(key)
  })
}

function tooDeep(source: SourceText, offset: number): Observation {
  const before = source.text.slice(0, offset).split('\n')
  const at = pointAt(source.file, before.length, (before.at(-1)?.length ?? 0) + 1)
  return syntax(at, 'TOO_DEEP', String(MAX_DEPTH))
}

function syntax(at: Place, problem: string, detail: string): Observation {
  return observe(yamlSyntax, at, { problem: { term: `yaml:${problem}` }, detail })
}

function convert(reading: Reading, yaml: unknown): Node {
  if (isAlias(yaml)) return convertAlias(reading, yaml)
  const at = span(reading, (yaml as { range?: Range } | null)?.range)
  if (++reading.nodes > MAX_NODES) {
    if (reading.nodes === MAX_NODES + 1) reading.observations.push(syntax(at, 'TOO_MANY', String(MAX_NODES)))
    return blankAt(at)
  }
  if (isMap(yaml)) return convertMap(reading, yaml, at)
  if (isSeq(yaml)) return { kind: 'list', items: (yaml as YAMLSeq).items.map((item) => convert(reading, item)), at }
  return isScalar(yaml) ? convertScalar(reading, yaml, at) : blankAt(at)
}

function convertAlias(reading: Reading, alias: import('yaml').Alias): Node {
  const at = span(reading, alias.range)
  const target = alias.resolve(reading.document)
  if (target && ++reading.aliases <= MAX_ALIASES) return convert(reading, target)
  if (!target) reading.observations.push(syntax(at, 'BAD_ALIAS', alias.source))
  if (target && reading.aliases === MAX_ALIASES + 1) {
    reading.observations.push(observe(yamlAlias, at, { name: alias.source, limit: MAX_ALIASES }))
  }
  return blankAt(at)
}

function convertMap(reading: Reading, map: YAMLMap, at: Place): Node {
  const entries = new Map<string, Entry>()
  for (const pair of map.items) {
    if (!isPair(pair)) continue
    const keyAt = span(reading, (pair.key as { range?: Range } | null)?.range)
    if (!isScalar(pair.key)) {
      reading.observations.push(observe(yamlKeyNotText, keyAt))
      continue
    }
    const key = textOf(reading, pair.key, keyAt)
    const earlier = entries.get(key)
    if (earlier) {
      reading.observations.push(observe(yamlDuplicateKey, keyAt, { key, line: earlier.keyAt.line }, [earlier.keyAt]))
      continue
    }
    const value = pair.value ? convert(reading, pair.value) : blank(keyAt)
    entries.set(key, { key, keyAt, value })
  }
  return { kind: 'mapping', entries, at }
}

/** A key without a value: its place is just behind the key, where the author would type. */
function blank(keyAt: Place): Node {
  return blankAt({ ...keyAt, line: keyAt.endLine, column: keyAt.endColumn })
}

function blankAt(at: Place): Node {
  return { kind: 'scalar', value: null, text: '', at }
}

function convertScalar(reading: Reading, scalar: YamlScalar, at: Place): Node {
  const text = textOf(reading, scalar, at)
  const isBare = scalar.type === 'PLAIN' && scalar.tag === undefined // `!!str 52` is a text
  return { kind: 'scalar', value: isBare ? typed(text) : text, text, at }
}

/** What has no ink was told where it stands in the file; what an escape stands for is told here. */
function textOf(reading: Reading, { range, type, value }: YamlScalar, at: Place): string {
  const text = String(value ?? '')
  if (type !== 'QUOTE_DOUBLE') return visible(text)
  reading.observations.push(...escapedIn(text, reading.text.slice(range?.[0], range?.[1]), at))
  return visible(plainText(text))
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
