// facts: a formula's text as a tree. docs/formulas.md is the grammar in words.

import { type Observation, observe } from '../../base/observation.ts'
import { type Place, within } from '../../base/place.ts'
import { formulaArguments } from '../checks/formula-arguments.ts'
import { formulaSyntax } from '../checks/formula-syntax.ts'
import { formulaTooDeep } from '../checks/formula-too-deep.ts'
import { formulaTooLong } from '../checks/formula-too-long.ts'
import { formulaUnknownName } from '../checks/formula-unknown-name.ts'
import type { Call, Expression } from './expression.ts'
import { type FunctionDefinition, functionNamed, nearestFunction } from './functions.ts'
import { LEVEL, type Sign } from './operators.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface Formula {
  readonly text: string
  /** Begins at the formula's first character. */
  readonly at: Place
  readonly root: Expression
}

/** UTF-16 units; longer formulas are refused unread. */
export const LONGEST = 2000
/** Parentheses, calls, signs before an operand and 则-branches within each other. */
export const DEEPEST = 64

interface Reader {
  readonly tokens: readonly Token[]
  readonly place: (start: number, end: number) => Place
  readonly observations: Observation[]
  position: number
  depth: number
}

type Read = Expression | undefined

/** The tree of a formula, or what is wrong with it: the first error of syntax, every wrong call before it. */
export function parseFormula(text: string, at: Place): { formula: Formula | undefined; observations: Observation[] } {
  if (text.length > LONGEST) {
    const slots = { length: text.length, limit: LONGEST }
    return { formula: undefined, observations: [observe(formulaTooLong, at, slots)] }
  }
  // A scalar folded over several lines has lost its line breaks: its parts stand where the whole stands.
  const place = at.line === at.endLine ? (start: number, end: number) => within(at, start, end - start) : () => at
  const reader: Reader = { tokens: tokensOf(text), place, observations: [], position: 0, depth: 0 }
  const root = readExpression(reader)
  if (root && ahead(reader).kind !== 'end') fail(reader, 'operator')
  const formula = root && reader.observations.length === 0 ? { text, at, root } : undefined
  return { formula, observations: reader.observations }
}

function ahead(reader: Reader): Token {
  const token = reader.tokens[reader.position]
  if (!token) throw new Error('read past the end of a formula')
  return token
}

/** Takes the next token where it is of this kind; the last token of all is never taken. */
function take(reader: Reader, kind: Token['kind']): Token | undefined {
  const token = ahead(reader)
  if (token.kind !== kind) return undefined
  reader.position += 1
  return token
}

function fail(reader: Reader, expected: string): undefined {
  const token = ahead(reader)
  reader.observations.push(
    observe(formulaSyntax, reader.place(token.start, token.end), {
      found: token.start === token.end ? { term: 'end-of-formula' } : token.text,
      expected: { term: (token.kind === 'bad' ? token.expected : undefined) ?? expected },
    }),
  )
  return undefined
}

/** From the offset `start` to the end of what was taken last. */
function placeFrom(reader: Reader, start: number): Place {
  return reader.place(start, reader.tokens[reader.position - 1]?.end ?? start)
}

function deeper(reader: Reader, read: () => Read): Read {
  if (reader.depth === DEEPEST) {
    const { start, end } = ahead(reader)
    reader.observations.push(observe(formulaTooDeep, reader.place(start, end), { limit: DEEPEST }))
    return undefined
  }
  reader.depth += 1
  const result = read()
  reader.depth -= 1
  return result
}

function readExpression(reader: Reader): Read {
  return ahead(reader).kind === 'if' ? readChoice(reader) : readBinary(reader, LEVEL.or)
}

function readChoice(reader: Reader): Read {
  const start = ahead(reader).start
  take(reader, 'if')
  const condition = readBinary(reader, LEVEL.or)
  if (!condition) return undefined
  if (!take(reader, 'then')) return fail(reader, 'then')
  const consequence = deeper(reader, () => readExpression(reader))
  if (!consequence) return undefined
  if (!take(reader, 'else')) return fail(reader, 'else')
  const alternative = readExpression(reader)
  return alternative && { kind: 'choice', condition, consequence, alternative, at: placeFrom(reader, start) }
}

/** Signs that bind at least as tightly as `lowest`, from left to right. */
function readBinary(reader: Reader, lowest: number): Read {
  const start = ahead(reader).start
  let left = readPrefixed(reader, lowest)
  for (;;) {
    const sign = signAhead(reader)
    if (!left || !sign || sign.level < lowest) return left
    reader.position += 1
    const right = readBinary(reader, sign.level + 1)
    if (!right) return undefined
    left = { kind: 'binary', sign, left, right, at: placeFrom(reader, start) }
    if (sign.level === LEVEL.comparison && signAhead(reader)?.level === LEVEL.comparison) {
      return fail(reader, 'one-comparison')
    }
  }
}

function signAhead(reader: Reader): Sign | undefined {
  const token = ahead(reader)
  return token.kind === 'sign' ? token.sign : undefined
}

/** An operand with 非 or a minus before it. 非 takes a whole comparison, so it cannot stand inside one. */
function readPrefixed(reader: Reader, lowest: number): Read {
  const start = ahead(reader).start
  const isNot = ahead(reader).kind === 'not' && lowest <= LEVEL.not
  const isMinus = signAhead(reader)?.operator === '−'
  if (!isNot && !isMinus) return readOperand(reader)
  reader.position += 1
  const operand = deeper(reader, () => (isNot ? readBinary(reader, LEVEL.not) : readPrefixed(reader, LEVEL.minus)))
  return operand && { kind: 'unary', operator: isNot ? '非' : '−', operand, at: placeFrom(reader, start) }
}

function readOperand(reader: Reader): Read {
  const token = ahead(reader)
  const at = reader.place(token.start, token.end)
  if (token.kind === 'literal') {
    reader.position += 1
    return { kind: 'literal', value: token.value, text: token.text.replace(/\s*[%％]$/, '%'), at }
  }
  if (token.kind === 'name') {
    reader.position += 1
    const isCall = token.lone && ahead(reader).kind === 'open'
    return isCall ? readCall(reader, token) : { kind: 'reference', name: token.name, at }
  }
  if (!take(reader, 'open')) return fail(reader, 'operand')
  const inner = deeper(reader, () => readExpression(reader))
  if (!inner) return undefined
  return take(reader, 'close') ? inner : fail(reader, 'closing-parenthesis')
}

function readCall(reader: Reader, name: Token): Read {
  const called = functionNamed(name.text)
  const nameAt = reader.place(name.start, name.end)
  if (!called) {
    reader.observations.push(observe(formulaUnknownName, nameAt, { name: name.text, nearest: nearestFunction(name.text) }))
  }
  const read = readArguments(reader)
  if (!read) return undefined
  const { given, when } = read
  const at = placeFrom(reader, name.start)
  if (!called) return { kind: 'literal', value: null, text: '空', at } // stands in, so that reading can go on
  tellCount(reader, called, given.length, nameAt)
  return { kind: 'call', called, given, at, ...(when ? { when } : {}) }
}

/** What is given, and behind it the condition of the records that count: (重点工作.金额, 当 重点工作.类别 = “甲”). */
function readArguments(reader: Reader): Pick<Call, 'given' | 'when'> | undefined {
  take(reader, 'open')
  const given: Expression[] = []
  if (take(reader, 'close')) return { given }
  do {
    if (given.length > 0 && take(reader, 'when')) {
      const when = deeper(reader, () => readExpression(reader))
      return when && (take(reader, 'close') ? { given, when } : fail(reader, 'closing-parenthesis'))
    }
    const argument = deeper(reader, () => readExpression(reader))
    if (!argument) return undefined
    given.push(argument)
  } while (take(reader, 'comma'))
  return take(reader, 'close') ? { given } : fail(reader, 'comma-or-closing-parenthesis')
}

function tellCount(reader: Reader, called: FunctionDefinition, found: number, at: Place): void {
  const least = called.takes.length
  if (found === least || (called.many && found > least)) return
  const expected = called.many ? { term: 'one-or-more' } : least
  reader.observations.push(observe(formulaArguments, at, { name: called.name, expected, found }))
}
