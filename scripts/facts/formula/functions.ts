// facts: the functions that a formula may call, in one table.

import { closest, distance } from 'fastest-levenshtein'
import { Decimal, ZERO } from '../../base/decimal.ts'
import type { ValueType } from '../../base/value.ts'
import { divide, type Numbers } from './numbers.ts'

/**
 * 'any' is every type; 'places' is a whole number from 0 to MOST_PLACES, written out in the formula; 'records' is the
 * name of a list of records.
 */
export type Parameter = ValueType | 'any' | 'places' | 'records'

export const MOST_PLACES = 20

interface Signature {
  readonly name: string
  readonly alias: string
  readonly takes: readonly Parameter[]
  /** The last parameter may be repeated, by one for each record where columns of records are given. */
  readonly many?: true
  /** What no records at all give; absent: a blank. */
  readonly ofNone?: Decimal
  readonly gives: ValueType
}

/** Computes with numbers; blanks are left out, or make the result blank. No result: a divisor was zero. */
export interface Computing extends Signature {
  readonly blanks: 'skipped' | 'spread'
  readonly compute: <N extends object>(numbers: Numbers<N>, values: readonly N[]) => N | undefined
}

/** Looks only at how many of its arguments have a value. */
export interface Counting extends Signature {
  readonly blanks: 'counted'
  readonly compute: (present: number) => Decimal | boolean
}

export type FunctionDefinition = Computing | Counting

const MANY = { takes: ['number'], many: true, gives: 'number', blanks: 'skipped' } as const
const FIXED = { gives: 'number', blanks: 'spread' } as const

export const FUNCTIONS: readonly FunctionDefinition[] = [
  { name: '合计', alias: 'sum', ...MANY, ofNone: ZERO, compute: total },
  { name: '平均', alias: 'mean', ...MANY, compute: mean },
  { name: '最大', alias: 'max', ...MANY, compute: (numbers, values) => numbers.greatest(values) },
  { name: '最小', alias: 'min', ...MANY, compute: (numbers, values) => numbers.least(values) },
  { name: '四舍五入', alias: 'round', takes: ['number', 'places'], ...FIXED, compute: rounded },
  { name: '绝对值', alias: 'abs', takes: ['number'], ...FIXED, compute: absolute },
  { name: '同比增长', alias: 'growth', takes: ['number', 'number'], ...FIXED, compute: growth },
  { name: '占比', alias: 'share', takes: ['number', 'number'], ...FIXED, compute: share },
  { name: '有值', alias: 'present', takes: ['any'], gives: 'truth', blanks: 'counted', compute: (n) => n > 0 },
  {
    name: '计数',
    alias: 'count',
    takes: ['any'],
    many: true,
    ofNone: ZERO,
    gives: 'number',
    blanks: 'counted',
    compute: (n) => new Decimal(n),
  },
  { name: '个数', alias: 'records', takes: ['records'], gives: 'number', blanks: 'counted', compute: (n) => new Decimal(n) },
]

export function functionNamed(name: string): FunctionDefinition | undefined {
  return FUNCTIONS.find((one) => one.name === name || one.alias === name)
}

/** The function that a misspelt name most likely meant; undefined where more than half of it would change. */
export function nearestFunction(name: string): string | undefined {
  const candidate = closest(
    name,
    FUNCTIONS.flatMap((one) => [one.name, one.alias]),
  )
  return distance(name, candidate) <= Math.max(name.length, candidate.length) / 2 ? candidate : undefined
}

function total<N extends object>(numbers: Numbers<N>, values: readonly N[]): N {
  return values.reduce((sum, value) => numbers.plus(sum, value))
}

function mean<N extends object>(numbers: Numbers<N>, values: readonly N[]): N {
  return numbers.over(total(numbers, values), numbers.exact(new Decimal(values.length)))
}

function rounded<N extends object>(numbers: Numbers<N>, [value, places]: readonly N[]): N {
  return numbers.rounded(given(value), numbers.middle(given(places)).toNumber())
}

function absolute<N extends object>(numbers: Numbers<N>, [value]: readonly N[]): N {
  return numbers.absolute(given(value))
}

/** (current − previous) ÷ previous, reckoned as a ratio less 1 so that a rounded `previous` counts only once. */
function growth<N extends object>(numbers: Numbers<N>, [current, previous]: readonly N[]): N | undefined {
  const ratio = divide(numbers, given(current), given(previous))
  return ratio && numbers.minus(ratio, numbers.exact(new Decimal(1)))
}

function share<N extends object>(numbers: Numbers<N>, [part, whole]: readonly N[]): N | undefined {
  return divide(numbers, given(part), given(whole))
}

function given<N>(value: N | undefined): N {
  if (value === undefined) throw new Error('a function was called with fewer arguments than it takes')
  return value
}
