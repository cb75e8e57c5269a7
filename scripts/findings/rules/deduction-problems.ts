// findings: points lost, and the section on problems says that there are none.

import { demanding } from '../deductions.ts'
import { deductionWithoutProblem } from '../scores/deduction-without-problem.ts'

export const deductionProblems = demanding('problems', deductionWithoutProblem)
