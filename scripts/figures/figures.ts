// figures, the door: Facts → Figures. Formulas, rubrics, scores, grade; arithmetic only, nothing is worded here.

import type { Check } from '../base/check.ts'
import type { Checked } from '../base/observation.ts'
import { withInlines } from '../content/content.ts'
import { type Facts, factsOfRecords, type Format, type Records, type RecordsField, schemaRequired } from '../facts/facts.ts'
import { groupWeightsDiffer } from './checks/group-weights-differ.ts'
import { pointsNotWeight } from './checks/points-not-weight.ts'
import { scoreUndetermined } from './checks/score-undetermined.ts'
import { weightsNotEqual } from './checks/weights-not-equal.ts'
import { type Derivation, readDerivation } from './derivation.ts'
import { withEachRecord } from './each-record.ts'
import { evaluateAll, type Figures } from './evaluation.ts'
import { unknownReferences } from './references.ts'
import { completed } from './unit-indicators.ts'
import { inputsMeant, unusedInputs } from './unused-inputs.ts'

export { FIGURES_CHECKS } from './checks.ts'
export { indicatorUnknown } from './checks/indicator-unknown.ts'
export { inputUnknown } from './checks/input-unknown.ts'
export { referenceUnknown } from './checks/reference-unknown.ts'
export { templateName } from './checks/template-name.ts'
export { weightsNotEqual } from './checks/weights-not-equal.ts'
export { type Common, commonFigures, EXECUTION_RATE, PER_HEAD, unknownCommon } from './common-names.ts'
export { askedInputs } from './asked-inputs.ts'
export { type Awarded, awardsOf } from './awards.ts'
export { type Change, changesOf, type ScoreChange, scoreChangesOf } from './changes.ts'
export { claimsBroken } from './claims.ts'
export type { Derivation } from './derivation.ts'
export { coefficientOf, type Figure, type Figures, leafScores, pointsLost, scoreNamed, valueNamed } from './evaluation.ts'
export { fullMarks, hasFullMarks, isWeightless, type Loss, lossesOf, lostTogether } from './losses.ts'
export { quotient } from './comparisons.ts'
export { blanksUnder, checksOf, compareAll, type ComparedCheck, intervalNamed, intervalOf } from './compared.ts'
export { allNames, type Named, named } from './named.ts'
export { GRADE, SCORES } from './score-names.ts'
export { recordsOfProjects } from './projects.ts'
export { type OpenPlace, openPlaces } from './open-places.ts'
export { outlineOf } from './outline.ts'
export { cellsOf, isCell, type NamedColumn, type NamedRecords, type NamedRow, recordsNamed } from './records.ts'
export { NUMBER } from './lists.ts'
export { chosen } from './prose.ts'
export { rubricFormulas } from './rubric/rules.ts'
export type { Ruled } from './rubric/point.ts'
export type { GroupScore, IndicatorScore, LeafScore, PointScore, Scores } from './rubric/score.ts'

/**
 * Once per format: its formulas and rubrics, and every fault in them. Lists of records that no unit fills in in this
 * report, 项目 and those that are given as `outside`, have their columns with kind, unit and title.
 */
export function toDerivation(format: Format, outside: readonly RecordsField[] = []): Checked<Derivation> {
  return readDerivation(format, [...(format.projects ? [format.projects.field] : []), ...outside])
}

/**
 * Once per unit-year. `outside`: the records of the lists that the derivation was given, as recordsFrom makes them; a cell's
 * place is where its value was written, in whatever file. A list that is not given is blank.
 */
export function toFigures(derivation: Derivation, given: Facts, lastYear?: Figures, outside: readonly Records[] = []): Checked<Figures> {
  const facts = withOutside(given, outside)
  const whole = completed(derivation, facts)
  const stray = unusedInputs(whole.value, facts.inputs)
  const { figures, observations } = evaluateAll(whole.value, { ...facts, inputs: inputsMeant(facts.inputs, stray) }, lastYear)
  const value = { ...figures, facts: { ...facts, narrative: withInlines(facts.narrative, (text) => withEachRecord(text, figures)) } }
  const scoring = [...whole.observations, ...observations]
  const told = facts.unscored === undefined ? scoring : scoring.filter(({ check }) => !ON_SCORES.includes(check))
  return { value, observations: [...told, ...stray, ...unknownReferences(given.narrative, figures)] }
}

/** What keeps a total from being computed, which a report without one is not asked for. */
const ON_SCORES: readonly Check[] = [groupWeightsDiffer, pointsNotWeight, schemaRequired, scoreUndetermined, weightsNotEqual]

function withOutside(facts: Facts, outside: readonly Records[]): Facts {
  if (outside.length === 0) return facts
  return {
    ...facts,
    facts: new Map([...facts.facts, ...outside.flatMap(factsOfRecords).map((fact) => [fact.name, fact] as const)]),
    records: new Map([...facts.records, ...outside.map((one) => [one.field.name, one] as const)]),
  }
}
