// messages: what this room tells when it meets it.

import type { Check } from '../base/check.ts'
import { checkUnknown } from './checks/check-unknown.ts'
import { findingsCut } from './checks/findings-cut.ts'
import { reportFailed } from './checks/report-failed.ts'
import { waiverOutdated } from './checks/waiver-outdated.ts'
import { waiverUnbound } from './checks/waiver-unbound.ts'
import { waiverUnknown } from './checks/waiver-unknown.ts'
import { waiverUnused } from './checks/waiver-unused.ts'

export const MESSAGES_CHECKS: readonly Check[] = [
  checkUnknown,
  findingsCut,
  reportFailed,
  waiverOutdated,
  waiverUnbound,
  waiverUnknown,
  waiverUnused,
]
