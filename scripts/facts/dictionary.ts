// facts: the data dictionary of a form, read off its JSON Schema: which facts there are, what they are
// officially called, in which unit, with how many places.

import { optional } from './optional.ts'
import type { ValueType } from '../base/value.ts'
import type { Json } from './json.ts'
import { nearest } from './nearest.ts'
import type { Schema, Schemas } from './schemas.ts'

export interface Field {
  /** Path below `facts`, segments joined by dots: `三公经费.公务接待.本年预算`. */
  readonly name: string
  /** The official label (the schema's title). */
  readonly label: string
  readonly kind: ValueType | 'quantity' | 'list'
  /** 万元, 人, ㎡ …; absent for texts. */
  readonly unit?: string
  /** At most so many decimal places; a whole number has 0 and is exact. */
  readonly decimals?: number
  /** The instruction for filling in, and the clause that asks for it. */
  readonly note?: string
  readonly source?: string
  /** True where a blank is a fault and not an answer. */
  readonly required: boolean
}

export interface Dictionary {
  readonly fields: ReadonlyMap<string, Field>
  /** Groups whose members the unit names itself: prefix → what each member is. */
  readonly open: ReadonlyMap<string, Field>
}

export function readDictionary(schemas: Schemas, formatId: string): Dictionary {
  const fields = new Map<string, Field>()
  const open = new Map<string, Field>()
  const root = schemas.schema(`formats/${formatId}`)
  const facts = root && child(root, 'properties', 'facts')
  if (facts) walk({ schemas, fields, open }, facts, String(root.$id), [])
  return { fields, open }
}

/** What can be asked of a compound field besides itself. */
const PARTS: Readonly<Record<string, { of: Field['kind']; kind: ValueType }>> = {
  数值: { of: 'quantity', kind: 'number' },
  期间: { of: 'quantity', kind: 'text' },
  个数: { of: 'list', kind: 'number' },
}

/** The field that a name means, members of open groups and the parts of a compound field included. */
export function fieldOf(dictionary: Dictionary, name: string): Field | undefined {
  const exact = dictionary.fields.get(name)
  if (exact) return exact
  const [, group = '', last = ''] = /^(.*)\.([^.]+)$/.exec(name) ?? []
  const part = PARTS[last]
  if (part) {
    const whole = fieldOf(dictionary, group)
    return whole?.kind === part.of ? { ...whole, name, kind: part.kind } : undefined
  }
  const member = dictionary.open.get(group)
  return member && { ...member, name, label: last }
}

/** The field of the dictionary whose name is nearest to a misspelt one. */
export function nearestField(dictionary: Dictionary, name: string): string | undefined {
  return nearest(name, [...dictionary.fields.keys()])
}

/** What the unit may give for each indicator, by indicator: the names that its formulas may use without a path. */
export function readIndicatorInputs(schemas: Schemas, formatId: string): ReadonlyMap<string, ReadonlySet<string>> {
  const root = schemas.schema(`formats/${formatId}`)
  const found = root && child(root, 'properties', 'indicators')
  if (!found) return new Map()
  const { schema, base } = resolved(schemas, found, String(root.$id))
  const indicators = child(schema, 'properties') ?? {}
  return new Map(
    Object.keys(indicators).map((name) => {
      const own = resolved(schemas, child(indicators, name) ?? {}, base).schema
      return [name, new Set([own, child(own, 'else') ?? {}].flatMap((one) => Object.keys(child(one, 'properties') ?? {})))]
    }),
  )
}

interface Walk {
  readonly schemas: Schemas
  readonly fields: Map<string, Field>
  readonly open: Map<string, Field>
}

function walk(to: Walk, found: Schema, foundBase: string, path: readonly string[]): void {
  const { schema, base } = resolved(to.schemas, found, foundBase)
  const properties = child(schema, 'properties')
  const name = path.join('.')
  if (schema['x-quantity'] === true || !(properties || child(schema, 'additionalProperties'))) {
    if (path.length > 0) to.fields.set(name, field(schema, name))
    return
  }
  for (const key of Object.keys(properties ?? {})) {
    const inner = properties && child(properties, key)
    if (inner) walk(to, inner, base, [...path, key])
  }
  const members = child(schema, 'additionalProperties')
  if (members) to.open.set(name, field({ ...notesOf(schema), ...resolved(to.schemas, members, base).schema }, name))
}

/** What is said of an open group holds for its members, unless they say it themselves. */
function notesOf(schema: Schema): Schema {
  return Object.fromEntries(['description', 'x-source'].flatMap((key) => (schema[key] === undefined ? [] : [[key, schema[key]]])))
}

/** A schema behind its `$ref`, with the title and notes that stand beside the `$ref` in front. */
function resolved(schemas: Schemas, schema: Schema, base: string): { schema: Schema; base: string } {
  if (typeof schema.$ref !== 'string') return { schema, base }
  const target = schemas.resolve(schema.$ref, base)
  if (!target) return { schema, base }
  const inner = resolved(schemas, target.schema, target.base)
  return { schema: { ...inner.schema, ...schema, $ref: null }, base: inner.base }
}

function field(schema: Schema, name: string): Field {
  const text = (key: string): string | undefined => (typeof schema[key] === 'string' ? schema[key] : undefined)
  const types = [schema.type ?? []].flat()
  const whole = types.includes('integer')
  const decimals = whole ? 0 : typeof schema['x-decimals'] === 'number' ? schema['x-decimals'] : undefined
  return {
    name,
    label: text('title') ?? name.split('.').at(-1) ?? name,
    kind: kindOf(schema, types),
    required: schema['x-input'] === 'required',
    ...optional({ unit: text('x-unit'), decimals, note: text('description'), source: text('x-source') }),
  }
}

function kindOf(schema: Schema, types: readonly Json[]): Field['kind'] {
  if (schema['x-quantity'] === true) return 'quantity'
  if (types.includes('array')) return 'list'
  if (types.includes('number') || types.includes('integer')) return 'number'
  return types.includes('boolean') ? 'truth' : 'text'
}

function child(schema: Schema, ...keys: string[]): Schema | undefined {
  let here: Json | undefined = schema as Json
  for (const key of keys) {
    here = here && typeof here === 'object' && !Array.isArray(here) ? here[key] : undefined
  }
  return here && typeof here === 'object' && !Array.isArray(here) ? here : undefined
}
