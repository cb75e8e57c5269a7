// findings: this year's column for last year against what last year's own report said.

import { comparing } from '../comparing.ts'
import { lastYearDiffers } from '../years/last-year-differs.ts'

export const lastYear = comparing('carried', lastYearDiffers)
