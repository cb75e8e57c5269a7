// findings: this year's column for last year against what last year's own report said.

import { comparing } from '../comparing.ts'

export const lastYear = comparing('carried', 'last-year-differs')
