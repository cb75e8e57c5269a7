// findings: a printed score or deduction that the rule does not give.

import { differs } from '../stated.ts'
import type { Rule } from '../rule.ts'
import { scoreDiffers } from '../stated/score-differs.ts'

export const statedScores: Rule = (figures) =>
  figures.facts.stated.filter(({ name }) => name.startsWith('指标.')).flatMap((one) => differs(figures, one, scoreDiffers))
