// site: what this room tells when it meets it.

import type { Check } from '../base/check.ts'
import { linkBroken } from './checks/link-broken.ts'

export const SITE_CHECKS: readonly Check[] = [linkBroken]
