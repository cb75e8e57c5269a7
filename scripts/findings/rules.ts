// findings: every rule, in the order in which a reviewer would go through a report.

import type { Rule } from './rule.ts'
import { blankInputs } from './rules/blank-inputs.ts'
import { identities } from './rules/identities.ts'
import { stated } from './rules/stated.ts'
import { lostPoints } from './rules/lost-points.ts'
import { outline } from './rules/outline.ts'
import { references } from './rules/references.ts'

export const RULES: readonly Rule[] = [
  blankInputs,
  identities,
  stated,
  lostPoints,
  outline,
  references,
]
