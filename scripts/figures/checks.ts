// figures: what this room tells when it meets it.

import type { Check } from '../base/check.ts'
import { checkNameUnknown } from './checks/check-name-unknown.ts'
import { deductStepDoubtful } from './checks/deduct-step-doubtful.ts'
import { figureNameTaken } from './checks/figure-name-taken.ts'
import { formulaCycle } from './checks/formula-cycle.ts'
import { formulaRecords } from './checks/formula-records.ts'
import { formulaType } from './checks/formula-type.ts'
import { gradesNotSound } from './checks/grades-not-sound.ts'
import { groupWeightsDiffer } from './checks/group-weights-differ.ts'
import { indicatorNameTwice } from './checks/indicator-name-twice.ts'
import { indicatorUnknown } from './checks/indicator-unknown.ts'
import { inputUnknown } from './checks/input-unknown.ts'
import { levelUnknown } from './checks/level-unknown.ts'
import { pointsNotWeight } from './checks/points-not-weight.ts'
import { projectNameMissing } from './checks/project-name-missing.ts'
import { projectUnitDiffers } from './checks/project-unit-differs.ts'
import { referenceUnknown } from './checks/reference-unknown.ts'
import { scoreOutsideLevel } from './checks/score-outside-level.ts'
import { scoreOverWeight } from './checks/score-over-weight.ts'
import { scoreUndetermined } from './checks/score-undetermined.ts'
import { scoreWithoutReason } from './checks/score-without-reason.ts'
import { targetLossUnusable } from './checks/target-loss-unusable.ts'
import { targetNotComparable } from './checks/target-not-comparable.ts'
import { targetUnitDiffers } from './checks/target-unit-differs.ts'
import { templateName } from './checks/template-name.ts'
import { tiersNotExhaustive } from './checks/tiers-not-exhaustive.ts'
import { unitMissing } from './checks/unit-missing.ts'
import { weightsNotEqual } from './checks/weights-not-equal.ts'

export const FIGURES_CHECKS: readonly Check[] = [
  formulaType,
  formulaRecords,
  formulaCycle,
  figureNameTaken,
  weightsNotEqual,
  pointsNotWeight,
  groupWeightsDiffer,
  tiersNotExhaustive,
  targetLossUnusable,
  targetUnitDiffers,
  unitMissing,
  deductStepDoubtful,
  checkNameUnknown,
  gradesNotSound,
  indicatorNameTwice,
  indicatorUnknown,
  inputUnknown,
  targetNotComparable,
  scoreUndetermined,
  scoreOverWeight,
  levelUnknown,
  scoreOutsideLevel,
  scoreWithoutReason,
  projectNameMissing,
  projectUnitDiffers,
  referenceUnknown,
  templateName,
]
