// findings: a rate of growth that this year and last do not give.

import { comparing } from '../comparing.ts'

export const growths = comparing('growth', 'growth-differs', true)
