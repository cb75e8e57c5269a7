// findings: points lost, and the section on problems says that there are none.

import { demanding } from '../deductions.ts'

export const deductionProblems = demanding('problems', 'deduction-without-problem')
