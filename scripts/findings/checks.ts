// findings: every check of this room.

import { balanceFails } from './amounts/balance-fails.ts'
import { balanceOpeningBlank } from './amounts/balance-opening-blank.ts'
import { budgetAdjustmentUnexplained } from './amounts/budget-adjustment-unexplained.ts'
import { columnsIdentical } from './amounts/columns-identical.ts'
import { identityFails } from './amounts/identity-fails.ts'
import { meanDiffers } from './amounts/mean-differs.ts'
import { notAssessable } from './amounts/not-assessable.ts'
import { pairDiffers } from './amounts/pair-differs.ts'
import { partOverWhole } from './amounts/part-over-whole.ts'
import { sharesNotWhole } from './amounts/shares-not-whole.ts'
import { staffOverQuota } from './amounts/staff-over-quota.ts'
import { staffQuotaBlank } from './amounts/staff-quota-blank.ts'
import { sumDiffers } from './amounts/sum-differs.ts'
import type { DataCheck } from './data-check.ts'
import { dateAfterFiling } from './dates/date-after-filing.ts'
import { datedBeforeYearEnd } from './dates/dated-before-year-end.ts'
import { datesOutOfOrder } from './dates/dates-out-of-order.ts'
import { narrativeMissing } from './outline/narrative-missing.ts'
import { sectionChildrenMissing } from './outline/section-children-missing.ts'
import { sectionEmpty } from './outline/section-empty.ts'
import { sectionMissing } from './outline/section-missing.ts'
import { sectionOrder } from './outline/section-order.ts'
import { sectionUnknown } from './outline/section-unknown.ts'
import { growthDiffers } from './rates/growth-differs.ts'
import { rateBaseDiffers } from './rates/rate-base-differs.ts'
import { rateDiffers } from './rates/rate-differs.ts'
import { rateOverWhole } from './rates/rate-over-whole.ts'
import { rateUnattainable } from './rates/rate-unattainable.ts'
import { awardAgainstRule } from './scores/award-against-rule.ts'
import { awardUnattainable } from './scores/award-unattainable.ts'
import { deductionWithoutMeasure } from './scores/deduction-without-measure.ts'
import { deductionWithoutProblem } from './scores/deduction-without-problem.ts'
import { fullMarksWithoutActual } from './scores/full-marks-without-actual.ts'
import { indicatorClass } from './scores/indicator-class.ts'
import { pointsLostWithoutReason } from './scores/points-lost-without-reason.ts'
import { targetMetDocked } from './scores/target-met-docked.ts'
import { targetMissedFull } from './scores/target-missed-full.ts'
import { targetsIdentical } from './scores/targets-identical.ts'
import { gradeDiffers } from './stated/grade-differs.ts'
import { scoreDiffers } from './stated/score-differs.ts'
import { statedBlank } from './stated/stated-blank.ts'
import { statedDiffers } from './stated/stated-differs.ts'
import { statedUnknown } from './stated/stated-unknown.ts'
import { statedZeroDivisor } from './stated/stated-zero-divisor.ts'
import { totalDiffers } from './stated/total-differs.ts'
import { lastYearDiffers } from './years/last-year-differs.ts'

/** On the data of a unit-year and its narrative’s outline. */
export const DATA_CHECKS: readonly DataCheck[] = [
  pointsLostWithoutReason,
  awardAgainstRule,
  awardUnattainable,
  targetMetDocked,
  targetMissedFull,
  fullMarksWithoutActual,
  targetsIdentical,
  indicatorClass,
  deductionWithoutProblem,
  deductionWithoutMeasure,
  scoreDiffers,
  totalDiffers,
  gradeDiffers,
  sumDiffers,
  pairDiffers,
  balanceFails,
  balanceOpeningBlank,
  rateDiffers,
  rateOverWhole,
  rateBaseDiffers,
  rateUnattainable,
  meanDiffers,
  growthDiffers,
  partOverWhole,
  staffOverQuota,
  staffQuotaBlank,
  lastYearDiffers,
  sharesNotWhole,
  budgetAdjustmentUnexplained,
  datesOutOfOrder,
  datedBeforeYearEnd,
  dateAfterFiling,
  columnsIdentical,
  statedZeroDivisor,
  statedBlank,
  notAssessable,
  sectionMissing,
  sectionChildrenMissing,
  sectionOrder,
  sectionUnknown,
  sectionEmpty,
  narrativeMissing,
  identityFails,
  statedDiffers,
  statedUnknown,
]
