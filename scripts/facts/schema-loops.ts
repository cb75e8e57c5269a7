// facts: schemas that ask of a value what they are just asking of it: the validator would never come back.

import type { Observation } from '../base/observation.ts'
import type { SourceText } from '../content/content.ts'
import type { Json, Schema } from './json.ts'
import { brokenAt, refsOf } from './schema-faults.ts'

type Resolve = (ref: string, base: string) => { schema: Schema; base: string; steps: readonly string[] } | undefined

/** References that lead back to where they stand without going into the value. */
export function loopsIn(resolve: Resolve, schema: Schema, source: SourceText): Observation[] {
  const seen = new Map<string, boolean>()
  return refsOf(schema).flatMap(({ path, ref }) => {
    const found = resolve(ref, String(schema.$id))
    if (!found || !isEndless({ ...found, resolve, seen })) return []
    return [brokenAt(source, [...path, '$ref'], { why: { term: 'why:loop' }, word: ref })]
  })
}

interface Standing {
  readonly schema: Schema
  readonly base: string
  readonly steps: readonly string[]
  readonly resolve: Resolve
  /** Whether what stands there is endless; also while that is being found out. */
  readonly seen: Map<string, boolean>
}

const GROUPS = ['allOf', 'anyOf', 'oneOf', 'dependentSchemas']
const ONES = ['not', 'if', 'then', 'else']

function isEndless({ base, resolve, schema, seen, steps }: Standing): boolean {
  const key = JSON.stringify([base, steps])
  const known = seen.get(key)
  if (known !== undefined) return known
  seen.set(key, true)
  const below = (value: Json | undefined, ...more: string[]): boolean =>
    isSchema(value) && isEndless({ schema: value, base, steps: [...steps, ...more], resolve, seen })
  const referred = typeof schema.$ref === 'string' ? resolve(schema.$ref, base) : undefined
  const endless =
    (referred !== undefined && isEndless({ ...referred, resolve, seen })) ||
    ONES.some((word) => below(schema[word], word)) ||
    GROUPS.some((word) => Object.entries(schema[word] ?? {}).some(([name, value]) => below(value as Json, word, name)))
  seen.set(key, endless)
  return endless
}

function isSchema(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
