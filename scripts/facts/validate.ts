// facts: one sheet against one schema. Every error of the validator becomes an observation with the
// place, the value found and what was expected; none hides another.

import { type Checked, type Observation, observe, withFix } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import type { Node, Sheet } from '../content/content.ts'
import { asMeant } from './as-meant.ts'
import { inputBlank } from './checks/input-blank.ts'
import { schemaChoice } from './checks/schema-choice.ts'
import { schemaFormat } from './checks/schema-format.ts'
import { schemaLength } from './checks/schema-length.ts'
import { schemaOther } from './checks/schema-other.ts'
import { schemaPattern } from './checks/schema-pattern.ts'
import { schemaRange } from './checks/schema-range.ts'
import { schemaRequired } from './checks/schema-required.ts'
import { schemaType } from './checks/schema-type.ts'
import { schemaUnknownKey } from './checks/schema-unknown-key.ts'
import { follow, kindOf, opening, pointerSteps, toJson } from './json.ts'
import { yamlText } from './meant.ts'
import { fixOf, meantIn, said, withoutEntry } from './mended.ts'
import { nearest } from './nearest.ts'
import { notesAt } from './notes-at.ts'
import type { ErrorObject, Schemas } from './schemas.ts'
import { noteOf } from './units.ts'

/** What is wrong with the sheet, gone on with as it was meant. */
export function validate(sheet: Sheet, schemas: Schemas, name: string): readonly Observation[] {
  return sheetMeant(sheet, schemas, name).observations
}

/** The sheet as it was meant, with what is wrong with what was written. */
export function sheetMeant({ file, node }: Sheet, schemas: Schemas, name: string): Checked<Sheet> {
  if (!node) return { value: { file, node }, observations: [] }
  const { root, told } = asMeant(node, (root) => faultsIn(root, file, schemas, name))
  return { value: { file, node: root }, observations: told }
}

/** What is wrong with what stands in the file. */
export function faultsIn(root: Node, file: string, schemas: Schemas, name: string): Observation[] {
  const validator = schemas.validator(name)
  if (!validator || validator(toJson(root))) return [] // what keeps a schema from being used has been told
  const all = validator.errors ?? []
  const isSummary = summaries(all)
  return unique(all.filter((error) => !isSummary(error)).map((error) => told(error, root, file, (steps) => notesAt(schemas, name, steps))))
}

/** Keywords that only sum up what the errors below them say. */
const UMBRELLAS = new Set(['anyOf', 'oneOf', 'allOf', '$ref'])
const ALWAYS_TOLD_BELOW = new Set(['if', 'propertyNames'])

/** Of so many errors as there may be, none is compared with every other. */
function summaries(all: readonly ErrorObject[]): (error: ErrorObject) => boolean {
  const paths = all.map(({ instancePath }) => instancePath).sort()
  const misshapen = new Set(all.flatMap(({ instancePath, keyword }) => (keyword === 'format' ? [instancePath] : [])))
  const choices = new Map<unknown, Set<string>>()
  for (const { instancePath, keyword, parentSchema } of all)
    if (keyword === 'enum' || keyword === 'const')
      choices.set(parentSchema, (choices.get(parentSchema) ?? new Set<string>()).add(instancePath))
  return ({ instancePath, keyword, parentSchema }) => {
    if (ALWAYS_TOLD_BELOW.has(keyword)) return true
    if (UMBRELLAS.has(keyword)) return paths[firstFrom(paths, instancePath) + 1]?.startsWith(instancePath) === true
    if (keyword === 'pattern') return misshapen.has(instancePath)
    // A value of the wrong type is none of the allowed ones either, and those tell the author more.
    return keyword === 'type' && choices.get(parentSchema)?.has(instancePath) === true
  }
}

/** Where a text stands in a sorted list, or would. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

function told(error: ErrorObject, root: Node, file: string, notes: (steps: readonly string[]) => object): Observation {
  const steps = pointerSteps(error.instancePath)
  const { node, keyAt } = named(error, follow(root, steps))
  const field = error.propertyName ?? stepName(steps, root) ?? file
  const schema = { ...notes(steps), ...error.parentSchema } as { title?: string; description?: string; 'x-unit'?: string }
  const unit = schema['x-unit']
  if (isBlank(node) && BLANK_FAILS.has(error.keyword)) return blank(schema.title ?? field, unit, noteOf(schema.description, unit), node.at)
  const common: Common = { field, label: schema.title ?? field, found: foundText(node) }
  return teller(error)({ error, node, keyAt, common })
}

/** An item of a list has no name but its number, counted from 1. */
function stepName(steps: readonly string[], root: Node): string | undefined {
  const list = follow(root, steps.slice(0, -1)).node
  return steps.length > 0 && list.kind === 'list' ? `第${Number(steps.at(-1)) + 1}条` : steps.at(-1)
}

/** The keywords that a blank breaks; the others ask nothing of it. */
const BLANK_FAILS = new Set(['type', 'enum', 'const'])

function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null
}

/** The same words as for a blank that the schema lets pass and the form does not. */
function blank(label: string, unit: string | undefined, note: string | undefined, at: Place): Observation {
  return observe(inputBlank, at, { label, ...(unit === undefined ? {} : { unit }), ...(note === undefined ? {} : { note }) })
}

/** What is wrong with a key is told at the key, as if it were a value. */
function named({ propertyName }: ErrorObject, found: { node: Node; keyAt: Place }): { node: Node; keyAt: Place } {
  const entry = propertyName !== undefined && found.node.kind === 'mapping' ? found.node.entries.get(propertyName) : undefined
  return entry ? { node: { kind: 'scalar', value: entry.key, text: entry.key, at: entry.keyAt }, keyAt: entry.keyAt } : found
}

/** What the sentences on every keyword share. */
interface Common {
  readonly field: string
  readonly label: string
  readonly found: string
}

interface Case {
  readonly error: ErrorObject
  readonly node: Node
  readonly keyAt: Place
  readonly common: Common
}

function teller(error: ErrorObject): (one: Case) => Observation {
  return (
    TELLERS[error.keyword] ??
    ((one) => observe(schemaOther, one.node.at, { ...one.common, broken: { term: brokenTerm(error.keyword) }, detail: error.message }))
  )
}

function brokenTerm(keyword: string): string {
  return `keyword:${`keyword:${keyword}` in (schemaOther.terms ?? {}) ? keyword : 'other'}`
}

const TELLERS: Readonly<Record<string, (one: Case) => Observation>> = {
  type: wrongType,
  required: ({ error, node, keyAt, common }) =>
    observe(schemaRequired, opening(node, keyAt), {
      ...common,
      key: String(error.params.missingProperty),
      ...(/^\/facts(\/|$)/.test(error.instancePath) ? { blank: 'null' } : {}),
    }),
  dependentRequired: ({ error, node, keyAt, common }) =>
    observe(schemaRequired, opening(node, keyAt), { ...common, key: String(error.params.missingProperty) }),
  additionalProperties: ({ error, node, common }) => unknownKey(String(error.params.additionalProperty), error, node, common),
  unevaluatedProperties: ({ error, node, common }) => unknownKey(String(error.params.unevaluatedProperty), error, node, common),
  enum: ({ error, node, common }) => choice(node, common, (error.params.allowedValues as unknown[]).map(String)),
  const: ({ error, node, common }) => choice(node, common, [String(error.params.allowedValue)]),
  discriminator: discriminated,
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  multipleOf: bound,
  minLength: length,
  maxLength: length,
  minItems: length,
  maxItems: length,
  minProperties: length,
  maxProperties: length,
  pattern: (one) => misshapen(observe(schemaPattern, one.node.at, { ...one.common, pattern: String(one.error.params.pattern) }), one),
  format: (one) =>
    misshapen(observe(schemaFormat, one.node.at, { ...one.common, expected: { term: `format:${String(one.error.params.format)}` } }), one),
}

function wrongType({ error, node, common }: Case): Observation {
  const types = [error.params.type as string | string[]].flat()
  const unit = (error.parentSchema as { 'x-unit'?: string } | undefined)?.['x-unit']
  const meant = meantIn(error, node)
  const observation = observe(schemaType, node.at, {
    ...common,
    kind: { term: `kind:${kindOf(node)}` },
    expected: { term: `type:${types.filter((type) => type !== 'null').join('|')}` },
    unit,
    ...said(meant),
  })
  return withFix(observation, fixOf(node, meant))
}

/** A text of the wrong shape, with the right one where there is one. */
function misshapen(observation: Observation, { error, node }: Case): Observation {
  const meant = meantIn(error, node)
  return withFix({ ...observation, slots: { ...observation.slots, ...said(meant) } }, fixOf(node, meant))
}

function unknownKey(key: string, error: ErrorObject, node: Node, common: Common): Observation {
  const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {})
  const near = nearest(
    key,
    known.filter((name) => node.kind !== 'mapping' || !node.entries.has(name)),
  )
  const at = node.kind === 'mapping' ? (node.entries.get(key)?.keyAt ?? node.at) : node.at
  if (TOTAL.test(key))
    return withFix(observe(schemaUnknownKey, at, { ...common, key, computed: { term: 'total' } }), withoutEntry(key, node))
  const observation = observe(schemaUnknownKey, at, {
    ...common,
    key,
    ...(near === undefined ? { known: known.join('、') } : { nearest: near }),
  })
  return withFix(observation, near === undefined ? undefined : { at, text: yamlText(near), isGuess: true })
}

/** What a form does not ask for because the program adds it up. */
const TOTAL = /^(?:合计|总计|小计|共计|总额|总数|总和)(?:数|额|金额)?$/

function choice(node: Node, common: Common, allowed: readonly string[]): Observation {
  const near = node.kind === 'scalar' ? nearest(node.text, allowed) : undefined
  const isSame = near !== undefined && near === foundText(node) // a number where a text of these digits is asked for
  const text = near === undefined ? '' : isSame ? `'${near}'` : yamlText(near)
  const named = near === undefined ? {} : isSame ? { meant: text } : { nearest: near }
  const observation = observe(schemaChoice, node.at, { ...common, allowed: allowed.join('、'), ...named })
  return withFix(observation, near === undefined ? undefined : { at: node.at, text, ...(isSame ? {} : { isGuess: true }) })
}

function discriminated({ error, node, keyAt, common }: Case): Observation {
  const tag = String(error.params.tag)
  const found = node.kind === 'mapping' ? node.entries.get(tag)?.value : undefined
  const branches = (error.parentSchema?.oneOf ?? []) as { properties?: Record<string, { const?: string }> }[]
  const allowed = branches.map((branch) => branch.properties?.[tag]?.const ?? '').filter(Boolean)
  if (!found) return observe(schemaRequired, opening(node, keyAt), { ...common, key: tag })
  return choice(found, { field: tag, label: tag, found: foundText(found) }, allowed)
}

function bound({ error, node, common }: Case): Observation {
  const limit = String(error.params.limit ?? error.params.multipleOf)
  return observe(schemaRange, node.at, { ...common, expected: { term: `bound:${error.keyword}` }, limit })
}

function length({ error, node, common }: Case): Observation {
  return observe(schemaLength, node.at, { ...common, expected: { term: `length:${error.keyword}` }, limit: String(error.params.limit) })
}

function foundText(node: Node): string {
  return node.kind === 'scalar' ? node.text : ''
}

/** Branches of a schema may tell the same fault twice. */
function unique(observations: readonly Observation[]): Observation[] {
  const seen = new Set<string>()
  return observations.filter((one) => {
    const key = JSON.stringify([one.check.code, one.at, one.slots])
    return !seen.has(key) && seen.add(key)
  })
}
