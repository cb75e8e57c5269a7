// content: where a path leads in a YAML text, as far as something stands there.

import { type CST, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import { type Path, refuse, type Refused } from './change.ts'
import { writtenIn } from './data.ts'
import type { Source } from './source.ts'

export interface Spot {
  /** What holds it, and its index there; absent at the top of the document. */
  readonly holder?: YAMLMap | YAMLSeq
  readonly pair?: Pair
  readonly index: number
  /** Null where a key has no value; undefined where the document is empty. */
  readonly node: Node | null | undefined
  /** Within `{ … }` or `[ … ]`. */
  readonly isFlow: boolean
  /** The steps taken, and those that lead further than what stands there. */
  readonly path: Path
  readonly rest: Path
}

/** Refuses what an alias or an anchor would change elsewhere too. */
export function spotAt(source: Source, path: Path): Spot | Refused {
  let spot: Spot = { index: 0, node: source.root, isFlow: false, path: [], rest: path }
  for (const step of path) {
    const refused = passable(source, spot.node)
    if (refused) return refused
    const next = stepped(spot, step)
    if (next === undefined) break
    if ('refused' in next) return next
    spot = next
  }
  return passable(source, spot.node) ?? spot
}

function passable({ used }: Source, node: Spot['node']): Refused | undefined {
  if (isAlias(node)) return refuse('alias')
  return node?.anchor !== undefined && used.has(node.anchor) ? refuse('anchor') : undefined
}

/** Undefined where there is nothing under that name. */
function stepped(spot: Spot, step: string | number): Spot | Refused | undefined {
  const { node } = spot
  const on = { path: [...spot.path, step], rest: spot.rest.slice(1) }
  if (isMap(node)) {
    const found = node.items.flatMap((pair, index) => (keyOf(pair) === String(step) ? [{ pair: pair as Pair, index }] : []))
    if (found.length > 1) return refuse('duplicate-key')
    const [one] = found
    if (!one) return undefined
    if (one.pair.srcToken === undefined || isExplicit(one.pair)) return refuse('layout')
    return { ...on, ...one, holder: node, node: one.pair.value as Node | null, isFlow: isFlowStyle(node) || spot.isFlow }
  }
  if (isSeq(node)) {
    const index = Number(step)
    if (!(index in node.items)) return refuse('missing')
    return { ...on, holder: node, index, node: node.items[index] as Node, isFlow: isFlowStyle(node) || spot.isFlow }
  }
  return isBlank(node) ? undefined : refuse('not-a-group')
}

function isExplicit({ srcToken }: Pair): boolean {
  return srcToken !== undefined && 'explicitKey' in srcToken && srcToken.explicitKey === true
}

export function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined
}

/** No value, or one that is read as none. */
export function isBlank(node: Spot['node']): boolean {
  return !node || (isScalar(node) && writtenIn(String(node.value ?? ''), node.type === 'PLAIN' && node.tag === undefined).kind === 'blank')
}

export function isFlowStyle(node: YAMLMap | YAMLSeq): boolean {
  return node.flow === true
}

/** The characters of a value and of what it stands behind. */
export interface Slot {
  /** Just behind the colon or the dash; behind the key where there is no colon. */
  readonly mark: number
  readonly hasColon: boolean
  /** The value without its comment; `from` = `to` for a value that is not written. */
  readonly from: number
  readonly to: number
}

export function slotOf(text: string, { holder, index, node, pair }: Pick<Spot, 'holder' | 'index' | 'node' | 'pair'>): Slot {
  const colon = pair?.srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  const keyEnd = (pair?.key as Node | undefined)?.range?.[1] ?? 0
  const dash = holder && !pair ? dashAt(holder, index) : undefined
  const mark = colon ? colon.offset + 1 : dash !== undefined ? dash + 1 : keyEnd
  const hasColon = pair === undefined || colon !== undefined
  if (!node || (isScalar(node) && !node.srcToken) || node.range?.[0] === node.range?.[1]) return { mark, hasColon, from: mark, to: mark }
  return { mark, hasColon, from: node.range?.[0] ?? mark, to: valueEnd(text, node) }
}

/** Where the dash of a list's item stands; undefined in a list in brackets. */
export function dashAt(list: YAMLMap | YAMLSeq, index: number): number | undefined {
  const token = list.srcToken as CST.BlockSequence | CST.FlowCollection | undefined
  return token?.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset
}

/** Behind the last character of a value: of its last member where it is a group or list of several lines. */
export function valueEnd(text: string, node: Node): number {
  if ((isMap(node) || isSeq(node)) && !isFlowStyle(node)) {
    const index = node.items.length - 1
    const last = node.items[index] as Node | Pair | undefined
    const inner = isMap(node) ? { pair: last as Pair, node: (last as Pair).value as Node | null } : { node: last as Node }
    return slotOf(text, { holder: node, index, ...inner }).to
  }
  const [from = 0, to = 0] = node.range ?? []
  if (!isScalar(node) || !isBlockScalar(node)) return to
  const header = /^[^\n]*/.exec(text.slice(from, to))?.[0] ?? ''
  const written = text.slice(from, to).replace(/\+/.test(header) ? /\r?\n$/ : /[ \t\r\n]+$/, '')
  return from + Math.max(written.length, header.trimEnd().length)
}

export function isBlockScalar(node: Node): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
}
