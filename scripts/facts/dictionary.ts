// facts: the data dictionary of a form, read off its JSON Schema: which facts there are, what they are
// officially called, in which unit, with how many places.

import { type Checked, type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import type { ValueType } from '../base/value.ts'
import { schemaShapeUnread } from './checks/schema-shape-unread.ts'
import { columnNamed, type Field, type RecordsField } from './field.ts'
import type { Json } from './json.ts'
import { nearest } from './nearest.ts'
import { optional } from './optional.ts'
import type { Schema, Schemas } from './schemas.ts'
import { type Located, type Shape, shapeOf, type Unread } from './shapes.ts'
import { noteOf } from './units.ts'

export interface Dictionary {
  readonly fields: ReadonlyMap<string, Field>
  /** Groups whose members the unit names itself: prefix → what each member is. */
  readonly open: ReadonlyMap<string, Field>
  /** Lists of records by their names. */
  readonly records: ReadonlyMap<string, RecordsField>
  /** Names of what has a shape that is not read. */
  readonly unread: ReadonlySet<string>
  /** Numbers of which no unit is said, and where they are defined; many may share one definition. */
  readonly unitless: ReadonlyMap<string, Place>
}

/** Shapes that are not read are told at their line of the schema. */
export function readDictionary(schemas: Schemas, formatId: string): Checked<Dictionary> {
  const to: Walk = {
    schemas,
    fields: new Map(),
    open: new Map(),
    records: new Map(),
    unread: new Set(),
    unitless: new Map(),
    observations: [],
    above: new Set(),
  }
  const root = schemas.schema(`formats/${formatId}`)
  const isSound = schemas.validator(`formats/${formatId}`) !== undefined // else its own fault has been told
  const facts = root && child(root, 'properties', 'facts')
  if (facts && isSound) walk(to, { schema: facts, base: String(root.$id), steps: ['properties', 'facts'] }, [])
  const { fields, open, records, unitless, unread, observations } = to
  return { value: { fields, open, records, unitless, unread }, observations }
}

/** What can be asked of a compound field besides itself. */
const PARTS: Readonly<Record<string, { of: Field['kind']; kind: ValueType }>> = {
  数值: { of: 'quantity', kind: 'number' },
  期间: { of: 'quantity', kind: 'text' },
  个数: { of: 'list', kind: 'number' },
}

/** The field that a name means, members of open groups, columns of records and the parts of a compound field included. */
export function fieldOf(dictionary: Dictionary, name: string): Field | undefined {
  const exact = dictionary.fields.get(name)
  if (exact) return exact
  const found = columnNamed(dictionary.records, name)
  if (found) return found.records.columns.get(found.column) ?? (found.column === '个数' ? countField(found.records) : undefined)
  const [, group = '', last = ''] = /^(.*)\.([^.]+)$/.exec(name) ?? []
  const part = PARTS[last]
  if (part) {
    const whole = fieldOf(dictionary, group)
    return whole?.kind === part.of ? { ...whole, name, kind: part.kind } : undefined
  }
  const member = dictionary.open.get(group)
  return member && { ...member, name, label: last }
}

/** How many records there are: `重点工作.个数`, where no column is called so. */
function countField({ name, label, required }: RecordsField): Field {
  return { name: `${name}.个数`, label, kind: 'number', decimals: 0, required }
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
  readonly records: Map<string, RecordsField>
  readonly unread: Set<string>
  readonly unitless: Map<string, Place>
  readonly observations: Observation[]
  /** Schemas of the groups that are being walked; one that is met again contains itself. */
  readonly above: Set<string>
}

/** `source`: the clause that the group around it names; what names one of its own keeps that. */
function walk(to: Walk, found: Located, path: readonly string[], source: Schema = {}): void {
  const name = path.join('.')
  const { shape, seen: alone } = shapeOf(to.schemas, found)
  const seen = { ...alone, schema: { ...source, ...alone.schema } }
  if (shape.kind === 'unread') return tellUnread(to, shape, found, name)
  if (shape.kind !== 'group') {
    if (path.length === 0) tellUnread(to, { kind: 'unread', why: 'bare', at: found }, found, name)
    else if (shape.kind === 'records') to.records.set(name, recordsField(to.schemas, seen.schema, name, shape.members))
    else {
      const own = field(seen.schema, name, shape)
      to.fields.set(name, own)
      if (own.kind === 'number' && own.unit === undefined) to.unitless.set(name, to.schemas.place(seen.base, seen.steps))
    }
    return
  }
  const here = JSON.stringify([seen.base, seen.steps])
  if (to.above.has(here)) return tellUnread(to, { kind: 'unread', why: 'recursive', at: found, key: '$ref' }, found, name)
  to.above.add(here)
  const own = seen.schema['x-source'] === undefined ? {} : { 'x-source': seen.schema['x-source'] }
  for (const [key, member] of shape.members) walk(to, member, [...path, key], own)
  to.above.delete(here)
  if (!shape.open) return
  const member = shapeOf(to.schemas, shape.open)
  if (member.shape.kind === 'unread' || member.shape.kind === 'group' || member.shape.kind === 'records') return
  to.open.set(name, field({ ...notesOf(seen.schema), ...member.seen.schema }, name, member.shape))
}

function tellUnread(to: Walk, { why, at, key }: Unread, found: Located, name: string): void {
  const label = typeof found.schema.title === 'string' ? found.schema.title : name.split('.').at(-1) || 'facts'
  const place = to.schemas.place(at.base, key === undefined || at.schema[key] === undefined ? at.steps : [...at.steps, key])
  to.unread.add(name)
  to.observations.push(observe(schemaShapeUnread, place, { label, why: { term: why } }))
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

function field(schema: Schema, name: string, shape: ReadShape): Field {
  const text = (key: string): string | undefined => (typeof schema[key] === 'string' ? schema[key] : undefined)
  const whole = [schema.type ?? []].flat().includes('integer')
  const choices = Array.isArray(schema.enum) ? schema.enum.filter((one) => typeof one === 'string') : undefined
  const decimals = whole ? 0 : typeof schema['x-decimals'] === 'number' ? schema['x-decimals'] : undefined
  return {
    name,
    label: text('title') ?? name.split('.').at(-1) ?? name,
    ...kindOf(shape),
    required: schema['x-input'] === 'required',
    ...optional({ unit: text('x-unit'), decimals, choices, note: noteOf(text('description'), text('x-unit')), source: text('x-source') }),
  }
}

function recordsField(schemas: Schemas, schema: Schema, name: string, members: readonly (readonly [string, Located])[]): RecordsField {
  const { label, required, note, source } = field(schema, name, { kind: 'list' })
  const columns = members.flatMap(([column, member]) => {
    const { shape, seen } = shapeOf(schemas, member)
    return shape.kind === 'scalar' ? [[column, field(seen.schema, `${name}.${column}`, shape)] as const] : []
  })
  return { name, label, required, columns: new Map(columns), ...optional({ note, source }) }
}

type ReadShape = Exclude<Shape, { readonly kind: 'unread' | 'group' | 'records' }>

/** A field of several types is one of numbers where it takes them; one that says nothing is one of texts. */
function kindOf(shape: ReadShape): Pick<Field, 'kind' | 'also'> {
  if (shape.kind !== 'scalar') return { kind: shape.kind }
  const { types } = shape
  const kind = types.size < 3 && types.has('number') ? 'number' : types.has('text') || types.size === 0 ? 'text' : 'truth'
  const also = [...types].filter((type) => type !== kind)
  return also.length === 0 ? { kind } : { kind, also }
}

function child(schema: Schema, ...keys: string[]): Schema | undefined {
  let here: Json | undefined = schema as Json
  for (const key of keys) {
    here = here && typeof here === 'object' && !Array.isArray(here) ? here[key] : undefined
  }
  return here && typeof here === 'object' && !Array.isArray(here) ? here : undefined
}
