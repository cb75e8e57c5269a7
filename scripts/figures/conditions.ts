// figures: the conditions of a form's standard sentences and claims, checked with the form.

import { type Observation, observe } from '../base/observation.ts'
import type { ValueType } from '../base/value.ts'
import { type Block, everyBlock, everyInline } from '../content/content.ts'
import { type Alternative, alternative, type Format, type Formula, nearest, type OutlineNode, type Sentence } from '../facts/facts.ts'
import { formulaType } from './checks/formula-type.ts'
import { referenceUnknown } from './checks/reference-unknown.ts'
import { checkFormula } from './formula/check.ts'

type TypeOf = (name: string) => ValueType | undefined
type Near = (name: string) => string | undefined

/** The conditions of a form's standard sentences. */
export function conditionsOf(format: Format): Formula[] {
  return allProse(format).flatMap(({ when }) => when?.formula ?? [])
}

/** Conditions of sentences and claims must be true or false, and every name in braces must mean something; `faulty` have no value. */
export function checkProse(format: Format, typeOf: TypeOf, known: readonly string[]): { observations: Observation[]; faulty: Formula[] } {
  const near: Near = (name) => nearest(name, known)
  const conditions = [...conditionsOf(format), ...format.claims.flatMap(({ unless }) => unless.formula ?? [])]
  const checked = conditions.map((formula) => ({ formula, told: checkCondition(formula, typeOf, near) }))
  const unknown = allProse(format).flatMap(({ blocks }) => unknownReferences(blocks, (name) => knows(name, format, typeOf), near))
  return {
    observations: [...checked.flatMap(({ told }) => told), ...unknown],
    faulty: checked.filter(({ told }) => told.length > 0).map(({ formula }) => formula),
  }
}

/** The same for the standard sentences of an indicator; `faulty` are the conditions that have no value. */
export function checkSentences(
  sentences: readonly Sentence[],
  format: Format,
  typeOf: TypeOf,
  known: readonly string[],
): { observations: Observation[]; faulty: Formula[] } {
  const near: Near = (name) => nearest(name, known)
  const observations: Observation[] = []
  const faulty: Formula[] = []
  for (const { when, text, at } of sentences) {
    const wrong = when ? checkCondition(when, typeOf, near) : []
    if (when && wrong.length > 0) faulty.push(when)
    const { blocks } = alternative(text, at, undefined, observations)
    observations.push(...wrong, ...unknownReferences(blocks, (name) => OWN_NAMES.has(name) || knows(name, format, typeOf), near))
  }
  return { observations, faulty }
}

/** What a sentence of an indicator calls the indicator's own. */
const OWN_NAMES: ReadonlySet<string> = new Set(['得分', '分值', '扣分', '指标名'])

function checkCondition(formula: Formula, typeOf: TypeOf, near: Near): Observation[] {
  const { type, observations } = checkFormula(formula, typeOf, near)
  if (type === undefined || type === 'truth') return observations
  return [...observations, observe(formulaType, formula.root.at, { found: { term: type }, expected: { term: 'truth' } })]
}

function unknownReferences(blocks: readonly Block[], isKnown: (name: string) => boolean, near: Near): Observation[] {
  return everyBlock(blocks)
    .flatMap(everyInline)
    .flatMap((inline) => {
      if (inline.kind !== 'reference' || isKnown(inline.name)) return []
      const guess = near(inline.name)
      return [observe(referenceUnknown, inline.at, { name: inline.name, ...(guess === undefined ? {} : { nearest: guess }) })]
    })
}

/** `句.X` is another sentence of the form, `算式 X` the computation of a figure. */
function knows(name: string, format: Format, typeOf: TypeOf): boolean {
  const sentence = /^句\.(.+)$/.exec(name)?.[1]
  if (sentence !== undefined) return format.sentences.has(sentence)
  return typeOf(/^算式\s+(.+)$/.exec(name)?.[1] ?? name) !== undefined
}

function allProse(format: Format): Alternative[] {
  return [...format.lead, ...[...format.sentences.values()].flat(), ...format.outline.flatMap(proseOf)]
}

function proseOf(node: OutlineNode): Alternative[] {
  return [...node.opening, ...node.filled, ...node.closing, ...node.children.flatMap(proseOf)]
}
