// findings: what a rule is. It sees one unit-year whole, and nothing else: no disk, no clock, no other unit.

import type { Observation } from '../base/observation.ts'
import type { Figures } from '../figures/figures.ts'

export type Rule = (figures: Figures) => readonly Observation[]
