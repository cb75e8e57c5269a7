// facts: all JSON Schemas of a site, ready to validate with and to look up labels in.

import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import type { Observation } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { readYaml, type SourceText } from '../content/content.ts'
import { openAjv } from './ajv.ts'
import { follow, type Json, pointerSteps, type Schema } from './json.ts'
import { KNOWN_SCHEMAS, type KnownSchemas } from './known-schemas.ts'
import { addressOf, brokenAt, deadRefs, faultsOf, readSchema, refsOf } from './schema-faults.ts'
import { loopsIn } from './schema-loops.ts'

export type { Schema }

export interface Schemas {
  /** The validator of `schemas/<name>.schema.json`, or undefined when there is no such schema. */
  validator(name: string): ValidateFunction | undefined
  /** The schema of that name, for its titles, units and notes. */
  schema(name: string): Schema | undefined
  /** The schema that `ref` means when it stands in the schema with id `base`. */
  resolve(ref: string, base: string): { schema: Schema; base: string; steps: readonly string[] } | undefined
  /** Where the key at the end of these steps stands in the file of the schema with id `base`. */
  place(base: string, steps: readonly string[]): Place
  /** Schemas that cannot be used, by name, and where the fault is: their own, or of one that they refer to. */
  readonly broken: ReadonlyMap<string, Place>
}

/** `isBuiltIn`: whether this file is one of the program's own, which need not be examined where it was when the program was packed. */
export function compileSchemas(
  sources: readonly SourceText[],
  isBuiltIn: (file: string) => boolean = () => false,
  packed: KnownSchemas = KNOWN_SCHEMAS,
): { schemas: Schemas; observations: Observation[] } {
  const read = sources.map((source) => ({ ...readSchema(source), source, name: nameOf(source) }))
  const known = knownAmong(read, isBuiltIn, packed)
  const ajv = read.every(({ name }) => known.has(name)) ? undefined : openAjv()
  const observations: Observation[] = []
  const byId = new Map<string, Schema>()
  const texts = new Map<string, SourceText>()
  const idOf = new Map<string, string>()
  const broken = new Map<string, Place>()
  const told = (name: string, faults: readonly Observation[]): void => {
    observations.push(...faults)
    if (faults[0] && !broken.has(name)) broken.set(name, faults[0].at)
  }
  for (const { faults, name, schema, source } of read) {
    const twice =
      schema && byId.has(String(schema.$id)) ? [brokenAt(source, ['$id'], { why: { term: 'why:twice' }, word: String(schema.$id) })] : []
    const own = ajv && schema && twice.length === 0 && !known.has(name) ? faultsOf(ajv, schema, source) : twice
    told(name, [...faults, ...own])
    if (!schema || twice.length > 0) continue
    idOf.set(name, String(schema.$id))
    byId.set(String(schema.$id), schema)
    texts.set(String(schema.$id), source)
  }
  const validatorOf = (name: string): ValidateFunction | undefined => known.get(name)?.validate ?? ajv?.getSchema(idOf.get(name) ?? '')
  const schemas = lookup(validatorOf, idOf, byId, broken, texts)
  const readable = read.filter(({ schema }) => schema !== undefined)
  for (const { name, schema, source } of readable)
    if (schema && !broken.has(name) && !known.has(name))
      told(name, [...deadRefs(schemas.resolve, schema, source, idsOf(read)), ...loopsIn(schemas.resolve, schema, source)])
  spread(readable, broken, idOf)
  if (ajv) compileEach(ajv, readable, { broken, known, told })
  return { schemas, observations }
}

interface Source {
  readonly name: string
  readonly schema?: Schema
  readonly source: SourceText
}

function nameOf({ file }: SourceText): string {
  return file.replace(/^schemas\//, '').replace(/\.schema\.json$/, '')
}

/** Those that are as they were when the program was packed, with all that they refer to. */
function knownAmong(sources: readonly Source[], isBuiltIn: (file: string) => boolean, packed: KnownSchemas): KnownSchemas {
  const ids = sources.flatMap(({ schema }) => (schema ? [schema.$id] : []))
  if (new Set(ids).size < ids.length) return new Map() // one takes the place of another for all that refer to it
  const unchanged = new Set(sources.flatMap(({ name, source }) => (isBuiltIn(source.file) ? [name] : [])))
  return new Map([...packed].filter(([name, { refersTo }]) => [name, ...refersTo].every((one) => unchanged.has(one))))
}

/** The ids of all schemas, of those that cannot be read as far as it can be seen. */
function idsOf(sources: readonly Source[]): ReadonlySet<string> {
  return new Set(
    sources.map(({ schema, source }) =>
      schema ? String(schema.$id) : (/"\$id"\s*:\s*"([^"]+)"/.exec(source.text)?.[1] ?? addressOf(source.file)),
    ),
  )
}

/** Who refers to a broken schema cannot be used either, and has no fault of its own. */
function spread(sources: readonly Source[], broken: Map<string, Place>, idOf: ReadonlyMap<string, string>): void {
  const names = new Map([...idOf].map(([name, id]) => [id, name]))
  for (let before = 0; before !== broken.size;) {
    before = broken.size
    for (const { name, schema } of sources) {
      if (!schema || broken.has(name)) continue
      const found = refsOf(schema).flatMap(({ target }) => {
        const other = names.get(target) ?? [...broken.keys()].find((one) => target.endsWith(`/${one}.schema.json`))
        return (other === undefined ? undefined : broken.get(other)) ?? []
      })[0]
      if (found) broken.set(name, found)
    }
  }
}

interface Examined {
  readonly broken: ReadonlyMap<string, Place>
  readonly known: KnownSchemas
  readonly told: (name: string, faults: readonly Observation[]) => void
}

/** What nobody has looked for: the validator compiles each schema when it is asked for it, those that it refers to before it. */
function compileEach(ajv: Ajv2020, sources: readonly Source[], { broken, known, told }: Examined): void {
  const sound = sources.filter(({ name }) => !broken.has(name))
  for (const { schema } of sound) if (schema) ajv.addSchema(schema)
  for (const { name, schema, source } of sound.filter(({ name }) => !known.has(name))) {
    try {
      ajv.getSchema(String(schema?.$id))
    } catch (error) {
      told(name, [brokenAt(source, [], { why: { term: 'why:other' }, word: '', detail: (error as Error).message })])
    }
  }
}

function lookup(
  validatorOf: (name: string) => ValidateFunction | undefined,
  idOf: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Schema>,
  broken: ReadonlyMap<string, Place>,
  texts: ReadonlyMap<string, SourceText>,
): Schemas {
  return {
    broken,
    validator: (name) => (idOf.has(name) && !broken.has(name) ? validatorOf(name) : undefined),
    schema: (name) => byId.get(idOf.get(name) ?? ''),
    resolve: (ref, base) => {
      const [address = '', fragment = ''] = new URL(ref, base).href.split('#')
      const steps = pointerSteps(decodeURIComponent(fragment))
      if (fragment !== '' && steps.length === 0) return undefined // a name, which is no path
      const schema = steps.reduce<Json | undefined>(below, byId.get(address))
      if (schema === true) return { schema: {}, base: address, steps } // anything goes
      return schema && typeof schema === 'object' && !Array.isArray(schema) ? { schema, base: address, steps } : undefined
    },
    place: (base, steps) => {
      const source = texts.get(base)
      const root = source && readYaml(source).node // JSON is YAML, and has places there
      return root ? follow(root, steps).keyAt : pointAt(source?.file ?? base)
    },
  }
}

function below(here: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(here)) return here[Number(step)]
  return here && typeof here === 'object' ? here[step] : undefined
}

export type { ErrorObject }
