// figures: the arithmetic of each kind of scoring point.

import type { Decimal } from '../../base/decimal.ts'
import type { Observation } from '../../base/observation.ts'
import { type Formula, type Framework, type Leaf, leavesOf, type Point, type RuleKind } from '../../facts/facts.ts'
import { assess } from './assess.ts'
import { cases } from './cases.ts'
import { choose } from './choose.ts'
import { deduct } from './deduct.ts'
import { met } from './met.ts'
import type { Rule, Ruled, Scene, Undetermined } from './point.ts'
import { proportion } from './proportion.ts'
import { target } from './target.ts'
import { tiers } from './tiers.ts'

const RULES: { readonly [Kind in RuleKind]: Rule<Kind> } = { met, tiers, deduct, cases, choose, proportion, target, assess }

/** What the rule of a point gives a unit. */
export function scoreByRule(point: Point, scene: Scene): Ruled | Undetermined {
  return ruleOf(point.rule).score(point, scene)
}

/** What is wrong with a point's rule itself, whatever the unit. */
export function checkPoint(point: Point): readonly Observation[] {
  return ruleOf(point.rule).check(point)
}

/** Every number of points it can give; undefined where that is any number up to the worth. */
export function attainableBy(point: Point): readonly Decimal[] | undefined {
  return ruleOf(point.rule).attainable?.(point)
}

/** Every formula with the indicator whose own inputs it may name besides facts and figures. */
export function rubricFormulas(framework: Framework): readonly { leaf: Leaf; point: Point; formula: Formula }[] {
  return leavesOf(framework).flatMap(leafFormulas)
}

export function leafFormulas(leaf: Leaf): readonly { leaf: Leaf; point: Point; formula: Formula }[] {
  return leaf.points.flatMap((point) =>
    ruleOf(point.rule)
      .formulas(point)
      .flatMap((formula) => (formula ? [{ leaf, point, formula }] : [])),
  )
}

function ruleOf<Kind extends RuleKind>(kind: Kind): Rule<Kind> {
  return RULES[kind]
}
