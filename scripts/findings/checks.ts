// findings: every check of this room.

import type { Check } from '../base/check.ts'
import { pointsLostWithoutReason } from './scores/points-lost-without-reason.ts'
import { awardAgainstRule } from './scores/award-against-rule.ts'
import { awardUnattainable } from './scores/award-unattainable.ts'
import { targetMetDocked } from './scores/target-met-docked.ts'
import { targetMissedFull } from './scores/target-missed-full.ts'
import { fullMarksWithoutActual } from './scores/full-marks-without-actual.ts'
import { targetsIdentical } from './scores/targets-identical.ts'
import { indicatorClass } from './scores/indicator-class.ts'
import { deductionWithoutProblem } from './scores/deduction-without-problem.ts'
import { deductionWithoutMeasure } from './scores/deduction-without-measure.ts'
import { scoreDiffers } from './stated/score-differs.ts'
import { totalDiffers } from './stated/total-differs.ts'
import { gradeDiffers } from './stated/grade-differs.ts'
import { sumDiffers } from './amounts/sum-differs.ts'
import { pairDiffers } from './amounts/pair-differs.ts'
import { balanceFails } from './amounts/balance-fails.ts'
import { balanceOpeningBlank } from './amounts/balance-opening-blank.ts'
import { rateDiffers } from './rates/rate-differs.ts'
import { rateOverWhole } from './rates/rate-over-whole.ts'
import { rateBaseDiffers } from './rates/rate-base-differs.ts'
import { rateUnattainable } from './rates/rate-unattainable.ts'
import { meanDiffers } from './amounts/mean-differs.ts'
import { growthDiffers } from './rates/growth-differs.ts'
import { partOverWhole } from './amounts/part-over-whole.ts'
import { staffOverQuota } from './amounts/staff-over-quota.ts'
import { staffQuotaBlank } from './amounts/staff-quota-blank.ts'
import { lastYearDiffers } from './years/last-year-differs.ts'
import { sharesNotWhole } from './amounts/shares-not-whole.ts'
import { budgetAdjustmentUnexplained } from './amounts/budget-adjustment-unexplained.ts'
import { datesOutOfOrder } from './dates/dates-out-of-order.ts'
import { datedBeforeYearEnd } from './dates/dated-before-year-end.ts'
import { dateAfterFiling } from './dates/date-after-filing.ts'
import { columnsIdentical } from './amounts/columns-identical.ts'
import { statedZeroDivisor } from './stated/stated-zero-divisor.ts'
import { statedBlank } from './stated/stated-blank.ts'
import { notAssessable } from './amounts/not-assessable.ts'
import { sectionMissing } from './outline/section-missing.ts'
import { sectionChildrenMissing } from './outline/section-children-missing.ts'
import { sectionOrder } from './outline/section-order.ts'
import { sectionUnknown } from './outline/section-unknown.ts'
import { sectionEmpty } from './outline/section-empty.ts'
import { narrativeMissing } from './outline/narrative-missing.ts'
import { identityFails } from './amounts/identity-fails.ts'
import { statedDiffers } from './stated/stated-differs.ts'
import { statedUnknown } from './stated/stated-unknown.ts'
import { proseNumberUnbound } from './text/data/number-unbound.ts'
import { proseNumberDiffers } from './text/data/number-differs.ts'
import { proseSum } from './text/sums/sum.ts'
import { proseSumDoubtful } from './text/sums/sum-doubtful.ts'
import { proseComputation } from './text/amounts/computation.ts'
import { proseGrowth } from './text/rates/growth.ts'
import { proseRate } from './text/rates/rate.ts'
import { proseRateDoubtful } from './text/rates/rate-doubtful.ts'
import { proseOverWhole } from './text/rates/over-whole.ts'
import { proseShare } from './text/rates/share.ts'
import { proseAverage } from './text/amounts/average.ts'
import { proseRounding } from './text/rates/rounding.ts'
import { proseZeroDivisor } from './text/rates/zero-divisor.ts'
import { proseDirection } from './text/rates/direction.ts'
import { prosePoints } from './text/rates/points.ts'
import { proseUnit } from './text/units/unit.ts'
import { proseUnitDoubtful } from './text/units/unit-doubtful.ts'
import { proseUnitMissing } from './text/units/unit-missing.ts'
import { proseCount } from './text/amounts/count.ts'
import { proseSequence } from './text/structure/sequence.ts'
import { proseValuesDiffer } from './text/agreement/values-differ.ts'
import { proseScore } from './text/agreement/score.ts'
import { proseClaim } from './text/claims/claim.ts'
import { proseDateImpossible } from './text/dates/date-impossible.ts'
import { proseDateOrder } from './text/dates/date-order.ts'
import { proseYear } from './text/dates/year.ts'
import { proseStale } from './text/dates/stale.ts'
import { proseHeadingNumber } from './text/structure/heading-number.ts'
import { proseNumbering } from './text/structure/numbering.ts'
import { proseHeadingRepeats } from './text/structure/heading-repeats.ts'
import { proseSectionEmpty } from './text/structure/section-empty.ts'
import { proseUnfinished } from './text/structure/unfinished.ts'
import { proseAnnexMissing } from './text/structure/annex-missing.ts'
import { prosePunctuation } from './text/marks/punctuation.ts'
import { proseDocumentNumber } from './text/marks/document-number.ts'
import { proseQuotation } from './text/marks/quotation.ts'
import { proseLooseDecimal } from './text/marks/loose-decimal.ts'
import { proseDoubledMark } from './text/marks/doubled-mark.ts'
import { proseWord } from './text/words/word.ts'
import { proseDoubledWord } from './text/words/doubled-word.ts'
import { prosePlaceholder } from './text/words/placeholder.ts'
import { proseIdentityNumber } from './text/privacy/identity-number.ts'
import { proseBankCard } from './text/privacy/bank-card.ts'
import { proseMobile } from './text/privacy/mobile.ts'

/** On the data of a unit-year and its narrative’s outline. */
export const DATA_CHECKS: readonly Check[] = [
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

/** On the numbers and words of a text. */
export const TEXT_CHECKS: readonly Check[] = [
  proseNumberUnbound,
  proseNumberDiffers,
  proseSum,
  proseSumDoubtful,
  proseComputation,
  proseGrowth,
  proseRate,
  proseRateDoubtful,
  proseOverWhole,
  proseShare,
  proseAverage,
  proseRounding,
  proseZeroDivisor,
  proseDirection,
  prosePoints,
  proseUnit,
  proseUnitDoubtful,
  proseUnitMissing,
  proseCount,
  proseSequence,
  proseValuesDiffer,
  proseScore,
  proseClaim,
  proseDateImpossible,
  proseDateOrder,
  proseYear,
  proseStale,
  proseHeadingNumber,
  proseNumbering,
  proseHeadingRepeats,
  proseSectionEmpty,
  proseUnfinished,
  proseAnnexMissing,
  prosePunctuation,
  proseDocumentNumber,
  proseQuotation,
  proseLooseDecimal,
  proseDoubledMark,
  proseWord,
  proseDoubledWord,
  prosePlaceholder,
  proseIdentityNumber,
  proseBankCard,
  proseMobile,
]
