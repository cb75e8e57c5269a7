// findings: two amounts that must be one: income and spending of a budget, a table and the text.

import { comparing } from '../comparing.ts'
import { pairDiffers } from '../amounts/pair-differs.ts'

export const pairs = comparing('equal', pairDiffers)
