// figures: what every scoring point has, and what each kind of rule must be able to do.

import type { Decimal } from '../../base/decimal.ts'
import type { Observation } from '../../base/observation.ts'
import type { Place } from '../../base/place.ts'
import type { Node } from '../../content/content.ts'
import type { Formula } from '../formula/parse.ts'

/** A number of the rubric: exact, a percent as a ratio (95% is 0.95), with the characters it was written in. */
export interface Amount {
  readonly value: Decimal
  readonly text: string
  readonly at: Place
}

/** One line of a 评分标准. The name is also the key under which the unit gives its input or its award. */
export interface PointBase {
  readonly name: string
  /** The most points it can give. */
  readonly worth: Amount
  readonly at: Place
}

/** Why there is no value: something left blank, a divisor of zero, or an input the rule cannot use. */
export type Lack = 'blank' | 'zero-divisor' | 'unusable'

/** A formula's value for one unit; `names` are the references that were really read, in order. */
export interface Measured {
  readonly value: Decimal | undefined
  readonly lack?: Lack
  readonly names: readonly string[]
}

/** The input or formula of a point has no value, so neither has the point. */
export interface BlankHow {
  readonly rule: 'blank'
  readonly lack: Lack
  readonly names: readonly string[]
  /** The cause has an observation of its own. */
  readonly isTold?: true
}

/** What one point gave and how. `knockOut` tells that a case was found that reaches beyond the point. */
export interface Outcome<How> {
  readonly points: Decimal | undefined
  readonly how: How | BlankHow
  readonly knockOut?: 'indicator' | 'grade'
  /** What is wrong with the unit's input, where more can be said than that it is of no use. */
  readonly told?: readonly Observation[]
}

/** What a rule may look at when it scores a unit. */
export interface Scene {
  /** The unit's node under the point's name; never an award, which is dealt with before the rule is asked. */
  readonly input: Node | undefined
  measure(formula: Formula | undefined): Measured
}

/** One kind of scoring rule. `read` trusts the shape that the schema has checked and throws where it is not kept. */
export interface Rule<P extends PointBase, How> {
  readonly kind: string
  read(node: Node, base: PointBase, observations: Observation[]): P
  /** The formulas it evaluates; undefined for one that did not parse, which has been told. */
  formulas(point: P): readonly (Formula | undefined)[]
  /** What is wrong with the rule itself, whatever the unit. */
  check(point: P): readonly Observation[]
  score(point: P, scene: Scene): Outcome<How>
  /** Every number of points it can give; absent, or undefined, where that is any number up to the worth. */
  attainable?(point: P): readonly Decimal[] | undefined
}

/** The outcome of a point whose input or formula has no value. */
export function undetermined(names: readonly string[], lack: Lack = 'blank'): Outcome<never> {
  return { points: undefined, how: { rule: 'blank', lack, names } }
}
