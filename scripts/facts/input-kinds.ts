// facts: what a unit gives to its indicators, held against the rubrics themselves: every kind of point takes its own kind
// of value, whether or not the form has a schema of its own for them.

import { Decimal } from '../base/decimal.ts'
import { type Observation, observe, withFix } from '../base/observation.ts'
import { entriesOf, type Entry, type Node, nodeAt } from '../content/content.ts'
import { inputBlank } from './checks/input-blank.ts'
import { schemaChoice } from './checks/schema-choice.ts'
import { schemaRange } from './checks/schema-range.ts'
import { schemaType } from './checks/schema-type.ts'
import { schemaUnknownKey } from './checks/schema-unknown-key.ts'
import { namesIn } from './formula/names.ts'
import type { Formula } from './formula/parse.ts'
import { kindOf } from './json.ts'
import { type Asked, type Meant, meantFor } from './meant.ts'
import { fixOf, said } from './mended.ts'
import { nearest } from './nearest.ts'
import type { Leaf } from './rubric/framework.ts'
import type { Point } from './rubric/points.ts'
import { plainValue } from './rubric/read.ts'

/** `indicators` is what stands under that key of a report. Unknown indicators and inputs are told where names are resolved. */
export function inputFaults(indicators: Node | undefined, leaves: readonly Leaf[]): Observation[] {
  const byName = new Map(leaves.map((leaf) => [leaf.name, leaf]))
  return entriesOf(indicators).flatMap(({ key, value }) => {
    const leaf = byName.get(key)
    if (!leaf || isBlank(value)) return []
    if (value.kind !== 'mapping') return [wrongType(key, value, 'object')]
    if (nodeAt(value, ['score'])) return ofAward(value)
    return entriesOf(value).flatMap((entry) => (entry.key === 'reason' ? ofReason(entry) : ofGiven(leaf, entry)))
  })
}

function ofGiven(leaf: Leaf, { key, value }: Entry): Observation[] {
  if (isBlank(value)) return []
  const point = leaf.points.find(({ name }) => name === key)
  if (point && value.kind === 'mapping' && nodeAt(value, ['score'])) return ofAward(value)
  const isUsed = leaf.points.some((one) => formulasOf(one).some((formula) => formula && namesIn(formula).some(({ name }) => name === key)))
  if (isUsed) return plainValue(value) instanceof Decimal ? [] : [wrongType(key, value, 'number')]
  return point ? ofPoint(point, value) : []
}

function formulasOf(point: Point): readonly (Formula | undefined)[] {
  switch (point.rule) {
    case 'tiers':
    case 'proportion':
      return [point.of]
    case 'deduct':
      return point.limits.map(({ of }) => of)
    case 'target':
      return point.actual.from === 'formula' ? [point.actual.of] : []
    default:
      return []
  }
}

function ofPoint(point: Point, value: Node): Observation[] {
  const { name } = point
  if (point.rule === 'met') return value.kind === 'scalar' && typeof value.value === 'boolean' ? [] : [wrongType(name, value, 'boolean')]
  if (point.rule === 'cases') return ofCount(name, value)
  if (point.rule === 'choose')
    return ofChoice(
      name,
      value,
      point.worths.map(({ option }) => option),
    )
  if (point.rule === 'target' && point.actual.from === 'input')
    return value.kind === 'scalar' ? [] : [wrongType(name, value, 'number|string')]
  return [wrongType(name, value, 'award')] // its value comes of a formula, or of nobody but the assessor
}

function ofCount(name: string, value: Node): Observation[] {
  if (value.kind !== 'scalar' || !(value.value instanceof Decimal)) return [wrongType(name, value, 'integer')]
  if (!value.value.isInteger()) return [wrongType(name, value, 'integer')]
  if (!value.value.isNegative()) return []
  return [observe(schemaRange, value.at, { label: name, field: name, found: value.text, expected: { term: 'bound:minimum' }, limit: '0' })]
}

function ofChoice(name: string, value: Node, options: readonly string[]): Observation[] {
  if (value.kind !== 'scalar') return [wrongType(name, value, 'string')]
  if (typeof value.value === 'string' && options.includes(value.value)) return []
  const meant = meantOf(value, { types: ['string'], allowed: options, isRequired: true })
  const named = { nearest: meant?.text ?? nearest(value.text, options) }
  const slots = { label: name, field: name, found: value.text, allowed: options.join('、'), ...named }
  return [withFix(observe(schemaChoice, value.at, slots), fixOf(value, meant))]
}

export const AWARD = ['score', 'reason', 'actual']

/** Too high a score, and a score without a reason, are told where it is taken. */
function ofAward(award: Node): Observation[] {
  return entriesOf(award).flatMap((entry) => {
    const { key, keyAt, value } = entry
    if (key === 'score') {
      if (isBlank(value)) return [observe(inputBlank, value.at, { label: '得分' })]
      return plainValue(value) instanceof Decimal ? [] : [wrongType('得分', value, 'number')]
    }
    if (key === 'reason') return ofReason(entry)
    if (key === 'actual') return value.kind === 'scalar' ? [] : [wrongType('实际完成值', value, 'number|string')]
    const near = nearest(key, AWARD)
    const slots = { label: '酌情评分', field: key, key }
    return [observe(schemaUnknownKey, keyAt, near === undefined ? { ...slots, known: AWARD.join('、') } : { ...slots, nearest: near })]
  })
}

function ofReason({ value }: Entry): Observation[] {
  return value.kind === 'scalar' ? [] : [wrongType('理由', value, 'string')]
}

function wrongType(label: string, node: Node, type: string): Observation {
  const found = node.kind === 'scalar' ? node.text : ''
  const meant = meantOf(node, { types: type.split('|'), isRequired: true })
  const slots = {
    label,
    field: label,
    found,
    kind: { term: `kind:${kindOf(node)}` },
    expected: { term: `type:${type}` },
    ...said(meant),
  }
  return withFix(observe(schemaType, node.at, slots), fixOf(node, meant))
}

function meantOf(node: Node, asked: Asked): Meant | undefined {
  return node.kind === 'scalar' && node.value !== null ? meantFor(node.text, typeof node.value === 'string', asked) : undefined
}

function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null
}
