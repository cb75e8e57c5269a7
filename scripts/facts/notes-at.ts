// facts: what a schema says of the value at the end of some steps, titles and notes beside a `$ref` included: the
// validator reports the schema behind the `$ref`, which others share.

import type { Json } from './json.ts'
import type { Schema, Schemas } from './schemas.ts'
import { type Located, seenThrough } from './shapes.ts'

/** Empty where the schema of that name says nothing of the value. */
export function notesAt(schemas: Schemas, name: string, steps: readonly string[]): Schema {
  const root = schemas.schema(name)
  let here: Located | undefined = root && through(schemas, { schema: root, base: String(root.$id), steps: [] })
  for (const step of steps) {
    if (!here) return {}
    const found: Schema | undefined = asSchema(member(here.schema, step))
    here = found && through(schemas, { ...here, schema: found })
  }
  return here?.schema ?? {}
}

function member({ additionalProperties, items, properties }: Schema, step: string): Json | undefined {
  return asSchema(properties)?.[step] ?? (/^\d+$/.test(step) ? items : undefined) ?? additionalProperties
}

function through(schemas: Schemas, found: Located): Located | undefined {
  const seen = seenThrough(schemas, found)
  return 'kind' in seen ? undefined : seen
}

function asSchema(json: Json | undefined): Schema | undefined {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : undefined
}
