// findings: whatever a form says must hold and no other rule knows by name, as far as rounding allows.

import { comparing } from '../comparing.ts'
import { identityFails } from '../amounts/identity-fails.ts'

export const identities = comparing('holds', identityFails)
