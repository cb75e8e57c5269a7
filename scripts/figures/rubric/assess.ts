// figures: the rule assess: the assessor decides within 0 and the worth, and says why.

import { textAt } from '../../content/content.ts'
import { undetermined } from './point.ts'
import type { PointBase, Rule } from './point.ts'

export interface AssessPoint extends PointBase {
  readonly rule: 'assess'
  /** What the assessor looks at. */
  readonly text?: string
}

/** 在 0 至 n 分之间评定. Its only input is an award, which is dealt with before any rule is asked. */
export const assess: Rule<AssessPoint, never> = {
  kind: 'assess',
  read(node, base) {
    const text = textAt(node, 'text')
    return { ...base, rule: 'assess', ...(text === undefined ? {} : { text }) }
  },
  formulas: () => [],
  check: () => [],
  score: (point, scene) => undetermined([point.name], scene.input === undefined ? 'blank' : 'unusable'),
}
