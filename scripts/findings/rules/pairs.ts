// findings: two amounts that must be one: income and spending of a budget, a table and the text.

import { comparing } from '../comparing.ts'

export const pairs = comparing('equal', 'pair-differs')
