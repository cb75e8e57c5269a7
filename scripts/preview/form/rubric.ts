// preview: what may be written of an indicator and of each rule that judges one, as the schema of indicators has it: fields like
// those of a form's dictionary.

import type { Field, RecordsField, Schemas } from '../../facts/facts.ts'

export type RubricField = Field | RecordsField | RubricGroup

export interface RubricGroup {
  readonly name: string
  readonly label: string
  readonly note?: string
  readonly required: boolean
  readonly members: readonly RubricField[]
  /** What its members are, where the author names them. */
  readonly open?: Field
}

export interface Rule {
  readonly label: string
  readonly note?: string
  /** The rule's own name is not among them. */
  readonly fields: readonly RubricField[]
}

export interface Rubric {
  /** Of an indicator that has none below it. */
  readonly leaf: readonly RubricField[]
  /** By the name that a point has under `rule`. */
  readonly rules: ReadonlyMap<string, Rule>
}

type Schema = NonNullable<ReturnType<Schemas['schema']>>

/** Empty for a schema of another shape. */
export function readRubric(root: Schema): Rubric {
  const rules = listAt(at(root, '$defs', 'point'), 'oneOf').map((rule): [string, Rule] => [
    String(at(rule, 'properties', 'rule').const),
    { ...named('', rule), fields: fieldsOf(root, rule).filter(({ name }) => name !== 'rule') },
  ])
  return { leaf: fieldsOf(root, at(root, '$defs', 'leaf')), rules: new Map(rules) }
}

function fieldsOf(root: Schema, schema: Schema): RubricField[] {
  const required = textsAt(schema, 'required')
  return Object.keys(at(schema, 'properties')).map((name) => fieldOf(root, name, at(schema, 'properties', name), required.includes(name)))
}

function fieldOf(root: Schema, name: string, schema: Schema, required: boolean): RubricField {
  const own = resolved(root, schema)
  const head = { name, required, ...named(name, own) }
  // A group, or else one text that stands for it, which is what leaving it out means.
  const shape = at(own, 'if').type === 'object' ? { ...own, ...resolved(root, at(own, 'then')) } : own
  const choices = textsAt(shape, 'enum')
  if (choices.length > 0) return { ...head, kind: 'text', choices }
  if (at(shape, 'if').type === 'string') return { ...head, kind: 'text', also: ['number'] }
  if (shape.type === 'array') return listField(root, head, resolved(root, at(shape, 'items')))
  if (shape.type === 'object') {
    const open = at(shape, 'additionalProperties')
    const member = Object.keys(open).length > 0 ? { open: valueField({ ...head, label: '', required: true }, open) } : {}
    return { ...head, members: fieldsOf(root, shape), ...member }
  }
  return valueField(head, shape)
}

type Head = Pick<Field, 'name' | 'label' | 'note' | 'required'>

function valueField(head: Head, { type }: Schema): Field {
  const types = [type ?? []].flat().filter((one) => one !== 'null')
  if (types.length > 1) return { ...head, kind: 'text', also: ['number'] }
  if (types[0] === 'boolean') return { ...head, kind: 'truth' }
  return { ...head, kind: types[0] === 'number' || types[0] === 'integer' ? 'number' : 'text' }
}

function listField(root: Schema, head: Head, items: Schema): Field | RecordsField {
  const found = columnsOf(root, items)
  if (found.length === 0) return { ...head, kind: 'list' }
  const count = (name: string): number => found.filter((one) => one.name === name).length
  const most = Math.max(...found.map(({ name }) => count(name)))
  // A column of some kinds of items alone stands before those of all, and may be left out.
  const columns = found.map((one) => ({ ...one, required: one.required && count(one.name) === most }))
  const sorted = most === 1 ? columns : columns.toSorted((a, b) => Number(count(a.name) === most) - Number(count(b.name) === most))
  return { ...head, columns: new Map(sorted.map((one) => [one.name, one])) }
}

/** Of every kind of item that the schema tells apart. */
function columnsOf(root: Schema, schema: Schema): Field[] {
  const own = resolved(root, schema)
  const fields = fieldsOf(root, own).flatMap((one) => ('kind' in one ? [one] : []))
  return [...fields, ...['then', 'else'].flatMap((key) => (own[key] === undefined ? [] : columnsOf(root, at(own, key))))]
}

/** Its own words come before those of what it refers to. */
function resolved(root: Schema, schema: Schema): Schema {
  const name = /^#\/\$defs\/([^/]+)$/.exec(String(schema.$ref ?? ''))?.[1]
  if (name === undefined) return schema
  const { $ref: _, ...own } = schema
  return { ...resolved(root, at(root, '$defs', name)), ...own }
}

function named(name: string, { description, title }: Schema): { readonly label: string; readonly note?: string } {
  return { label: typeof title === 'string' ? title : name, ...(typeof description === 'string' ? { note: description } : {}) }
}

function at(schema: Schema, ...steps: readonly string[]): Schema {
  return steps.reduce((here, step) => objectOf(here[step]), schema)
}

function objectOf(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {}
}

function listAt(schema: Schema, key: string): Schema[] {
  const list = schema[key]
  return Array.isArray(list) ? list.map(objectOf) : []
}

function textsAt(schema: Schema, key: string): string[] {
  const list = schema[key]
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}
