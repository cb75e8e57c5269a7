// facts: the rule cases: points lost for every case found, or a knock-out by the first.

import { type Node, textAt } from '../../content/content.ts'
import type { Amount, PointBase } from './amount.ts'
import type { ReadPoint } from './point.ts'
import { amountAt, needText } from './read.ts'

/** indicator: one case zeroes the whole indicator; grade: it forces `grade` on the whole evaluation. */
export type KnockOut = { readonly of: 'indicator' } | { readonly of: 'grade'; readonly grade: string }

export interface CasesPoint extends PointBase {
  readonly rule: 'cases'
  /** What is to hold without exception, worded so that 的，计…分 can follow. */
  readonly text: string
  /** Points per case; absent where the first case knocks out. */
  readonly deduct?: Amount
  readonly knockOut?: KnockOut
}

export const readCases: ReadPoint<CasesPoint> = (node, base) => {
  const deduct = amountAt(node, 'deduct')
  const knockOut = knockOutIn(node)
  return { ...base, rule: 'cases', text: needText(node, 'text'), ...(deduct ? { deduct } : {}), ...(knockOut ? { knockOut } : {}) }
}

function knockOutIn(node: Node): KnockOut | undefined {
  const of = textAt(node, 'knockOut')
  if (of === 'indicator') return { of }
  return of === 'grade' ? { of, grade: textAt(node, 'grade') ?? '' } : undefined
}
