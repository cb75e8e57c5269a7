// figures, the door: Facts → Figures. Formulas, rubrics, scores, grade; arithmetic only, nothing is worded here.

import type { Observation } from '../base/observation.ts'
import type { Facts, Format } from '../facts/facts.ts'
import { checkClaims } from './claims.ts'
import { readDerivation, type Derivation } from './derivation.ts'
import { evaluateAll, type Figures } from './evaluation.ts'
import { unknownReferences } from './references.ts'
import { strayInputs } from './strays.ts'
import { completed } from './unit-indicators.ts'

export { FIGURES_CHECKS } from './checks.ts'
export { indicatorUnknown } from './checks/indicator-unknown.ts'
export { inputUnknown } from './checks/input-unknown.ts'
export { referenceUnknown } from './checks/reference-unknown.ts'
export { templateName } from './checks/template-name.ts'
export { commonFigures, EXECUTION_RATE, unknownCommon, type Common } from './common-names.ts'
export { awardsOf, type Awarded } from './awards.ts'
export { claimsBroken } from './claims.ts'
export type { Derivation } from './derivation.ts'
export { leafScores, pointsLost, scoreNamed, valueNamed, type Figure, type Figures } from './evaluation.ts'
export { namesIn } from './formula/names.ts'
export { formulaInWords } from './formula/words.ts'
export { quotient, sideOf, type Identity } from './comparisons.ts'
export { blanksUnder, compareAll, identitiesOf, rangeNamed, rangeOf, type IdentityResult } from './identities.ts'
export { allNames, named, type Named } from './named.ts'
export { GRADE, SCORES } from './score-names.ts'
export { outlineOf } from './outline.ts'
export { chosen } from './prose.ts'
export { leavesOf, rubricFormulas, type Framework, type Group, type Indicator, type Leaf, type Sentence } from './rubric/framework.ts'
export type { Formula } from './formula/parse.ts'
export type { CasesHow, CasesPoint } from './rubric/cases.ts'
export type { ChooseHow, ChoosePoint } from './rubric/choose.ts'
export type { DeductHow, DeductPoint, Limit } from './rubric/deduct.ts'
export type { Amount } from './rubric/point.ts'
export type { End, Range } from './rubric/range.ts'
export type { How, Point } from './rubric/rules.ts'
export type { Quantity, Sense } from './rubric/quantity.ts'
export type { TargetHow, TargetPoint } from './rubric/target.ts'
export type { TiersHow, TiersPoint } from './rubric/tiers.ts'
export type { GroupScore, IndicatorScore, LeafScore, PointScore, Scores } from './rubric/score.ts'

/** Once per format: its formulas and rubrics, and every fault in them. */
export function toDerivation(format: Format, indicatorsSound: boolean): { value: Derivation; observations: readonly Observation[] } {
  const { derivation, observations } = readDerivation(format, indicatorsSound)
  return { value: derivation, observations: [...observations, ...checkClaims(derivation)] }
}

/** Once per unit-year. */
export function toFigures(
  derivation: Derivation,
  facts: Facts,
  lastYear?: Figures,
): { value: Figures; observations: readonly Observation[] } {
  const whole = completed(derivation, facts)
  const { figures, observations } = evaluateAll(whole.derivation, facts, lastYear)
  const stray = strayInputs(whole.derivation, facts.indicators)
  return { value: figures, observations: [...whole.observations, ...observations, ...stray, ...unknownReferences(figures)] }
}
