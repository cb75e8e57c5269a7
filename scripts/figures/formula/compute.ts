// figures: the one evaluator, for exact numbers and for ranges.

import { ZERO } from '../../base/decimal.ts'
import { type Binary, type Call, type Choice, divide, type Expression, type Numbers, type Operator, type Unary } from '../../facts/facts.ts'

/** A Value whose numbers may be of another kind. */
export type Datum<N extends object> = N | string | boolean | null

/** Why there is no value: an input was left blank, or a divisor was zero. */
export type Lack = 'blank' | 'zero-divisor'

export interface Outcome<N extends object> {
  readonly value: Datum<N>
  readonly lack?: Lack
}

export interface Computation<N extends object> {
  readonly numbers: Numbers<N>
  readonly lookup: (name: string) => Datum<N>
}

/** Throws where a type is wrong: checkFormula has told the author, so this is a bug of ours. */
export function outcomeOf<N extends object>(expression: Expression, by: Computation<N>): Outcome<N> {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return outcome(typeof value === 'object' && value !== null ? by.numbers.exact(value) : value)
    }
    case 'reference':
      return outcome(by.lookup(expression.name))
    case 'unary':
      return unaryOutcome(expression, by)
    case 'binary':
      return binaryOutcome(expression, by)
    case 'choice':
      return choiceOutcome(expression, by)
    case 'call':
      return callOutcome(expression, by)
  }
}

function outcome<N extends object>(value: Datum<N>): Outcome<N> {
  return value === null ? { value, lack: 'blank' } : { value }
}

/** No result of a computation means that its divisor was zero. */
function computed<N extends object>(value: N | undefined): Outcome<N> {
  return value === undefined ? { value: null, lack: 'zero-divisor' } : { value }
}

function unaryOutcome<N extends object>({ operator, operand }: Unary, by: Computation<N>): Outcome<N> {
  const inner = outcomeOf(operand, by)
  if (inner.value === null) return inner
  if (operator === '非') return { value: !asTruth(inner.value) }
  return { value: by.numbers.minus(by.numbers.exact(ZERO), asNumber(inner.value)) }
}

function binaryOutcome<N extends object>(binary: Binary, by: Computation<N>): Outcome<N> {
  const { operator } = binary.sign
  const left = outcomeOf(binary.left, by)
  // 是 decides 或, 否 decides 且, whatever the other side is, even blank.
  const decisive = operator === '或' ? true : operator === '且' ? false : undefined
  if (decisive !== undefined && left.value === decisive) return left
  if (decisive === undefined && left.value === null) return left
  const right = outcomeOf(binary.right, by)
  if (decisive !== undefined) return left.value === null && right.value !== decisive ? left : truthOutcome(right)
  if (left.value === null || right.value === null) return right
  return joined(operator, left.value, right.value, by.numbers)
}

function truthOutcome<N extends object>(found: Outcome<N>): Outcome<N> {
  return found.value === null ? found : { value: asTruth(found.value) }
}

type Present<N extends object> = N | string | boolean

function joined<N extends object>(operator: Operator, left: Present<N>, right: Present<N>, numbers: Numbers<N>): Outcome<N> {
  switch (operator) {
    case '+':
      return computed(numbers.plus(asNumber(left), asNumber(right)))
    case '−':
      return computed(numbers.minus(asNumber(left), asNumber(right)))
    case '×':
      return computed(numbers.times(asNumber(left), asNumber(right)))
    case '÷':
      return computed(divide(numbers, asNumber(left), asNumber(right)))
    case '=':
      return { value: same(left, right, numbers) }
    case '≠':
      return { value: !same(left, right, numbers) }
    default:
      return { value: ordered(operator, order(asNumber(left), asNumber(right), numbers)) }
  }
}

function order<N extends object>(left: N, right: N, numbers: Numbers<N>): number {
  return numbers.middle(left).cmp(numbers.middle(right))
}

function same<N extends object>(left: Present<N>, right: Present<N>, numbers: Numbers<N>): boolean {
  if (typeof left !== typeof right) throw new TypeError('a formula that was not checked compares two types')
  return typeof left === 'object' ? order(left, asNumber(right), numbers) === 0 : left === right
}

function ordered(operator: Operator, sign: number): boolean {
  switch (operator) {
    case '<':
      return sign < 0
    case '≤':
      return sign <= 0
    case '>':
      return sign > 0
    case '≥':
      return sign >= 0
    default:
      throw new Error(`${operator} does not put in order`)
  }
}

/** Only the branch that is taken is computed, so only its names count as used. */
function choiceOutcome<N extends object>(choice: Choice, by: Computation<N>): Outcome<N> {
  const condition = outcomeOf(choice.condition, by)
  if (condition.value === null) return condition
  return outcomeOf(asTruth(condition.value) ? choice.consequence : choice.alternative, by)
}

function callOutcome<N extends object>({ called, given }: Call, by: Computation<N>): Outcome<N> {
  const outcomes = given.map((argument) => outcomeOf(argument, by))
  const present = outcomes.filter((one) => one.value !== null)
  const lacking = outcomes.find((one) => one.value === null)
  if (called.blanks === 'counted') {
    const result = called.compute(present.length)
    return { value: typeof result === 'boolean' ? result : by.numbers.exact(result) }
  }
  if (lacking && (called.blanks === 'spread' || present.length === 0)) return lacking
  return computed(
    called.compute(
      by.numbers,
      present.map((one) => asNumber(one.value)),
    ),
  )
}

function asNumber<N extends object>(value: Datum<N>): N {
  if (typeof value !== 'object' || value === null) throw new TypeError('a formula that was not checked met no number')
  return value
}

function asTruth<N extends object>(value: Datum<N>): boolean {
  if (typeof value !== 'boolean') throw new TypeError('a formula that was not checked met no truth')
  return value
}
