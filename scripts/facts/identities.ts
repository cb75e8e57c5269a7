// facts: what a form says must agree, as data: the kind of each check and the names or formulas it takes.

import type { Place } from '../base/place.ts'
import { entriesOf, itemsOf, nodeAt, textAt, textPlace, type Node } from '../content/content.ts'

/** Every kind of check there is. `holds` is any comparison; the others know what their sides are. */
export const CHECKS = [
  'holds',
  'sum',
  'equal',
  'balance',
  'rate',
  'mean',
  'growth',
  'part',
  'staff',
  'carried',
  'shares',
  'adjustment',
  'order',
  'columns',
  'classes',
  'deductions',
] as const
export type Check = (typeof CHECKS)[number]

/** One name, formula, word or amount of a check, as written. */
export interface Operand {
  readonly text: string
  readonly at: Place
}

export interface IdentitySpec {
  readonly check: Check
  /** Where the check stands: its comparison, or the word that names its kind. */
  readonly at: Place
  readonly source?: string
  /** By key: `whole`, `parts`, `rate` …; a text is a list of one. */
  readonly operands: ReadonlyMap<string, readonly Operand[]>
}

/** What stands under a key of a check; nothing where it is left out. */
export function operandsOf(spec: IdentitySpec, key: string): readonly Operand[] {
  return spec.operands.get(key) ?? []
}

/** `.*` in any text of a check is replaced by each name of `each` in turn, as in figures. */
export function readIdentities(node: Node | undefined, inFormula: (segment: string) => string): IdentitySpec[] {
  return itemsOf(nodeAt(node, ['identities']))
    .flatMap((item) => {
      if (item.kind === 'scalar') return [short(item)]
      const check = textAt(item, 'check') ?? (nodeAt(item, ['holds']) ? 'holds' : undefined)
      const known = CHECKS.find((one) => one === check)
      if (!known) return [] // the schema has told it
      const each = itemsOf(nodeAt(item, ['each'])).flatMap((one) => textAt(one) ?? [])
      const fill =
        (star: string) =>
        (text: string): string =>
          text.replaceAll('.*', () => `.${inFormula(star)}`)
      return (each.length > 0 ? each : ['*']).map((star) => one(item, known, fill(star)))
    })
    .filter((spec) => spec.check !== 'holds' || operandsOf(spec, 'holds').length > 0)
}

function short(item: Extract<Node, { kind: 'scalar' }>): IdentitySpec {
  const holds = { text: item.text, at: textPlace(item) }
  return { check: 'holds', at: holds.at, operands: new Map([['holds', [holds]]]) }
}

/** Keys that say something about the check and are no part of it. */
const ABOUT = new Set(['check', 'each', 'source'])

function one(item: Node, check: Check, fill: (text: string) => string): IdentitySpec {
  const operands = new Map(
    entriesOf(item)
      .filter(({ key }) => !ABOUT.has(key))
      .map(({ key, value }) => [key, scalarsOf(value).map(({ text, at }): Operand => ({ text: fill(text), at }))]),
  )
  const source = textAt(item, 'source')
  const at = operands.get('holds')?.[0]?.at ?? nodeAt(item, ['check'])?.at ?? item.at
  return { check, at, operands, ...(source === undefined ? {} : { source: fill(source) }) }
}

function scalarsOf(node: Node): Operand[] {
  if (node.kind === 'list') return node.items.flatMap(scalarsOf)
  return node.kind === 'scalar' && node.value !== null ? [{ text: node.text, at: textPlace(node) }] : []
}
