// figures: the types of a formula, told before any number is known.

import type { Slot } from '../../base/check.ts'
import { type Observation, observe } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import type { ValueType } from '../../base/value.ts'
import {
  type Binary,
  type Call,
  type Choice,
  type Expression,
  type Formula,
  formulaUnknownName,
  LEVEL,
  type Literal,
  MOST_PLACES,
  type Parameter,
  type Reference,
} from '../../facts/facts.ts'
import { formulaRecords } from '../checks/formula-records.ts'
import { formulaType } from '../checks/formula-type.ts'
import { gatheredLists, wordsOf } from './gathered.ts'
import type { MeaningOf } from './meaning.ts'

/** 'blank' is the type of 空, which goes with every other; undefined is what an error left unknown. */
type Found = ValueType | 'blank' | undefined

type Nearest = (name: string) => string | undefined

export interface Checking {
  readonly typeOf: MeaningOf
  readonly nearest: Nearest
  readonly observations: Observation[]
  /** The lists of which one record is at hand: their columns are values. */
  readonly within: ReadonlySet<string>
}

/** The type of the formula's value, and every unknown name and type error in it. `of`: the list for each record of which it is computed. */
export function checkFormula(
  formula: Formula,
  typeOf: MeaningOf,
  nearest: Nearest = () => undefined,
  of?: string,
): { type: ValueType | undefined; observations: Observation[] } {
  const checking: Checking = { typeOf, nearest, observations: [], within: new Set(of === undefined ? [] : [of]) }
  const found = typeFound(formula.root, checking)
  return { type: found === 'blank' ? undefined : found, observations: checking.observations }
}

function typeFound(expression: Expression, checking: Checking): Found {
  switch (expression.kind) {
    case 'literal':
      return literalType(expression)
    case 'reference':
      return referenceType(expression, checking)
    case 'unary': {
      const type = expression.operator === '非' ? 'truth' : 'number'
      demand(expression.operand, type, checking)
      return type
    }
    case 'binary':
      return binaryType(expression, checking)
    case 'choice':
      return choiceType(expression, checking)
    case 'call':
      return callType(expression, checking)
  }
}

function literalType({ value }: Literal): Found {
  if (value === null) return 'blank'
  if (typeof value === 'boolean') return 'truth'
  return typeof value === 'string' ? 'text' : 'number'
}

function referenceType({ name, at }: Reference, checking: Checking): Found {
  const meaning = checking.typeOf(name)
  if (typeof meaning === 'string') return meaning
  if (meaning && 'list' in meaning) {
    checking.observations.push(observe(formulaRecords, at, { name, problem: { term: 'list' }, list: name }))
    return undefined
  }
  if (meaning) {
    if (!checking.within.has(meaning.of))
      checking.observations.push(
        observe(formulaRecords, at, { name, problem: { term: 'column' }, column: name, records: meaning.of.replace(/^上年\./, '') }),
      )
    return meaning.column
  }
  const nearest = checking.nearest(name)
  checking.observations.push(observe(formulaUnknownName, at, nearest === undefined ? { name } : { name, nearest }))
  return undefined
}

function binaryType({ sign, left, right }: Binary, checking: Checking): ValueType {
  if (sign.takes === 'same') {
    const found = [typeFound(left, checking), typeFound(right, checking)] as const
    agree(found[0], found[1], right.at, checking)
  } else {
    demand(left, sign.takes, checking)
    demand(right, sign.takes, checking)
  }
  if (sign.level === LEVEL.comparison) {
    for (const side of [left, right]) if (isBlank(side)) tell(side.at, { term: 'blank' }, 'present-call', checking)
  }
  return sign.gives
}

/** Comparing with 空 never gives an answer: 有值(…) is what the author wants. */
function isBlank(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.value === null
}

function choiceType({ condition, consequence, alternative }: Choice, checking: Checking): Found {
  demand(condition, 'truth', checking)
  const one = typeFound(consequence, checking)
  const other = typeFound(alternative, checking)
  agree(one, other, alternative.at, checking)
  return one === undefined || one === 'blank' ? other : one
}

function callType(call: Call, checking: Checking): ValueType {
  const { called, given, when } = call
  const lists = gatheredLists(call, checking)
  for (const [i, argument] of given.entries()) {
    demandParameter(argument, called.takes[i] ?? called.takes.at(-1) ?? 'any', among(lists.given[i] ?? [], checking))
  }
  if (when) demand(when, 'truth', among(lists.when, checking))
  return called.gives
}

function among(lists: readonly string[], checking: Checking): Checking {
  return lists.length === 0 ? checking : { ...checking, within: new Set([...checking.within, ...lists]) }
}

function demandParameter(argument: Expression, parameter: Parameter, checking: Checking): void {
  if (parameter === 'any') typeFound(argument, checking)
  else if (parameter === 'places') demandPlaces(argument, checking)
  else if (parameter === 'records') demandList(argument, checking)
  else demand(argument, parameter, checking)
}

/** Places are written out, so that no rounding can turn out impossible once the numbers are known. */
function demandPlaces(argument: Expression, checking: Checking): void {
  if (argument.kind !== 'literal') {
    tell(argument.at, { term: 'expression' }, 'places', checking)
    return
  }
  const { value, text } = argument
  const fits = typeof value === 'object' && value?.isInteger() && value.gte(0) && value.lte(MOST_PLACES)
  if (!fits) tell(argument.at, text, 'places', checking)
}

function demandList(argument: Expression, { nearest, observations, typeOf }: Checking): void {
  const name = argument.kind === 'reference' ? argument.name : undefined
  const meaning = name === undefined ? undefined : typeOf(name)
  if (typeof meaning === 'object' && 'list' in meaning) return
  if (name !== undefined && meaning === undefined) {
    const near = nearest(name)
    observations.push(observe(formulaUnknownName, argument.at, near === undefined ? { name } : { name, nearest: near }))
  } else observations.push(observe(formulaRecords, argument.at, { name: wordsOf(argument), problem: { term: 'count' } }))
}

function demand(expression: Expression, type: ValueType, checking: Checking): void {
  agree(type, typeFound(expression, checking), expression.at, checking)
}

function agree(expected: Found, found: Found, at: Place, checking: Checking): void {
  const open: readonly Found[] = [undefined, 'blank', expected]
  if (expected && expected !== 'blank' && found && !open.includes(found)) tell(at, { term: found }, expected, checking)
}

function tell(at: Place, found: Slot, expected: string, checking: Checking): void {
  checking.observations.push(observe(formulaType, at, { found, expected: { term: expected } }))
}
