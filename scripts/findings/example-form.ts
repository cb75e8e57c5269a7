// findings: what the examples of checks have in common: a small form that asks for one check more.

import type { Change } from '../base/check.ts'

/** `check` is one item of `identities:`, as templates/<form>/figures.yaml has it. */
export function formWith(check: string): Change {
  return { in: 'templates/mini/figures.yaml', old: 'identities:', new: `identities:\n  - ${check}` }
}
