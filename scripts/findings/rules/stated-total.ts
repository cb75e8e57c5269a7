// findings: a printed total that the scores do not add up to, or that the deductions do not leave.

import { differs } from '../stated.ts'
import type { Rule } from '../rule.ts'

export const statedTotal: Rule = (figures) =>
  figures.facts.stated.filter(({ name }) => name === '总分').flatMap((one) => differs(figures, one, 'total-differs'))
