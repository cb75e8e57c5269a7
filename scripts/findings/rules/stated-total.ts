// findings: a printed total that the scores do not add up to, or that the deductions do not leave.

import { differs } from '../stated.ts'
import type { Rule } from '../rule.ts'
import { totalDiffers } from '../stated/total-differs.ts'

export const statedTotal: Rule = (figures) =>
  figures.facts.stated.filter(({ name }) => name === '总分').flatMap((one) => differs(figures, one, totalDiffers))
