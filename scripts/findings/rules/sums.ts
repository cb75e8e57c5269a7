// findings: a total that its parts do not add up to. A sum of n printed numbers may be off by (n + 1) half units.

import { comparing } from '../comparing.ts'
import { sumDiffers } from '../amounts/sum-differs.ts'

export const sums = comparing('sum', sumDiffers)
