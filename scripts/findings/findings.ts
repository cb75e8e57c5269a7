// findings, the door: figures and texts → Observation[]. What the checks see is said in codes and places; words come later.

import type { Observation } from '../base/observation.ts'
import type { Figures } from '../figures/figures.ts'
import * as checks from './checks.ts'
import type { DataCheck } from './data-check.ts'
import { checkNarrative } from './text/text.ts'

export { gradeDiffers, scoreDiffers, totalDiffers } from './checks.ts'
export { type Published, publishedFigures } from './stated/published.ts'
export { checkDocument, TEXT_CHECKS } from './text/text.ts'

/** By code. */
export const DATA_CHECKS: readonly DataCheck[] = Object.values(checks).toSorted((a, b) => (a.code < b.code ? -1 : 1))

/** What the checks see in one unit-year. */
export function checkFigures(figures: Figures): Observation[] {
  return [...DATA_CHECKS.flatMap((check) => check.run(figures)), ...checkNarrative(figures)]
}
