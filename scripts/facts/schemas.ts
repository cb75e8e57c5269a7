// facts: all JSON Schemas of a site, ready to validate with and to look up labels in.

import addFormats from 'ajv-formats'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { type Observation, observe } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import type { SourceText } from '../content/content.ts'
import { schemaBroken } from './checks/schema-broken.ts'
import { type Json, pointerSteps } from './json.ts'

export type Schema = { readonly [key: string]: Json }

export interface Schemas {
  /** The validator of `schemas/<name>.schema.json`, or undefined when there is no such schema. */
  validator(name: string): ValidateFunction | undefined
  /** The schema of that name, for its titles, units and notes. */
  schema(name: string): Schema | undefined
  /** The schema that `ref` means when it stands in the schema with id `base`. */
  resolve(ref: string, base: string): { schema: Schema; base: string } | undefined
}

/** Words about a field that the validator passes over: the data dictionary is made of them. */
const ANNOTATIONS = ['x-unit', 'x-decimals', 'x-source', 'x-input', 'x-quantity', 'x-note']

export function compileSchemas(sources: readonly SourceText[]): { schemas: Schemas; observations: Observation[] } {
  // A validator is used a few times in a run: to make smaller code of it takes longer than it saves.
  const ajv = new Ajv2020({
    code: { optimize: false },
    inlineRefs: false,
    allErrors: true,
    verbose: true,
    discriminator: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    logger: false,
  })
  addFormats.default(ajv)
  for (const keyword of ANNOTATIONS) ajv.addKeyword(keyword)
  const observations: Observation[] = []
  const byId = new Map<string, Schema>()
  const idOf = new Map<string, string>()
  for (const source of sources) {
    const name = source.file.replace(/^schemas\//, '').replace(/\.schema\.json$/, '')
    const schema = parse(source, observations)
    if (!schema) continue
    const id = String(schema.$id)
    const fault = byId.has(id) ? `$id ${id}` : refused(ajv, schema)
    if (fault !== undefined) {
      observations.push(observe(schemaBroken, pointAt(source.file), { detail: fault }))
      continue
    }
    idOf.set(name, id)
    byId.set(id, schema)
  }
  checkEach(ajv, idOf, observations)
  return { schemas: lookup(ajv, idOf, byId), observations }
}

/** Why the validator will not have a schema: a type that does not exist, a list where a group belongs. */
function refused(ajv: Ajv2020, schema: Schema): string | undefined {
  try {
    ajv.addSchema(schema)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

function lookup(ajv: Ajv2020, idOf: ReadonlyMap<string, string>, byId: ReadonlyMap<string, Schema>): Schemas {
  return {
    validator: (name) => (idOf.has(name) ? (ajv.getSchema(idOf.get(name) ?? '') as ValidateFunction | undefined) : undefined),
    schema: (name) => byId.get(idOf.get(name) ?? ''),
    resolve: (ref, base) => {
      const [address = '', fragment = ''] = new URL(ref, base).href.split('#')
      const root = byId.get(address)
      const schema = pointerSteps(decodeURIComponent(fragment)).reduce<Json | undefined>(
        (here, step) => (here && typeof here === 'object' && !Array.isArray(here) ? here[step] : undefined),
        root,
      )
      return schema && typeof schema === 'object' && !Array.isArray(schema) ? { schema, base: address } : undefined
    },
  }
}

function parse(source: SourceText, observations: Observation[]): Schema | undefined {
  try {
    const schema = JSON.parse(source.text) as Schema | null
    if (typeof schema?.$id === 'string' && URL.canParse(schema.$id)) return schema // refs are looked up from it
    observations.push(observe(schemaBroken, pointAt(source.file), { detail: '$id' }))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    observations.push(observe(schemaBroken, jsonPlace(source, error.message), { detail: error.message }))
  }
  return undefined
}

/** The engine tells where JSON breaks off as an offset in its message, and the end of the text without one. */
function jsonPlace({ file, text }: SourceText, message: string): Place {
  const offset = /at position (\d+)/.exec(message)?.[1] ?? text.length
  const before = text.slice(0, Number(offset)).split('\n')
  return pointAt(file, before.length, (before.at(-1)?.length ?? 0) + 1)
}

/** A designer's schema may refer to nothing or use an unknown keyword: told once, when it is read. */
function checkEach(ajv: Ajv2020, idOf: ReadonlyMap<string, string>, observations: Observation[]): void {
  for (const [name, id] of idOf) {
    try {
      ajv.getSchema(id)
    } catch (error) {
      observations.push(observe(schemaBroken, pointAt(`schemas/${name}.schema.json`), { detail: (error as Error).message }))
      ajv.removeSchema(id)
    }
  }
}

export type { ErrorObject }
