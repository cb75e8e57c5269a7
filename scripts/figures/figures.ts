// figures, the door: Facts → Figures. Formulas, rubrics, scores, grade; arithmetic only, nothing is worded here.

import type { Checked } from '../base/observation.ts'
import type { Facts, Format } from '../facts/facts.ts'
import { type Derivation, readDerivation } from './derivation.ts'
import { evaluateAll, type Figures } from './evaluation.ts'
import { unknownReferences } from './references.ts'
import { completed } from './unit-indicators.ts'
import { inputsMeant, unusedInputs } from './unused-inputs.ts'

export { FIGURES_CHECKS } from './checks.ts'
export { indicatorUnknown } from './checks/indicator-unknown.ts'
export { inputUnknown } from './checks/input-unknown.ts'
export { referenceUnknown } from './checks/reference-unknown.ts'
export { templateName } from './checks/template-name.ts'
export { type Common, commonFigures, EXECUTION_RATE, unknownCommon } from './common-names.ts'
export { type Awarded, awardsOf } from './awards.ts'
export { claimsBroken } from './claims.ts'
export type { Derivation } from './derivation.ts'
export { type Figure, type Figures, leafScores, pointsLost, scoreNamed, valueNamed } from './evaluation.ts'
export { quotient } from './comparisons.ts'
export { blanksUnder, checksOf, compareAll, type ComparedCheck, intervalNamed, intervalOf } from './compared.ts'
export { allNames, type Named, named } from './named.ts'
export { GRADE, SCORES } from './score-names.ts'
export { outlineOf } from './outline.ts'
export { chosen } from './prose.ts'
export { rubricFormulas } from './rubric/rules.ts'
export type { Ruled } from './rubric/point.ts'
export type { GroupScore, IndicatorScore, LeafScore, PointScore, Scores } from './rubric/score.ts'

/** Once per format: its formulas and rubrics, and every fault in them. */
export function toDerivation(format: Format): Checked<Derivation> {
  return readDerivation(format)
}

/** Once per unit-year. */
export function toFigures(derivation: Derivation, facts: Facts, lastYear?: Figures): Checked<Figures> {
  const whole = completed(derivation, facts)
  const stray = unusedInputs(whole.value, facts.inputs)
  const { figures, observations } = evaluateAll(whole.value, { ...facts, inputs: inputsMeant(facts.inputs, stray) }, lastYear)
  return { value: figures, observations: [...whole.observations, ...observations, ...stray, ...unknownReferences(figures)] }
}
