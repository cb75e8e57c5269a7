// facts: what a unit filled in and no fact holds. The schema should have told all of it; what it let through is told here,
// so that nothing that was filled in becomes a blank unheard.

import { Decimal } from '../base/decimal.ts'
import { type Observation, observe } from '../base/observation.ts'
import { entriesOf, type Entry, itemsOf, type Node } from '../content/content.ts'
import { schemaType } from './checks/schema-type.ts'
import { schemaUnknownKey } from './checks/schema-unknown-key.ts'
import type { Dictionary } from './dictionary.ts'
import type { Field, RecordsField } from './field.ts'
import { kindOf } from './json.ts'
import { nearest } from './nearest.ts'
import { fits } from './unit-year.ts'

export function unreadFacts(facts: Node | undefined, dictionary: Dictionary): Observation[] {
  return facts ? within(facts, [], dictionary) : []
}

function within(node: Node, path: readonly string[], dictionary: Dictionary): Observation[] {
  const name = path.join('.')
  const field = dictionary.fields.get(name)
  if (dictionary.unread.has(name)) return [] // told with the form
  if (field) return ofField(field, node)
  const records = dictionary.records.get(name)
  if (records) return ofRecords(records, node)
  if (node.kind !== 'mapping') return isBlank(node) ? [] : [wrongKind(path.at(-1) ?? 'facts', node, 'object')]
  const member = dictionary.open.get(name)
  const known = membersOf(dictionary, name)
  return entriesOf(node).flatMap((entry) => {
    if (known.includes(entry.key)) return within(entry.value, [...path, entry.key], dictionary)
    return member ? ofField({ ...member, label: entry.key }, entry.value) : unknown(entry, known, path.at(-1) ?? 'facts')
  })
}

function membersOf({ fields, open, records, unread }: Dictionary, group: string): string[] {
  const prefix = group === '' ? '' : `${group}.`
  const names = [...fields.keys(), ...open.keys(), ...records.keys(), ...unread].filter((name) => name.startsWith(prefix) && name !== group)
  return [...new Set(names.map((name) => name.slice(prefix.length).split('.')[0] ?? ''))].filter(Boolean)
}

function ofRecords({ label, columns }: RecordsField, node: Node): Observation[] {
  if (isBlank(node)) return []
  if (node.kind !== 'list') return [wrongKind(label, node, 'array')]
  return itemsOf(node).flatMap((item) => {
    if (isBlank(item)) return []
    if (item.kind !== 'mapping') return [wrongKind(label, item, 'object')]
    return entriesOf(item).flatMap((entry) => {
      const column = columns.get(entry.key)
      return column ? ofField(column, entry.value) : unknown(entry, [...columns.keys()], label)
    })
  })
}

function ofField(field: Field, node: Node): Observation[] {
  if (isBlank(node)) return []
  if (field.kind === 'quantity') return ofQuantity(field, node)
  if (field.kind === 'list') {
    if (node.kind !== 'list') return [wrongKind(field.label, node, 'array')]
    return itemsOf(node).flatMap((item) => (item.kind === 'scalar' ? [] : [wrongKind(field.label, item, 'string|number|boolean')]))
  }
  const types = [field.kind, ...(field.also ?? [])].map((type) => ({ number: 'number', text: 'string', truth: 'boolean' })[type])
  return node.kind === 'scalar' && fits(field, node.value) ? [] : [wrongKind(field.label, node, types.join('|'))]
}

function ofQuantity(field: Field, node: Node): Observation[] {
  if (node.kind !== 'mapping') return [wrongKind(field.label, node, 'object')]
  return entriesOf(node).flatMap((entry) => {
    const { key, value } = entry
    if (!QUANTITY.includes(key)) return unknown(entry, QUANTITY, field.label)
    if (isBlank(value)) return []
    if (key === '数值') return value.kind === 'scalar' && value.value instanceof Decimal ? [] : [wrongKind(key, value, 'number')]
    return value.kind === 'scalar' ? [] : [wrongKind(key, value, 'string')]
  })
}

const QUANTITY = ['数值', '单位', '限定', '期间']

function unknown({ key, keyAt, value }: Entry, known: readonly string[], label: string): Observation[] {
  if (isBlank(value)) return []
  const near = nearest(key, known)
  return [
    observe(schemaUnknownKey, keyAt, {
      label,
      key,
      field: label,
      ...(near === undefined ? { known: known.join('、') } : { nearest: near }),
    }),
  ]
}

function wrongKind(label: string, node: Node, types: string): Observation {
  const found = node.kind === 'scalar' ? node.text : ''
  return observe(schemaType, node.at, {
    label,
    field: label,
    found,
    kind: { term: `kind:${kindOf(node)}` },
    expected: { term: `type:${types}` },
  })
}

/** Nothing, or groups and lists of nothing. */
function isBlank(node: Node): boolean {
  if (node.kind === 'scalar') return node.value === null
  return node.kind === 'list' ? node.items.every(isBlank) : entriesOf(node).every(({ value }) => isBlank(value))
}
