// findings: more people in post than the quota has places.

import { comparing } from '../comparing.ts'
import { staffOverQuota } from '../amounts/staff-over-quota.ts'

export const staffing = comparing('staff', staffOverQuota)
