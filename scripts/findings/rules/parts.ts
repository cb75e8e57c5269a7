// findings: a part that is more than its whole, or an actual that is more than it can be.

import { comparing } from '../comparing.ts'
import { partOverWhole } from '../amounts/part-over-whole.ts'

export const parts = comparing('part', partOverWhole)
