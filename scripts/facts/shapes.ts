// facts: the shapes of a fact that the program reads, as they are written in JSON Schema. Whatever else a schema
// may say, a value of a shape that is not read would be lost, so the form is refused at the line that says it.

import type { ValueType } from '../base/value.ts'
import type { Json } from './json.ts'
import type { Schema, Schemas } from './schemas.ts'

/** A schema and where it stands: the id of its file and the steps from its root. */
export interface Located {
  readonly schema: Schema
  readonly base: string
  readonly steps: readonly string[]
}

export type Shape =
  /** One value of one of these types. */
  | { readonly kind: 'scalar'; readonly types: ReadonlySet<ValueType> }
  | { readonly kind: 'list' }
  | { readonly kind: 'quantity' }
  /** A list of records: each has these members, one value each. */
  | { readonly kind: 'records'; readonly members: readonly (readonly [name: string, member: Located])[] }
  /** Named members, and members that the unit names itself. */
  | { readonly kind: 'group'; readonly members: readonly (readonly [name: string, member: Located])[]; readonly open?: Located }
  | Unread

/** `key` is the keyword that says it, where one does. */
export interface Unread {
  readonly kind: 'unread'
  readonly why: 'mixed' | 'bare' | 'pattern' | 'records' | 'cells' | 'joined' | 'quantity' | 'name' | 'reference' | 'recursive'
  readonly at: Located
  readonly key?: string
}

const QUANTITY = ['数值', '单位', '限定', '期间']

/** Applicators that only ask more of a value whose shape stands beside them. */
const JOINING = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas'] as const

/** More references in a row than any schema needs lead in a circle. */
const MOST_REFERENCES = 30

/** What a schema lets through, seen behind its references and behind a choice between one shape and a blank. */
export function shapeOf(schemas: Schemas, found: Located): { readonly shape: Shape; readonly seen: Located } {
  const seen = seenThrough(schemas, found)
  if ('kind' in seen) return { shape: seen, seen: found }
  return { shape: shaped(schemas, seen), seen }
}

function shaped(schemas: Schemas, seen: Located): Shape {
  const { schema } = seen
  const unread = (why: Unread['why'], key?: string): Unread => ({ kind: 'unread', why, at: seen, ...(key === undefined ? {} : { key }) })
  const kinds = kindsOf(schemas, seen)
  if (!kinds) return unread('reference')
  const isCompound = kinds.has('object') || kinds.has('array')
  if (isCompound && kinds.size > 1) return unread('mixed', 'type')
  const joins = JOINING.find((key) => schema[key] !== undefined && bringsMembers(schemas, seen, key))
  if (joins) return unread('joined', joins)
  if (kinds.has('object')) return group(schemas, seen, unread)
  if (kinds.has('array')) return list(schemas, seen, unread)
  return { kind: 'scalar', types: kinds as ReadonlySet<ValueType> }
}

type Kind = ValueType | 'object' | 'array'
const KINDS: Readonly<Record<string, Kind>> = {
  number: 'number',
  integer: 'number',
  string: 'text',
  boolean: 'truth',
  object: 'object',
  array: 'array',
}
const SCALARS: readonly ValueType[] = ['text', 'number', 'truth']

/** The kinds of value besides a blank; undefined where a reference cannot be followed. */
function kindsOf(schemas: Schemas, { schema, base, steps }: Located): ReadonlySet<Kind> | undefined {
  const types = [schema.type ?? []].flat()
  if (types.length > 0) return new Set(types.flatMap((type) => KINDS[String(type)] ?? []))
  const values = schema.const === undefined ? schema.enum : [schema.const]
  if (Array.isArray(values)) return new Set(values.flatMap(kindOfValue))
  if (schema['x-quantity'] === true || isGroup(schema.properties) || isGroup(schema.additionalProperties)) return new Set(['object'])
  if (schema.patternProperties !== undefined) return new Set(['object'])
  if (schema.items !== undefined || schema.prefixItems !== undefined) return new Set(['array'])
  const key = (['anyOf', 'oneOf', 'allOf'] as const).find((one) => Array.isArray(schema[one]))
  if (!key) return new Set(SCALARS)
  const kinds = branches(schema, key).map((branch, index) => {
    const seen = seenThrough(schemas, { schema: branch, base, steps: [...steps, key, String(index)] })
    return 'kind' in seen ? undefined : kindsOf(schemas, seen)
  })
  const known = kinds.flatMap((one) => one ?? [])
  if (known.length < kinds.length) return undefined
  if (key === 'allOf') return new Set([...(known[0] ?? [])].filter((kind) => known.every((one) => one.has(kind))))
  return new Set(known.flatMap((one) => [...one]))
}

function kindOfValue(value: Json): Kind[] {
  if (value === null) return []
  if (Array.isArray(value)) return ['array']
  return [KINDS[typeof value] ?? 'text']
}

function group(schemas: Schemas, seen: Located, unread: (why: Unread['why'], key?: string) => Unread): Shape {
  const { schema } = seen
  const properties = isGroup(schema.properties) ? schema.properties : undefined
  const names = Object.keys(properties ?? {})
  if (schema['x-quantity'] === true) {
    return names.includes('数值') && names.every((name) => QUANTITY.includes(name))
      ? { kind: 'quantity' }
      : unread('quantity', 'x-quantity')
  }
  if (schema.patternProperties !== undefined) return unread('pattern', 'patternProperties')
  if (isGroup(schema.unevaluatedProperties)) return unread('pattern', 'unevaluatedProperties')
  const members = names.map((name) => [name, below(seen, ['properties', name], properties?.[name])] as const)
  const odd = members.find(([name]) => name === '' || name.includes('.'))
  if (odd) return { kind: 'unread', why: 'name', at: odd[1] }
  if (!isGroup(schema.additionalProperties)) return properties ? { kind: 'group', members } : unread('bare', 'type')
  const open = below(seen, ['additionalProperties'], schema.additionalProperties)
  const { shape } = shapeOf(schemas, open)
  if (shape.kind === 'unread') return shape
  return shape.kind === 'group' || shape.kind === 'records' ? unread('records', 'additionalProperties') : { kind: 'group', members, open }
}

function list(schemas: Schemas, seen: Located, unread: (why: Unread['why'], key?: string) => Unread): Shape {
  const { schema } = seen
  const items = isGroup(schema.items) ? [below(seen, ['items'], schema.items)] : []
  const first = branches(schema, 'prefixItems').map((one, index) => below(seen, ['prefixItems', String(index)], one))
  for (const item of [...items, ...first]) {
    const key = items.includes(item) ? 'items' : 'prefixItems'
    if (isList(schemas, item)) return unread('records', key)
    const { shape } = shapeOf(schemas, item)
    if (shape.kind === 'unread') return shape
    if (shape.kind === 'group' && first.length === 0) return records(schemas, shape, unread)
    if (shape.kind !== 'scalar') return unread('records', key)
  }
  return { kind: 'list' }
}

/** Members of a record that are groups or lists are not looked into: they could lead back to the record. */
function records(
  schemas: Schemas,
  { members, open }: Extract<Shape, { kind: 'group' }>,
  unread: (why: Unread['why'], key?: string) => Unread,
): Shape {
  if (open || members.length === 0) return unread('records', 'items')
  for (const [, member] of members) {
    if (isList(schemas, member)) return { kind: 'unread', why: 'cells', at: member }
    const { shape } = shapeOf(schemas, member)
    if (shape.kind === 'unread') return shape
    if (shape.kind !== 'scalar') return { kind: 'unread', why: 'cells', at: member }
  }
  return { kind: 'records', members }
}

function isList(schemas: Schemas, found: Located): boolean {
  const seen = seenThrough(schemas, found)
  return !('kind' in seen) && kindsOf(schemas, seen)?.has('array') === true
}

/** True where a branch names members that the group itself does not, or asks for a group where none is written. */
function bringsMembers(schemas: Schemas, { schema, base, steps }: Located, key: (typeof JOINING)[number]): boolean {
  const own = isGroup(schema.properties) ? Object.keys(schema.properties) : []
  return branches(schema, key).some((branch, index) => {
    const seen = seenThrough(schemas, { schema: branch, base, steps: [...steps, key, String(index)] })
    if ('kind' in seen) return true
    const named = isGroup(seen.schema.properties) ? Object.keys(seen.schema.properties) : []
    const more = ['patternProperties', 'unevaluatedProperties', 'additionalProperties'].some((one) => isGroup(seen.schema[one]))
    return (
      more ||
      named.some((name) => !own.includes(name)) ||
      JOINING.some((one) => bringsMembers(schemas, { ...seen, schema: { ...seen.schema, properties: schema.properties ?? {} } }, one))
    )
  })
}

function branches(schema: Schema, key: string): Schema[] {
  const found = schema[key]
  if (found === undefined) return []
  const all = key === 'dependentSchemas' && isGroup(found) ? Object.values(found) : Array.isArray(found) ? found : [found]
  return all.filter(isGroup)
}

/** Behind `$ref`, a single `allOf`, and a choice between one shape and null; titles and notes in front go before those behind. */
export function seenThrough(schemas: Schemas, found: Located): Located | Unread {
  let here = found
  for (let count = 0; count < MOST_REFERENCES; count++) {
    const next = behind(schemas, here)
    if (next === undefined) return here
    if ('kind' in next) return next
    here = next
  }
  return { kind: 'unread', why: 'recursive', at: found, key: '$ref' }
}

function behind(schemas: Schemas, here: Located): Located | Unread | undefined {
  const { schema, base, steps } = here
  if (schema.$dynamicRef !== undefined) return { kind: 'unread', why: 'reference', at: here, key: '$dynamicRef' }
  if (typeof schema.$ref === 'string') {
    const target = schemas.resolve(schema.$ref, base)
    if (!target) return { kind: 'unread', why: 'reference', at: here, key: '$ref' }
    const { $ref: _, ...front } = schema
    return { ...target, schema: { ...target.schema, ...front } }
  }
  if (schema.type !== undefined || schema.properties !== undefined) return undefined
  const key = (['anyOf', 'oneOf', 'allOf'] as const).find((one) => Array.isArray(schema[one]))
  if (!key) return undefined
  const all = branches(schema, key)
  const index = all.findIndex((branch) => !isBlank(branch))
  if (index === -1 || all.some((branch, other) => other !== index && !isBlank(branch))) return undefined
  if (key === 'allOf' && all.length > 1) return undefined
  const { [key]: _, ...front } = schema
  return { schema: { ...all[index], ...front }, base, steps: [...steps, key, String((schema[key] as Json[]).indexOf(all[index]!))] }
}

function isBlank(schema: Schema): boolean {
  return schema.type === 'null' || schema.const === null || (Array.isArray(schema.enum) && schema.enum.every((one) => one === null))
}

/** `true` lets anything through, as `{}` does. */
function below({ base, steps }: Located, more: readonly string[], schema: Json | undefined): Located {
  return { schema: isGroup(schema) ? schema : {}, base, steps: [...steps, ...more] }
}

function isGroup(json: Json | undefined): json is { [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
