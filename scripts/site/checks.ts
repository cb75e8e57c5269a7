// site: what this room tells when it meets it.

import type { Check } from '../base/check.ts'
import { changedSinceCheck } from './checks/changed-since-check.ts'
import { linkBroken } from './checks/link-broken.ts'

export const SITE_CHECKS: readonly Check[] = [changedSinceCheck, linkBroken]
