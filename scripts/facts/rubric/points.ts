// facts: the kinds of scoring point, in the order a reader would want.

import type { Observation } from '../../base/observation.ts'
import type { Node } from '../../content/content.ts'
import { type AssessPoint, readAssess } from './assess.ts'
import { type CasesPoint, readCases } from './cases.ts'
import { type ChoosePoint, readChoose } from './choose.ts'
import { type DeductPoint, readDeduct } from './deduct.ts'
import { type MetPoint, readMet } from './met.ts'
import type { ReadPoint } from './point.ts'
import { type ProportionPoint, readProportion } from './proportion.ts'
import { needAmount, needText } from './read.ts'
import { readTarget, type TargetPoint } from './target.ts'
import { readTiers, type TiersPoint } from './tiers.ts'

/** Every kind there is; a new one is a file and a line here and in READ, its arithmetic in figures, and a branch in the schema. */
export interface Points {
  readonly met: MetPoint
  readonly tiers: TiersPoint
  readonly deduct: DeductPoint
  readonly cases: CasesPoint
  readonly choose: ChoosePoint
  readonly proportion: ProportionPoint
  readonly target: TargetPoint
  readonly assess: AssessPoint
}

export type RuleKind = keyof Points

/** One point of a rubric, told apart by `rule`. */
export type Point = Points[RuleKind]

const READ: { readonly [Kind in RuleKind]: ReadPoint<Points[Kind]> } = {
  met: readMet,
  tiers: readTiers,
  deduct: readDeduct,
  cases: readCases,
  choose: readChoose,
  proportion: readProportion,
  target: readTarget,
  assess: readAssess,
}

/** Throws for a kind that the schema does not know either. */
export function readPoint(node: Node, observations: Observation[]): Point {
  const base = { name: needText(node, 'name'), worth: needAmount(node, 'worth'), at: node.at }
  const kind = needText(node, 'rule')
  if (!Object.hasOwn(READ, kind)) throw new Error(`no scoring rule is called ${kind}`)
  return READ[kind as RuleKind](node, base, observations)
}
