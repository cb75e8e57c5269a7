// findings: a rate of growth that this year and last do not give.

import { comparing } from '../comparing.ts'
import { growthDiffers } from '../rates/growth-differs.ts'

export const growths = comparing('growth', growthDiffers, true)
