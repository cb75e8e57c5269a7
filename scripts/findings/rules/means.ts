// findings: a mean that is not that of its series.

import { comparing } from '../comparing.ts'
import { meanDiffers } from '../amounts/mean-differs.ts'

export const means = comparing('mean', meanDiffers)
