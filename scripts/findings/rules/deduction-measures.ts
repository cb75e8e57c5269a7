// findings: points lost, and the section on measures names none.

import { demanding } from '../deductions.ts'
import { deductionWithoutMeasure } from '../scores/deduction-without-measure.ts'

export const deductionMeasures = demanding('measures', deductionWithoutMeasure)
