// print: what this room tells when it meets it.

import type { Check } from '../base/check.ts'
import { printFailed } from './checks/print-failed.ts'
import { printFellBack } from './checks/print-fell-back.ts'
import { printLost } from './checks/print-lost.ts'

export const PRINT_CHECKS: readonly Check[] = [printFailed, printLost, printFellBack]
