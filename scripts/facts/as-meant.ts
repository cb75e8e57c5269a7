// facts: a sheet as its author meant it. What is told with its answer is gone on with as if it stood there, so that nothing
// is told that merely follows from it.

import type { Fix } from '../base/fix.ts'
import type { Observation } from '../base/observation.ts'
import { type Entry, type Node, readYaml } from '../content/content.ts'
import { schemaUnknownKey } from './checks/schema-unknown-key.ts'

export interface Meant {
  readonly root: Node
  readonly told: readonly Observation[]
}

/** A misspelt name may hide a wrong value, and that another name; deeper than this nobody nests slips. */
const MOST = 5

/** What `find` tells of the sheet and, as far as there is one answer to it, of the sheet with the answers in it. */
export function asMeant(root: Node, find: (root: Node) => readonly Observation[], rounds = MOST): Meant {
  const found = find(root)
  const answered = found.filter(hasAnswer)
  if (answered.length === 0 || rounds === 0) return { root, told: found }
  const fixes = new Map(answered.flatMap(({ fix }) => (fix ? [[spanOf(fix.at), fix] as const] : [])))
  const rest = asMeant(meantNode(root, fixes), find, rounds - 1)
  const told = new Set(answered.map(keyOf))
  return { root: rest.root, told: [...answered, ...rest.told.filter((one) => !told.has(keyOf(one)))] }
}

/** A value that can only mean one, or a name that is near to one which is not given. */
function hasAnswer({ check, fix }: Observation): boolean {
  return fix !== undefined && fix.text !== '' && (!fix.isGuess || check === schemaUnknownKey)
}

function keyOf({ at, check }: Observation): string {
  return `${check.code} ${spanOf(at)}`
}

function spanOf({ column, endColumn, endLine, line }: Fix['at']): string {
  return `${line}:${column}-${endLine}:${endColumn}`
}

function meantNode(node: Node, fixes: ReadonlyMap<string, Fix>): Node {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => meantNode(item, fixes)) }
  if (node.kind === 'mapping') {
    const entries = [...node.entries.values()].map((entry) => meantEntry(entry, fixes))
    return { ...node, entries: new Map(entries.map((entry) => [entry.key, entry])) }
  }
  const fix = fixes.get(spanOf(node.at))
  const meant = fix && readYaml({ file: node.at.file, text: fix.text }).node
  return meant ? placed(meant, node.at) : node
}

function meantEntry({ key, keyAt, value }: Entry, fixes: ReadonlyMap<string, Fix>): Entry {
  const fix = fixes.get(spanOf(keyAt))
  const name = fix && readYaml({ file: keyAt.file, text: fix.text }).node
  return { key: name?.kind === 'scalar' ? name.text : key, keyAt, value: meantNode(value, fixes) }
}

/** What was read from an answer stands where the author wrote something else. */
function placed(node: Node, at: Node['at']): Node {
  if (node.kind === 'list') return { ...node, at, items: node.items.map((item) => placed(item, at)) }
  if (node.kind === 'scalar') return { ...node, at }
  const entries = [...node.entries.values()].map(({ key, value }) => ({ key, keyAt: at, value: placed(value, at) }))
  return { ...node, at, entries: new Map(entries.map((entry) => [entry.key, entry])) }
}
