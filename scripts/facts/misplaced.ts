// facts: names that a report has, one level beside the one where they belong: YAML reads them, as entries of another group.

import { type Observation, observe } from '../base/observation.ts'
import { entriesOf, type Entry, type Mapping, type Node } from '../content/content.ts'
import { keyMisplaced } from './checks/key-misplaced.ts'

/** Whether a name means something below these keys; undefined where anything may stand. */
export type Knows = (path: readonly string[], key: string) => boolean | undefined

export interface Placed {
  readonly root: Node
  readonly told: readonly Observation[]
}

/** As many as anyone indents wrongly before looking. */
const MOST = 20

/** The report with every such entry where it belongs, and each told. */
export function placedRight(root: Node, knows: Knows, most = MOST): Placed {
  const move = root.kind === 'mapping' && most > 0 ? firstMove(root, knows) : undefined
  if (!move) return { root, told: [] }
  const rest = placedRight(moved(root, move), knows, most - 1)
  return { root: rest.root, told: [tell(root, move), ...rest.told] }
}

/** `entries` leave the group at `from` for the one at `to`; `children` go with the first, whose value is blank. */
interface Move {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly entries: readonly [Entry, ...Entry[]]
  readonly children: readonly Entry[]
}

function firstMove(root: Node, knows: Knows): Move | undefined {
  const search = (node: Node, path: readonly string[]): Move | undefined => {
    const entries = entriesOf(node)
    for (const [index, entry] of entries.entries()) {
      const isStrayed = isStray(entries, index, path, knows)
      const inner = isStrayed || entry.value.kind !== 'mapping' ? undefined : search(entry.value, [...path, entry.key])
      const found = isStrayed ? moveOf(root, path, entries, index, knows) : inner
      if (found) return found
    }
    return undefined
  }
  return search(root, [])
}

/** Unknown where it stands, and at the beginning of its line: in braces nothing is indented. */
function isStray(entries: readonly Entry[], index: number, path: readonly string[], knows: Knows): boolean {
  const [entry, before] = [entries[index], entries[index - 1]]
  return entry !== undefined && knows(path, entry.key) === false && (!before || lastLine(before.value) < entry.keyAt.line)
}

/** A group in lines reaches to the beginning of what follows it. */
function lastLine(node: Node): number {
  const last = node.kind === 'list' ? node.items.at(-1) : entriesOf(node).at(-1)?.value
  return last ? lastLine(last) : node.at.line
}

/** Into the group before it, or out into one around it, that knows the name and does not have it. */
function moveOf(root: Node, path: readonly string[], entries: readonly Entry[], index: number, knows: Knows): Move | undefined {
  const [entry, before] = [entries[index], entries[index - 1]]
  if (!entry) return undefined
  const lacks = (to: readonly string[], key: string): boolean => knows(to, key) === true && isOpenTo(nodeBelow(root, to), key)
  const into = before ? [[...path, before.key]] : []
  const out = path.map((_, i) => path.slice(0, path.length - 1 - i))
  const to = [...into, ...out].find((target) => lacks(target, entry.key))
  if (!to) return undefined
  const behind = entries.slice(index + 1)
  const along = leading(behind, ({ key }) => knows(path, key) === false && lacks(to, key))
  const below = [...to, entry.key]
  const children =
    along.length === 0 && isBlank(entry.value) ? leading(behind, ({ key }) => !knows(path, key) && knows(below, key) === true) : []
  return { from: path, to, entries: [entry, ...along], children }
}

function leading(entries: readonly Entry[], isOne: (entry: Entry) => boolean): Entry[] {
  const end = entries.findIndex((entry) => !isOne(entry))
  return entries.slice(0, end < 0 ? undefined : end)
}

function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null
}

function isOpenTo(node: Node | undefined, key: string): boolean {
  return node !== undefined && (node.kind === 'mapping' ? !node.entries.has(key) : isBlank(node))
}

function nodeBelow(root: Node, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((node, key) => (node?.kind === 'mapping' ? node.entries.get(key)?.value : undefined), root)
}

function moved(root: Node, { children, entries: [first, ...more], from, to }: Move): Node {
  const group: Mapping = { kind: 'mapping', at: first.value.at, entries: new Map(children.map((one) => [one.key, one])) }
  const entries = [children.length > 0 ? { ...first, value: group } : first, ...more]
  const gone = new Set([first, ...more, ...children].map(({ key }) => key))
  const without = changed(root, from, (node) => entriesOf(node).filter(({ key }) => !gone.has(key)))
  return changed(without, to, (node) => [...entriesOf(node), ...entries])
}

/** With other entries in the group at a path; a blank there becomes a group. */
function changed(node: Node, path: readonly string[], change: (node: Node) => readonly Entry[]): Node {
  const [key, ...rest] = path
  const entries =
    key === undefined
      ? change(node)
      : entriesOf(node).map((entry) => (entry.key === key ? { ...entry, value: changed(entry.value, rest, change) } : entry))
  return { kind: 'mapping', at: node.at, entries: new Map(entries.map((entry) => [entry.key, entry])) }
}

function tell(root: Node, { children, entries: [first, ...more], from, to }: Move): Observation {
  const along = [...more, ...children].map(({ key }) => `“${key}”`)
  return observe(keyMisplaced, first.keyAt, {
    key: first.key,
    label: named(from),
    into: named(to),
    meant: indentOf(root, to),
    ...(children.length > 0 || along.length === 0 ? {} : { more: along.join('、') }),
  })
}

function named(path: readonly string[]): string {
  const last = path.at(-1)
  return last === undefined ? 'report.yaml' : `“${last}”`
}

/** What the entries of a group begin behind; two blanks more than its key where it has none of its own yet. */
function indentOf(root: Node, path: readonly string[]): number {
  const own = entriesOf(nodeBelow(root, path))[0]?.keyAt.column
  if (own !== undefined) return own - 1
  const parent = nodeBelow(root, path.slice(0, -1))
  return (entriesOf(parent).find(({ key }) => key === path.at(-1))?.keyAt.column ?? 1) + 1
}
