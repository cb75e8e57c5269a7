// facts: reading the parts of a rule whose shape the schema has already checked.

import { Decimal, parsePercent } from '../../base/decimal.ts'
import type { Observation } from '../../base/observation.ts'
import type { Value } from '../../base/value.ts'
import { itemsOf, type Node, nodeAt, textAt, textPlace } from '../../content/content.ts'
import { type Formula, parseFormula } from '../formula/parse.ts'
import type { Amount } from './amount.ts'

/** The value of a scalar, a percent text as its ratio; null for a blank or for what is not a scalar. */
export function plainValue(node: Node | undefined): Value {
  if (node?.kind !== 'scalar') return null
  return typeof node.value === 'string' ? (parsePercent(node.value) ?? node.value) : node.value
}

/** The number under `key`, if it is there. */
export function amountAt(node: Node, key: string): Amount | undefined {
  const found = nodeAt(node, [key])
  const value = plainValue(found)
  return found?.kind === 'scalar' && value instanceof Decimal ? { value, text: found.text, at: found.at } : undefined
}

/** The number under `key`. Throws where it is missing: the schema should have told. */
export function needAmount(node: Node, key: string): Amount {
  return amountAt(node, key) ?? unchecked(node, key)
}

/** The text under `key`. Throws where it is missing: the schema should have told. */
export function needText(node: Node, key: string): string {
  return textAt(node, key) ?? unchecked(node, key)
}

/** The texts of the list under `key`, blanks left out. */
export function textsAt(node: Node, key: string): readonly string[] {
  return itemsOf(nodeAt(node, [key])).flatMap((item) => textAt(item) ?? [])
}

/** The text under each of the keys that has one. */
export function optionalTexts<Key extends string>(node: Node, ...keys: readonly Key[]): { readonly [K in Key]?: string } {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const text = textAt(node, key)
      return text === undefined ? [] : [[key, text]]
    }),
  ) as { [K in Key]?: string }
}

/** The formula under `key`; undefined, with observations, where it cannot be read. */
export function formulaAt(node: Node, key: string, observations: Observation[]): Formula | undefined {
  const found = nodeAt(node, [key])
  if (found?.kind !== 'scalar') return unchecked(node, key)
  const read = parseFormula(found.text, textPlace(found))
  observations.push(...read.observations)
  return read.formula
}

function unchecked(node: Node, key: string): never {
  throw new Error(`rubric not checked against its schema: ${key} at line ${node.at.line} of ${node.at.file}`)
}
