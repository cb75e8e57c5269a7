// findings: a mean that is not that of its series.

import { comparing } from '../comparing.ts'

export const means = comparing('mean', 'mean-differs')
