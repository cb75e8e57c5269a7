// facts: made-up data of every shape that a form's schema asks for, so that a form can be tried before a unit uses it.

import { readYaml, type Sheet } from '../content/content.ts'
import type { Json, Schema } from './json.ts'
import type { Schemas } from './schemas.ts'
import { type Located, type Shape, shapeOf } from './shapes.ts'

/** Where it is told that made-up data stand: a sheet that no disk has. */
export function madeUpSheet(file: string, json: Json): Sheet {
  return { file, node: readYaml({ file, text: JSON.stringify(json) }).node }
}

/**
 * What stands under `facts`, no two numbers the same. Lists have two items, lists of records two records, the second blank
 * where the schema lets it; a text keeps no `pattern`. For a form whose schema can be read; `{}` where there is none.
 */
export function madeUpFacts(schemas: Schemas, formatId: string): Json {
  const id = schemas.schema(`formats/${formatId}`)?.$id
  const facts = typeof id === 'string' ? schemas.resolve('#/properties/facts', id) : undefined
  return facts ? made({ schemas, count: 0 }, facts) : {}
}

interface Making {
  readonly schemas: Schemas
  /** Values made so far: each is made from its number. */
  count: number
}

const TWO = ['示例一', '示例二']

function made(making: Making, found: Located): Json {
  const { shape, seen } = shapeOf(making.schemas, found)
  switch (shape.kind) {
    case 'group':
      return Object.fromEntries([
        ...shape.members.map(([name, member]) => [name, made(making, member)] as const),
        ...(shape.open ? TWO.map((name) => [name, made(making, shape.open!)] as const) : []),
      ])
    case 'records':
      return TWO.map((_, row) => Object.fromEntries(shape.members.map(([name, member]) => [name, cell(making, member, row)])))
    case 'list':
      return TWO.map(() => item(making, seen))
    case 'quantity':
      making.count += 1
      return { 数值: number(making, below(seen.schema, '数值')), 单位: fixed(below(seen.schema, '单位'), 0) ?? '个' }
    case 'scalar':
      return scalar(making, seen.schema, shape)
    case 'unread':
      return null
  }
}

function cell(making: Making, member: Located, row: number): Json {
  return row > 0 && takesBlank(making.schemas, member) ? null : made(making, member)
}

/** The items of a list are single values. */
function item(making: Making, { base, schema, steps }: Located): Json {
  const [items, [first]] = [schema.items, [schema.prefixItems ?? []].flat()]
  const own = items ?? first
  return made(making, { base, schema: isSchema(own) ? own : { type: 'string' }, steps: [...steps, 'items'] })
}

function scalar(making: Making, schema: Schema, { types }: Extract<Shape, { kind: 'scalar' }>): Json {
  making.count += 1
  const known = fixed(schema, making.count)
  if (known !== undefined) return known
  if (types.has('number') && types.size < 3) return number(making, schema) // a schema that says nothing is one of texts
  if (types.size > 0 && !types.has('text')) return true
  if (schema.format === 'date') return `2025-03-${String((making.count % 28) + 1).padStart(2, '0')}`
  const text = `示例${making.count}`
  return typeof schema.maxLength === 'number' ? text.slice(0, schema.maxLength) : text
}

/** One of the values that the schema lists. */
function fixed(schema: Schema, count: number): Json | undefined {
  const listed = schema.const === undefined ? schema.enum : [schema.const]
  const values = Array.isArray(listed) ? listed.filter((one) => one !== null) : []
  return values[count % Math.max(values.length, 1)]
}

function number({ count }: Making, schema: Schema): number {
  const bound = (key: string): number | undefined => (typeof schema[key] === 'number' ? schema[key] : undefined)
  const [above, under] = [bound('exclusiveMinimum'), bound('exclusiveMaximum')]
  const low = bound('minimum') ?? (above === undefined ? undefined : above + 1)
  const high = bound('maximum') ?? (under === undefined ? undefined : under - 1)
  return Math.min(Math.max(100 + count, low ?? -Infinity), high ?? Infinity)
}

function takesBlank(schemas: Schemas, { base, schema }: Located): boolean {
  const target = typeof schema.$ref === 'string' ? schemas.resolve(schema.$ref, base) : undefined
  if (target) return takesBlank(schemas, target)
  const branches = [schema.anyOf ?? schema.oneOf ?? []].flat()
  return (
    [schema.type, schema.enum].flat().some((one) => one === 'null' || one === null) ||
    branches.some((one) => isSchema(one) && one.type === 'null')
  )
}

function below(schema: Schema, name: string): Schema {
  const own = isSchema(schema.properties) ? schema.properties[name] : undefined
  return isSchema(own) ? own : {}
}

function isSchema(json: Json | undefined): json is { [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
