// findings: what may be a part of a total, and how it is told that the parts do not make it up.

import type { Observation } from '../../../base/observation.ts'
import { comparable, inUnitOf, written } from '../reading/item.ts'
import { type Span, sum } from '../reading/span.ts'
import type { Item, View } from '../reading/view.ts'
import { tell } from '../text-check.ts'
import { proseSumDoubtful } from './sum-doubtful.ts'
import { proseSum } from './sum.ts'
import { certaintyOf, spans } from './whole.ts'

/** 编制 are parts of 编制 only, and people no parts of it. */
export function isPart(item: Item, total: Item): boolean {
  if (!comparable(item, total) || (item.kind === 'money' && (item.unit === '元') !== (total.unit === '元'))) return false
  if (item.kind === 'percent' && item.role !== 'share' && !/占比|比重|比例/.test(item.label)) return false
  if (/编制/.test(total.label) && !/编制/.test(item.label) && /在职|在编|实有|退休|聘/.test(item.label)) return false
  return !/(?:比|较|同比|上年|去年|人均|每|单价|预算数为|超过|不低于|不超过)[^，。；]{0,10}$/.test(item.label)
}

/** 3个方面9个问题: what is counted stands behind the number, and differs. */
export function sameNoun(view: View, parts: readonly Item[], total: Item): boolean {
  const own = /^[\u4e00-\u9fff]{1,2}/.exec(view.text.slice(total.end))?.[0]
  if (own !== undefined && parts.some((part) => !view.text.startsWith(own, part.end))) return false // 11个村、2个社区，共92个小组
  const nouns = [...parts, total]
    .map((item) => /^[\u4e00-\u9fff]{2}/.exec(view.text.slice(item.end))?.[0] ?? '')
    .filter((noun) => noun !== '')
  return new Set(nouns).size <= 1
}

/** As certain as it is that these are all of the parts. */
export function judged(view: View, total: Item, parts: readonly Item[], isAll: boolean): Observation[] {
  const certainty = certaintyOf(total, parts, isAll)
  return certainty === 'open'
    ? []
    : [told(certainty === 'certain' ? proseSum : proseSumDoubtful, view, total, parts, sum(spans(total, parts).pieces))]
}

/** The total and what the parts make. */
export function told(
  check: typeof proseSum | typeof proseSumDoubtful,
  view: View,
  total: Item,
  parts: readonly Item[],
  added: Span,
): Observation {
  return tell(check, view, total.digits[0], total.end, {
    stated: written(view, total),
    expression: parts.map((part) => written(view, part)).join(' + '),
    computed: inUnitOf(added.middle, total),
  })
}

/** Where the bracket that is open at `from` closes. */
export function closing(text: string, from: number, end: number): number {
  const found = text.slice(from, end).search(/[）)]/)
  return found < 0 ? end : from + found
}
