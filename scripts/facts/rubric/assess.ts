// facts: the rule assess: the assessor decides within 0 and the worth, and says why.

import type { PointBase } from './amount.ts'
import type { ReadPoint } from './point.ts'
import { optionalTexts } from './read.ts'

export interface AssessPoint extends PointBase {
  readonly rule: 'assess'
  /** What the assessor looks at. */
  readonly text?: string
}

export const readAssess: ReadPoint<AssessPoint> = (node, base) => ({ ...base, rule: 'assess', ...optionalTexts(node, 'text') })
