// figures: whether a comparison holds between numbers that were rounded for print.

import type { Decimal } from '../../base/decimal.ts'
import { around, type Interval, meets } from '../../base/interval.ts'
import { type Observation, observe } from '../../base/observation.ts'
import { type Binary, type Formula, INTERVALS, LEVEL, type Operator } from '../../facts/facts.ts'
import { formulaType } from '../checks/formula-type.ts'
import { type Datum, outcomeOf } from './compute.ts'
import type { Operand } from './evaluate.ts'

/** A value as printed; `half` is half a unit of its last printed place, 0 for an exact one. */
export interface Printed extends Operand {
  readonly half: Decimal
}

export interface Compared {
  /** undefined where a side has no value. */
  readonly holds: boolean | undefined
  /** The sides as the printed numbers give them; absent for what is no number or has no value. */
  readonly left?: Decimal
  readonly right?: Decimal
  /** left − right */
  readonly difference?: Decimal
  /** The canonical sign between the sides: = ≠ < ≤ > ≥. */
  readonly relation: string
}

/** What must hold is one comparison and nothing around it. */
export function checkComparison(formula: Formula): Observation[] {
  if (comparisonIn(formula)) return []
  const slots = { found: formula.text, expected: { term: 'comparison' } }
  return [observe(formulaType, formula.root.at, slots)]
}

/** Compares the sides as far as rounding lets them be known. The formula has passed both checks. */
export function compareSides(formula: Formula, lookup: (name: string) => Printed): Compared {
  const comparison = comparisonIn(formula)
  if (!comparison) throw new Error('a formula that was not checked is no comparison')
  const relation = comparison.sign.operator
  const by = { numbers: INTERVALS, lookup: (name: string) => datumOf(lookup(name)) }
  const left = outcomeOf(comparison.left, by).value
  const right = outcomeOf(comparison.right, by).value
  const holds = left === null || right === null ? undefined : relates(relation, left, right)
  const middles = [middleOf(left), middleOf(right)] as const
  return {
    holds,
    ...(middles[0] && { left: middles[0] }),
    ...(middles[1] && { right: middles[1] }),
    ...(middles[0] && middles[1] && { difference: middles[0].minus(middles[1]) }),
    relation,
  }
}

function comparisonIn({ root }: Formula): Binary | undefined {
  return root.kind === 'binary' && root.sign.level === LEVEL.comparison ? root : undefined
}

export function datumOf({ value, half }: Printed): Datum<Interval> {
  return typeof value === 'object' && value !== null ? around(value, half) : value
}

function middleOf(side: Datum<Interval>): Decimal | undefined {
  return typeof side === 'object' && side !== null ? side.middle : undefined
}

function relates(relation: Operator, left: Interval | string | boolean, right: Interval | string | boolean): boolean {
  if (typeof left === 'object' && typeof right === 'object') return mayRelate(relation, left, right)
  if (relation === '=') return left === right
  if (relation === '≠') return left !== right
  throw new TypeError('a formula that was not checked puts texts in order')
}

/** False only where no true numbers within the intervals could stand in the relation; ≠ goes by what is printed. */
function mayRelate(relation: Operator, left: Interval, right: Interval): boolean {
  switch (relation) {
    case '=':
      return meets(left, right)
    case '≠':
      return !left.middle.eq(right.middle)
    case '<':
      return left.low.lt(right.high)
    case '≤':
      return left.low.lte(right.high)
    case '>':
      return left.high.gt(right.low)
    case '≥':
      return left.high.gte(right.low)
    default:
      throw new Error(`${relation} is no comparison`)
  }
}
