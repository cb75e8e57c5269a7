// findings, the door: figures and texts → Observation[]. What the checks see is said in codes and places; words come later.

import type { Observation } from '../base/observation.ts'
import type { Figures } from '../figures/figures.ts'
import { DATA_CHECKS } from './checks.ts'
import { checkNarrative } from './text/text.ts'

export { DATA_CHECKS } from './checks.ts'
export { checkDocument, TEXT_CHECKS } from './text/text.ts'

/** What the checks see in one unit-year. */
export function checkFigures(figures: Figures): Observation[] {
  return [...DATA_CHECKS.flatMap((check) => check.run(figures)), ...checkNarrative(figures)]
}
