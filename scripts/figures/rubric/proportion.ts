// figures: the rule proportion: worth times a rate, capped, never below 0.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { textAt } from '../../content/content.ts'
import type { Formula } from '../formula/parse.ts'
import { undetermined } from './point.ts'
import type { Amount, PointBase, Rule } from './point.ts'
import { amountAt, formulaAt } from './read.ts'

export interface ProportionPoint extends PointBase {
  readonly rule: 'proportion'
  readonly of: Formula | undefined
  readonly label?: string
  /** Rates above it count as it does. */
  readonly cap: Pick<Amount, 'value' | 'text'>
}

export interface ProportionHow {
  readonly rule: 'proportion'
  readonly value: Decimal
  readonly names: readonly string[]
  /** The rate that was used: between 0 and the cap. */
  readonly rate: Decimal
}

const FULL = { value: new Decimal(1), text: '100%' }

/** 得分＝比率×分值. */
export const proportion: Rule<ProportionPoint, ProportionHow> = {
  kind: 'proportion',
  read(node, base, observations) {
    const label = textAt(node, 'label')
    return {
      ...base,
      rule: 'proportion',
      of: formulaAt(node, 'of', observations),
      cap: amountAt(node, 'cap') ?? FULL,
      ...(label === undefined ? {} : { label }),
    }
  },
  formulas: (point) => [point.of],
  check: () => [],
  score(point, scene) {
    const { value, lack, names } = scene.measure(point.of)
    if (value === undefined) return undetermined(names, lack)
    const rate = Decimal.max(ZERO, Decimal.min(value, point.cap.value))
    // A cap above 100% widens the scale, it does not raise the most that can be had.
    const points = Decimal.min(point.worth.value, point.worth.value.times(rate))
    return { points, how: { rule: 'proportion', value, names, rate } }
  },
}
