// facts: what keeps a JSON Schema from being used, each fault told at its line in the words of whoever writes forms.

import type { Ajv2020 } from 'ajv/dist/2020.js'
import type { SlotsOf } from '../base/check.ts'
import { type Observation, observe, withFix } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { readYaml, type SourceText } from '../content/content.ts'
import { schemaBroken } from './checks/schema-broken.ts'
import { follow, type Json, pointerSteps, type Schema } from './json.ts'
import { nearest } from './nearest.ts'

/** A fault at the value that the steps lead to, or at its key. */
export function brokenAt(source: SourceText, steps: readonly string[], slots: SlotsOf<typeof schemaBroken>, isOfKey = false): Observation {
  const root = steps.length === 0 ? undefined : readYaml(source).node // JSON is YAML, and this knows its lines
  const found = root && follow(root, steps)
  const at = (isOfKey ? found?.keyAt : found?.node.at) ?? pointAt(source.file)
  const observation = observe(schemaBroken, at, slots)
  const { nearest: near } = slots
  return withFix(observation, isOfKey && typeof near === 'string' ? { at, text: JSON.stringify(near), isGuess: true } : undefined)
}

/** Only to look references up from: nothing is at this address. */
export function addressOf(file: string): string {
  return `https://jibao.example/${file}`
}

/**
 * The schema, or why there is none. Its `$id` is where its file lies, unless it says another: editors look references up from the
 * file, and fetch what an `$id` names.
 */
export function readSchema(source: SourceText): { schema?: Schema; faults: Observation[] } {
  try {
    const schema = JSON.parse(source.text) as Json
    if (!schema || typeof schema !== 'object' || Array.isArray(schema))
      return { faults: [brokenAt(source, [], { why: { term: 'why:group' }, word: JSON.stringify(schema) })] }
    const { $id = addressOf(source.file) } = schema
    if (typeof $id === 'string' && URL.canParse($id)) return { schema: { ...schema, $id }, faults: [] }
    return { faults: [brokenAt(source, ['$id'], { why: { term: 'why:id' }, word: String($id) })] }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { faults: [notJson(source, error.message)] }
  }
}

/** The engine tells where JSON breaks off as an offset in its message, and the end of the text without one. */
function notJson({ file, text }: SourceText, message: string): Observation {
  const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length)
  const comma = /,\s*$/.exec(text.slice(0, offset))
  const char = text[offset] ?? ''
  if (/[}\]]/.test(char) && comma) {
    const at = placeAt(file, text, comma.index, comma.index + 1)
    return withFix(observe(schemaBroken, at, { why: { term: 'json:comma' }, word: '' }), { at, text: '' })
  }
  const at = placeAt(file, text, offset, offset + char.length)
  const plain = PLAIN[char]
  if (plain !== undefined) return withFix(observe(schemaBroken, at, { why: { term: 'json:mark' }, word: char }), { at, text: plain })
  const why = char === '' ? 'json:end' : char === '"' || char === '{' ? 'json:missing' : 'json:char'
  return observe(schemaBroken, at, { why: { term: why }, word: char.trim(), detail: message })
}

const PLAIN: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '“': '"',
  '”': '"',
  '　': ' ',
}

function placeAt(file: string, text: string, from: number, to: number): Place {
  const before = text.slice(0, from).split('\n')
  return { ...pointAt(file, before.length, (before.at(-1)?.length ?? 0) + 1), endColumn: (before.at(-1)?.length ?? 0) + 1 + to - from }
}

/** Values that the meta-schema refuses, keywords that nobody knows, patterns that are none. */
export function faultsOf(ajv: Ajv2020, schema: Schema, source: SourceText): Observation[] {
  if (ajv.validateSchema(schema) !== true) {
    const paths = [...new Set((ajv.errors ?? []).map(({ instancePath }) => instancePath))]
    // What is wrong below is told below only.
    return paths
      .filter((path) => !paths.some((other) => other.startsWith(`${path}/`)))
      .map((path) => {
        const steps = pointerSteps(path)
        return brokenAt(source, steps, { why: { term: 'why:value' }, word: steps.at(-1) ?? '' })
      })
  }
  return subschemas(schema).flatMap(({ path, schema: one }) => [
    ...unknownWords(ajv, one, path, source),
    ...badPatterns(ajv, one, path, source),
    ...strangeRequired(one, path, source),
  ])
}

function unknownWords(ajv: Ajv2020, schema: Schema, path: readonly string[], source: SourceText): Observation[] {
  return Object.keys(schema)
    .filter((key) => ajv.RULES.keywords[key] !== true)
    .map((key) => {
      const near = nearest(key, KEYWORDS)
      return brokenAt(source, [...path, key], { why: { term: 'why:keyword' }, word: key, nearest: near }, true)
    })
}

function badPatterns(ajv: Ajv2020, schema: Schema, path: readonly string[], source: SourceText): Observation[] {
  const patterns = [
    ...(typeof schema.pattern === 'string' ? [{ pattern: schema.pattern, steps: ['pattern'], isKey: false }] : []),
    ...Object.keys(asSchema(schema.patternProperties) ?? {}).map((pattern) => ({
      pattern,
      steps: ['patternProperties', pattern],
      isKey: true,
    })),
  ]
  return patterns
    .filter(({ pattern }) => !isPattern(ajv, pattern))
    .map(({ isKey, pattern, steps }) => brokenAt(source, [...path, ...steps], { why: { term: 'why:pattern' }, word: pattern }, isKey))
}

/** Nobody can give what a closed group demands and does not know. */
function strangeRequired(schema: Schema, path: readonly string[], source: SourceText): Observation[] {
  const properties = asSchema(schema.properties)
  if (!properties || schema.additionalProperties !== false || schema.patternProperties !== undefined || !Array.isArray(schema.required))
    return []
  const names = schema.required.map(String)
  return names.flatMap((name, i) => {
    if (Object.hasOwn(properties, name)) return []
    const free = Object.keys(properties).filter((key) => !names.includes(key))
    return [brokenAt(source, [...path, 'required', String(i)], { why: { term: 'why:required' }, word: name, nearest: nearest(name, free) })]
  })
}

function isPattern({ opts }: Ajv2020, pattern: string): boolean {
  try {
    return opts.code.regExp(pattern, 'u') !== undefined
  } catch {
    return false
  }
}

/** References to what does not exist. One to a schema that is there and cannot be read is that schema's fault. */
export function deadRefs(
  resolve: (ref: string, base: string) => unknown,
  schema: Schema,
  source: SourceText,
  ids: ReadonlySet<string>,
): Observation[] {
  return refsOf(schema).flatMap(({ path, ref, target }) => {
    const isThere = ref.includes('#') && !/#(\/|$)/.test(ref) ? true : resolve(ref, String(schema.$id)) !== undefined
    if (isThere || (ids.has(target) && target !== schema.$id && !resolve(target, target))) return []
    return [brokenAt(source, [...path, '$ref'], { why: { term: 'why:ref' }, word: ref })]
  })
}

/** Every `$ref` with its way down and the schema, without fragment, that it leads to. */
export function refsOf(schema: Schema): { path: readonly string[]; ref: string; target: string }[] {
  return subschemas(schema).flatMap(({ path, schema: { $ref } }) => {
    if (typeof $ref !== 'string' || !URL.canParse($ref, String(schema.$id))) return []
    return [{ path, ref: $ref, target: new URL($ref, String(schema.$id)).href.split('#')[0] ?? '' }]
  })
}

const GROUPS = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
const ONES = ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames']
const FREE = ['unevaluatedProperties', 'unevaluatedItems', 'contentSchema']
const PLAIN_WORDS = ['$ref', '$id', '$schema', 'title', 'description', 'type', 'enum', 'const', 'required', 'minimum', 'maximum', 'pattern']
const MORE_WORDS = ['exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems']
const OWN_WORDS = ['format', 'default', 'examples', 'minProperties', 'maxProperties', 'dependentRequired', 'discriminator']
const NOTES = ['x-unit', 'x-decimals', 'x-source', 'x-input', 'x-quantity', 'x-note']
const KEYWORDS = [...GROUPS, ...LISTS, ...ONES, ...FREE, ...PLAIN_WORDS, ...MORE_WORDS, ...OWN_WORDS, ...NOTES]

/** The schema and all that stand in it. */
function subschemas(schema: Schema, path: readonly string[] = []): { schema: Schema; path: readonly string[] }[] {
  const below = (value: Json | undefined, ...steps: string[]): ReturnType<typeof subschemas> => {
    const inner = asSchema(value)
    return inner ? subschemas(inner, [...path, ...steps]) : []
  }
  return [
    { schema, path },
    ...GROUPS.flatMap((key) => Object.entries(asSchema(schema[key]) ?? {}).flatMap(([name, value]) => below(value, key, name))),
    ...LISTS.flatMap((key) => (Array.isArray(schema[key]) ? schema[key].flatMap((value, i) => below(value, key, String(i))) : [])),
    ...[...ONES, ...FREE].flatMap((key) => below(schema[key], key)),
  ]
}

function asSchema(value: Json | undefined): Schema | undefined {
  return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined
}
