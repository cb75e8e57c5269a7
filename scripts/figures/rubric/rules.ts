// figures: the kinds of scoring rule, in the order a reader would want.

import type { BlankHow, Rule } from './point.ts'
import { met } from './met.ts'
import type { MetHow, MetPoint } from './met.ts'
import { tiers } from './tiers.ts'
import type { TiersHow, TiersPoint } from './tiers.ts'
import { deduct } from './deduct.ts'
import type { DeductHow, DeductPoint } from './deduct.ts'
import { cases } from './cases.ts'
import type { CasesHow, CasesPoint } from './cases.ts'
import { choose } from './choose.ts'
import type { ChooseHow, ChoosePoint } from './choose.ts'
import { proportion } from './proportion.ts'
import type { ProportionHow, ProportionPoint } from './proportion.ts'
import { target } from './target.ts'
import type { TargetHow, TargetPoint } from './target.ts'
import { assess } from './assess.ts'
import type { AssessPoint } from './assess.ts'
import type { AwardHow } from './award.ts'

/** One point of a rubric, told apart by `rule`. */
export type Point = MetPoint | TiersPoint | DeductPoint | CasesPoint | ChoosePoint | ProportionPoint | TargetPoint | AssessPoint

/** How a point came about; `award` wherever a discretionary score stood in place of the rule's input. */
export type How = AwardHow | BlankHow | MetHow | TiersHow | DeductHow | CasesHow | ChooseHow | ProportionHow | TargetHow

/** Every kind there is; a new one is a file and a line here, and a branch in the schema. */
export const RULES: readonly Rule<Point, How>[] = [met, tiers, deduct, cases, choose, proportion, target, assess]

/** The rule of a kind. Throws for one that the schema does not know either. */
export function ruleOf(kind: string): Rule<Point, How> {
  const found = RULES.find((rule) => rule.kind === kind)
  if (!found) throw new Error(`no scoring rule is called ${kind}`)
  return found
}
