// figures: the rule cases: points lost for every case found, or a knock-out by the first.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { textAt } from '../../content/content.ts'
import { undetermined } from './point.ts'
import type { Amount, PointBase, Rule } from './point.ts'
import { amountAt, needText, plainValue } from './read.ts'

export interface CasesPoint extends PointBase {
  readonly rule: 'cases'
  /** What is to hold without exception, worded so that 的，计…分 can follow. */
  readonly text: string
  /** Points per case; absent where the first case knocks out. */
  readonly deduct?: Amount
  /** indicator: one case zeroes the whole indicator; grade: it forces `grade` on the whole evaluation. */
  readonly knockOut?: 'indicator' | 'grade'
  readonly grade?: string
}

export interface CasesHow {
  readonly rule: 'cases'
  readonly count: Decimal
  readonly deducted: Decimal
}

/** 每发现1例扣 n 分，扣完为止；or 发现1例的，本指标不得分（评价等级定为…）. */
export const cases: Rule<CasesPoint, CasesHow> = {
  kind: 'cases',
  read(node, base) {
    const deduct = amountAt(node, 'deduct')
    const reach = textAt(node, 'knockOut')
    const grade = textAt(node, 'grade')
    return {
      ...base,
      rule: 'cases',
      text: needText(node, 'text'),
      ...(deduct ? { deduct } : {}),
      ...(reach === 'indicator' || reach === 'grade' ? { knockOut: reach } : {}),
      ...(grade === undefined ? {} : { grade }),
    }
  },
  formulas: () => [],
  check: () => [],
  attainable: (point) => (point.knockOut ? [ZERO, point.worth.value] : lessCases(point.worth.value, point.deduct?.value ?? ZERO)),
  score(point, scene) {
    const count = plainValue(scene.input)
    if (!(count instanceof Decimal)) return undetermined([point.name], count === null ? 'blank' : 'unusable')
    if (count.isNegative() || !count.isInteger()) return undetermined([point.name], 'unusable')
    const worth = point.worth.value
    if (point.knockOut) {
      const hit = count.gt(ZERO)
      const how = { rule: 'cases', count, deducted: hit ? worth : ZERO } as const
      return hit ? { points: ZERO, how, knockOut: point.knockOut } : { points: worth, how }
    }
    const deducted = count.times(point.deduct?.value ?? ZERO)
    return { points: Decimal.max(ZERO, worth.minus(deducted)), how: { rule: 'cases', count, deducted } }
  },
}

/** What is left after no case, one, two … until nothing is; undefined for steps too small to be listed. */
function lessCases(worth: Decimal, step: Decimal): readonly Decimal[] | undefined {
  const most = step.isZero() ? 0 : worth.div(step).ceil().toNumber()
  if (most > MOST_STEPS) return undefined
  return Array.from({ length: most + 1 }, (_, count) => Decimal.max(ZERO, worth.minus(step.times(count))))
}

const MOST_STEPS = 1000
