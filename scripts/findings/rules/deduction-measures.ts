// findings: points lost, and the section on measures names none.

import { demanding } from '../deductions.ts'

export const deductionMeasures = demanding('measures', 'deduction-without-measure')
