// figures: what a scoring point gave and how, and what each kind of rule must be able to do.

import type { Decimal } from '../../base/decimal.ts'
import type { Observation } from '../../base/observation.ts'
import type { Compound, Formula, Given, Point, Points, RuleKind } from '../../facts/facts.ts'
import type { AwardHow, BlankHow, Hows, Lack } from './how.ts'

/** Points that a rule gave: exact, with the point and the way of its own kind. */
export type Ruled<Kind extends RuleKind = RuleKind> = {
  readonly [K in Kind]: { readonly by: K; readonly point: Points[K]; readonly points: Decimal; readonly how: Hows[K] }
}[Kind]

/** A discretionary score in place of the rule's. */
export interface Awarded {
  readonly by: 'award'
  readonly point: Point
  readonly points: Decimal
  readonly how: AwardHow
}

/** The input or formula of a point has no value, so neither has the point. */
export interface Undetermined {
  readonly by: 'blank'
  readonly point: Point
  readonly points: undefined
  readonly how: BlankHow
}

export type Outcome = Ruled | Awarded | Undetermined

/** A formula's value for one unit; `names` are the references that were really read, in order. */
export interface Measured {
  readonly value: Decimal | undefined
  readonly lack?: Lack
  readonly names: readonly string[]
}

/** What a rule may look at when it scores a unit. */
export interface Scene {
  /** What the unit gives under the point's name; never an award, which is dealt with before the rule is asked. */
  readonly input: Given | Compound | undefined
  measure(formula: Formula | undefined): Measured
}

/** One kind of scoring rule. */
export interface Rule<Kind extends RuleKind> {
  /** The formulas it evaluates; undefined for one that did not parse, which has been told. */
  formulas(point: Points[Kind]): readonly (Formula | undefined)[]
  /** What is wrong with the rule itself, whatever the unit. */
  check(point: Points[Kind]): readonly Observation[]
  score(point: Points[Kind], scene: Scene): Ruled<Kind> | Undetermined
  /** Every number of points it can give; absent, or undefined, where that is any number up to the worth. */
  attainable?(point: Points[Kind]): readonly Decimal[] | undefined
}

/** The outcome of a point whose input or formula has no value. */
export function undetermined(point: Point, names: readonly string[], lack: Lack = 'blank', told?: Observation): Undetermined {
  return { by: 'blank', point, points: undefined, how: { lack, names, ...(told ? { told } : {}) } }
}

/** The value under the point's name; null for a blank, for nothing, and for what is no single value. */
export function valueGiven({ input }: Scene): Given['value'] {
  return input?.kind === 'value' ? input.value : null
}
