// figures: each check of a form as formulas: what it compares, parsed where it stands and joined to one comparison.

import type { Observation } from '../base/observation.ts'
import { operandsOf, type Check, type IdentitySpec, type Operand } from '../facts/facts.ts'
import type { Expression } from './formula/expression.ts'
import { functionNamed } from './formula/functions.ts'
import { signWritten, type Operator } from './formula/operators.ts'
import { parseFormula, type Formula } from './formula/parse.ts'
import { formulaInWords } from './formula/words.ts'
import { writtenName } from './formula/names.ts'

export interface Identity {
  readonly spec: IdentitySpec
  /** The formulas under each key, in order. */
  readonly formulas: ReadonlyMap<string, readonly Formula[]>
  /** What must hold, as one comparison; absent where the check is none, or is only made where more is known. */
  readonly formula?: Formula
}

/** The keys of each kind of check that are formulas; the others are words. */
const FORMULAS: Readonly<Record<Check, readonly string[]>> = {
  holds: ['holds'],
  sum: ['whole', 'parts'],
  equal: ['equal'],
  balance: ['income', 'spending', 'opening', 'closing'],
  rate: ['rate', 'of', 'base', 'notBase'],
  mean: ['mean', 'of'],
  growth: ['growth', 'current', 'previous', 'increase'],
  part: ['part', 'whole'],
  staff: ['inPost', 'quota'],
  carried: ['this', 'last'],
  shares: ['shares'],
  adjustment: ['rate'],
  order: [],
  columns: [],
  classes: [],
  deductions: [],
}

export function readIdentity(spec: IdentitySpec): { identity: Identity; observations: Observation[] } {
  const observations: Observation[] = []
  const formulas = new Map(
    FORMULAS[spec.check].map((key) => [
      key,
      operandsOf(spec, key).flatMap(({ text, at }) => {
        const read = parseFormula(text, at)
        observations.push(...read.observations)
        return read.formula ?? []
      }),
    ]),
  )
  const formula = observations.length === 0 ? comparison(spec, (key) => (formulas.get(key) ?? []).map(({ root }) => root)) : undefined
  return { identity: { spec, formulas, ...(formula ? { formula } : {}) }, observations }
}

/** The first formula under a key; undefined where it is left out or could not be read. */
export function sideOf(identity: Identity, key: string): Formula | undefined {
  return identity.formulas.get(key)?.[0]
}

type Sides = (key: string) => readonly Expression[]

function comparison(spec: IdentitySpec, sides: Sides): Formula | undefined {
  const [written] = operandsOf(spec, 'holds')
  const root = spec.check === 'holds' ? sides('holds')[0] : joined(spec, sides)
  return root && { root, at: spec.at, text: written?.text ?? formulaInWords({ root, at: spec.at, text: '' }, writtenName) }
}

/** One formula over another, as a rate with that base would be. */
export function quotient(of: Formula, base: Formula): Formula | undefined {
  const root = binary('÷', of.root, base.root)
  return root && { root, at: base.at, text: formulaInWords({ root, at: base.at, text: '' }, writtenName) }
}

type One = (key: string) => Expression | undefined

function joined(spec: IdentitySpec, sides: Sides): Expression | undefined {
  const one: One = (key) => sides(key)[0]
  switch (spec.check) {
    case 'sum':
      return binary('=', one('whole'), added(sides('parts'), operandsOf(spec, 'blanks')[0]?.text === 'skipped'))
    case 'equal':
      return binary('=', one('equal'), sides('equal')[1])
    case 'mean':
      return binary('=', one('mean'), binary('÷', added(sides('of'), false), call('计数', sides('of'))))
    case 'rate':
      return binary('=', one('rate'), binary('÷', one('of'), one('base')))
    case 'growth':
      return growth(one)
    case 'part':
      return binary('≤', added(sides('part'), true), one('whole'))
    case 'staff':
      return binary('≤', one('inPost'), one('quota'))
    case 'carried':
      return binary('=', one('this'), one('last'))
    case 'balance':
      return balance(one)
    default:
      return undefined
  }
}

/** Both sides from one base year: where the increase is given, the year before is what it was added to. */
function growth(one: One): Expression | undefined {
  const current = one('current')
  const previous = one('previous') ?? binary('−', current, one('increase'))
  return current && previous && binary('=', one('growth'), call('同比增长', [current, previous]))
}

/** What came in and was there before, less what went out, is what is left; without that, no more went out than there was. */
function balance(one: One): Expression | undefined {
  const had = one('opening') ? binary('+', one('income'), one('opening')) : one('income')
  return one('closing') ? binary('=', binary('−', had, one('spending')), one('closing')) : binary('≤', one('spending'), had)
}

/** One part is itself; a blank among several makes the sum blank, unless blanks count as nothing. */
function added(parts: readonly Expression[], skipsBlanks: boolean): Expression | undefined {
  const [first, ...rest] = parts
  if (!first || rest.length === 0) return first
  return skipsBlanks ? call('合计', parts) : rest.reduce<Expression | undefined>((sum, part) => binary('+', sum, part), first)
}

function binary(operator: Operator, left: Expression | undefined, right: Expression | undefined): Expression | undefined {
  const sign = signWritten(operator)
  return sign && left && right && { kind: 'binary', sign, left, right, at: left.at }
}

function call(name: string, given: readonly Expression[]): Expression | undefined {
  const [first] = given
  const called = functionNamed(name)
  return called && first && { kind: 'call', called, given, at: first.at }
}

/** The keys whose words are names of facts or figures. */
const NAMES: Readonly<Partial<Record<Check, readonly string[]>>> = { order: ['order'], adjustment: ['explained'] }

/** Names that a check takes as they are; a reason of an indicator and a heading are no values and have their own prefix. */
export function namesOf(spec: IdentitySpec): readonly Operand[] {
  return (NAMES[spec.check] ?? []).flatMap((key) => operandsOf(spec, key)).filter(({ text }) => !/^(指标|正文)\./.test(text))
}
