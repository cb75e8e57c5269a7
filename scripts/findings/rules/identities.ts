// findings: whatever a form says must hold and no other rule knows by name, as far as rounding allows.

import { comparing } from '../comparing.ts'

export const identities = comparing('holds', 'identity-fails')
