// findings: which of two amounts was the earlier, and that a change between them goes the other way.

import type { Observation } from '../../../base/observation.ts'
import { written } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { tell } from '../text-check.ts'
import { proseDirection } from './direction.ts'

/** The value that is measured, where no words between say otherwise. */
const LAST = /上年|去年|上一年|同期|年初|期初|基期/
export const YEAR = /20\d\d年/

/** The words before an amount. */
export function context(view: View, item: Item): string {
  return view.text.slice(Math.max(item.labelStart - 12, 0), item.start)
}

/** The earlier one before the later; undefined where their words do not say. */
export function earlierFirst(view: View, first: Item, second: Item): [Item, Item] | undefined {
  const [a, b] = [
    YEAR.test(first.label) ? first.label : context(view, first),
    YEAR.test(second.label) ? second.label : context(view, second),
  ]
  if (/年初/.test(a) && /调整后|调整为|全年/.test(second.label)) return [first, second]
  if (LAST.test(a) && !LAST.test(second.label) && !/预算|计划/.test(a)) return [first, second]
  if (LAST.test(second.label) && !LAST.test(a)) return [second, first]
  if (second.role === 'to' && /由|从/.test(first.label)) return [first, second]
  if (/^20\d\d年(?:度)?(?:为|是)?$/.test(second.label) && !YEAR.test(a)) return [second, first]
  const [x, y] = [YEAR.exec(a)?.[0], YEAR.exec(b)?.[0]]
  return x && y && x !== y ? (x < y ? [first, second] : [second, first]) : undefined
}

export function directed(view: View, rate: Item, earlier: Item, later: Item): Observation {
  return tell(proseDirection, view, rate.labelStart, rate.end, {
    stated: view.text.slice(rate.labelStart, rate.end),
    against: `${written(view, earlier)} → ${written(view, later)}`,
  })
}
