// findings: a fund that gave out what it did not have, or whose rest is not what came in less what went out.

import { comparing } from '../comparing.ts'
import { balanceFails } from '../amounts/balance-fails.ts'

export const balances = comparing('balance', balanceFails)
