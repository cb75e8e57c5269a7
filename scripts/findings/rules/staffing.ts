// findings: more people in post than the quota has places.

import { comparing } from '../comparing.ts'

export const staffing = comparing('staff', 'staff-over-quota')
