// findings: every rule, in the order in which a reviewer would go through a report.

import type { Rule } from './rule.ts'
import { lookAtNarrative } from './text/text.ts'
import { adjustments } from './rules/adjustments.ts'
import { awardByRule } from './rules/award-by-rule.ts'
import { awardSteps } from './rules/award-steps.ts'
import { balanceOpenings } from './rules/balance-openings.ts'
import { balances } from './rules/balances.ts'
import { classes } from './rules/classes.ts'
import { columns } from './rules/columns.ts'
import { dateOrder } from './rules/date-order.ts'
import { datesFiled } from './rules/dates-filed.ts'
import { deductionMeasures } from './rules/deduction-measures.ts'
import { deductionProblems } from './rules/deduction-problems.ts'
import { filingDate } from './rules/filing-date.ts'
import { fullMarks } from './rules/full-marks.ts'
import { growths } from './rules/growths.ts'
import { identities } from './rules/identities.ts'
import { lastYear } from './rules/last-year.ts'
import { lostPoints } from './rules/lost-points.ts'
import { means } from './rules/means.ts'
import { outline } from './rules/outline.ts'
import { pairs } from './rules/pairs.ts'
import { parts } from './rules/parts.ts'
import { rateBases } from './rules/rate-bases.ts'
import { rateCounts } from './rules/rate-counts.ts'
import { rateLimits } from './rules/rate-limits.ts'
import { rates } from './rules/rates.ts'
import { shares } from './rules/shares.ts'
import { staffQuotas } from './rules/staff-quotas.ts'
import { staffing } from './rules/staffing.ts'
import { stated } from './rules/stated.ts'
import { statedBlanks } from './rules/stated-blanks.ts'
import { statedGrade } from './rules/stated-grade.ts'
import { statedScores } from './rules/stated-scores.ts'
import { statedTotal } from './rules/stated-total.ts'
import { statedZeroDivisors } from './rules/stated-zero-divisors.ts'
import { sums } from './rules/sums.ts'
import { targetDocked } from './rules/target-docked.ts'
import { targetMissed } from './rules/target-missed.ts'
import { targets } from './rules/targets.ts'

export const RULES: readonly Rule[] = [
  identities,
  sums,
  pairs,
  parts,
  balances,
  balanceOpenings,
  shares,
  means,
  growths,
  rates,
  rateLimits,
  rateBases,
  rateCounts,
  staffing,
  staffQuotas,
  adjustments,
  lastYear,
  columns,
  filingDate,
  dateOrder,
  datesFiled,
  awardByRule,
  awardSteps,
  targetDocked,
  targetMissed,
  fullMarks,
  targets,
  classes,
  lostPoints,
  deductionProblems,
  deductionMeasures,
  stated,
  statedZeroDivisors,
  statedBlanks,
  statedScores,
  statedTotal,
  statedGrade,
  outline,
  lookAtNarrative,
]
