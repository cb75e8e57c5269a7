// figures: records in formulas: which lists a formula goes through, and the formula with the records of one unit-year
// put in: 合计(重点工作.金额) → 合计(重点工作[1].金额, 重点工作[2].金额). What computes it, takes it in intervals and
// words it then meets values only.

import { Decimal } from '../../base/decimal.ts'
import type { Place } from '../../base/place.ts'
import type { Value } from '../../base/value.ts'
import { type Call, cellName, EXACT, type Expression, type Formula, partsOf, withParts } from '../../facts/facts.ts'
import { outcomeOf } from './compute.ts'

/** Lists of records as formulas see them. */
export interface Lists {
  /** The list and the column that a name means: `上年.重点工作` and `金额`; undefined for every other name, a cell's among them. */
  columnOf(name: string): { readonly of: string; readonly column: string } | undefined
  /** How many records a list has; undefined where it was left blank. */
  rowsOf(of: string): number | undefined
}

export const NO_LISTS: Lists = { columnOf: () => undefined, rowsOf: () => undefined }

/** A function of any number of values goes through the records whose columns it is given. */
export function gathers({ called }: Call): boolean {
  return called.many === true
}

/** The lists whose columns stand in an expression itself, and not in what is gathered within it. */
export function listsIn(expression: Expression, columnOf: Lists['columnOf']): ReadonlySet<string> {
  if (expression.kind === 'reference') return new Set([columnOf(expression.name)?.of ?? []].flat())
  if (expression.kind === 'call' && gathers(expression)) return new Set()
  return new Set(partsOf(expression).flatMap((part) => [...listsIn(part, columnOf)]))
}

/** The expression for one record: 重点工作.金额 → 重点工作[2].金额. */
export function inRecord(expression: Expression, of: string, index: number, columnOf: Lists['columnOf']): Expression {
  if (expression.kind !== 'reference') return withParts(expression, (part) => inRecord(part, of, index, columnOf))
  const found = columnOf(expression.name)
  return found?.of === of ? { ...expression, name: cellName(of, index, found.column) } : expression
}

interface Putting extends Lists {
  readonly lookup: (name: string) => Value
  /** The names that conditions and counts have looked at. */
  readonly read: Set<string>
}

/** `read`: what decided which records count, beside what the formula then names. The formula itself where it names no list. */
export function withRecords(
  formula: Formula,
  lists: Lists,
  lookup: (name: string) => Value,
): { readonly formula: Formula; readonly read: ReadonlySet<string> } {
  const putting: Putting = { ...lists, lookup, read: new Set() }
  const root = put(formula.root, putting)
  return { formula: root === formula.root ? formula : { ...formula, root }, read: putting.read }
}

function put(expression: Expression, putting: Putting): Expression {
  if (expression.kind !== 'call') return withParts(expression, (part) => put(part, putting))
  if (expression.called.takes[0] === 'records') return counted(expression, putting)
  if (!gathers(expression)) return withParts(expression, (part) => put(part, putting))
  const { at, called, when } = expression
  const given = expression.given.flatMap((argument) => {
    const [of] = listsIn(argument, putting.columnOf)
    if (of === undefined) return [put(argument, putting)]
    return recordsOf(of, when, putting).map((index) =>
      index === undefined ? blank(at) : put(inRecord(argument, of, index, putting.columnOf), putting),
    )
  })
  if (given.length === 0) return called.ofNone ? number(called.ofNone, at) : blank(at)
  return given.every((one, i) => one === expression.given[i]) && !when ? expression : { kind: 'call', called, given, at }
}

/** The numbers of the records that count; undefined for one of which that is not known. */
function recordsOf(of: string, when: Expression | undefined, putting: Putting): (number | undefined)[] {
  const rows = putting.rowsOf(of)
  if (rows === undefined) {
    putting.read.add(of)
    return [undefined]
  }
  const all = Array.from({ length: rows }, (_, i) => i + 1)
  if (!when) return all
  return all.flatMap((index) => {
    const counts = isTrue(put(inRecord(when, of, index, putting.columnOf), putting), putting)
    return counts === null ? [undefined] : counts ? [index] : []
  })
}

function isTrue(condition: Expression, { lookup, read }: Putting): Value {
  const looked = (name: string): Value => {
    read.add(name)
    return lookup(name)
  }
  return outcomeOf(condition, { numbers: EXACT, lookup: looked }).value
}

/** 个数(重点工作): a number; a record of which it is not known whether it counts does not. */
function counted({ given: [list], when, at }: Call, putting: Putting): Expression {
  const of = list?.kind === 'reference' ? list.name : ''
  const counting = recordsOf(of, when, putting).filter((index) => index !== undefined)
  if (putting.rowsOf(of) === undefined) return blank(at)
  if (!when) putting.read.add(`${of}.个数`)
  return number(new Decimal(counting.length), at)
}

function blank(at: Place): Expression {
  return { kind: 'literal', value: null, text: '空', at }
}

function number(value: Decimal, at: Place): Expression {
  return { kind: 'literal', value, text: value.toFixed(), at }
}
