// findings: an amount in 元 where the paragraph counts in 万元.

import { meets, minus, plus, spanOf } from '../reading/span.ts'
import { type Item, sentenceAt, type View } from '../reading/view.ts'

const FUNDS = /收入|支出|预算|决算|拨款|资金|经费|结余|结转/
const SMALL_MONEY = /百元|次均|日均|户均|件均|床日|人均|每|单价|标准|补贴|补助|罚|奖|慰问|工资|均|不足|单笔|手续费|医保|救助金|报销/

/** 1769.87元 where the paragraph counts in 万元: certain when the sums of its neighbours need it in 万元. */
export function yuanAmongWan(view: View, item: Item): 'certain' | 'likely' | undefined {
  if (item.kind !== 'money' || item.unit !== '元' || item.vague || item.value.gte(100_000) || item.value.isZero()) return undefined
  if (item.bound === undefined && isPartInWan(view, item)) return 'certain'
  if (!FUNDS.test(item.label) || SMALL_MONEY.test(view.text.slice(Math.max(0, item.labelStart - 4), item.start))) return undefined
  if (item.places === 0 && (item.bound !== undefined || item.value.lt(100))) return undefined
  const others = view.items
    .slice(Math.max(0, item.index - 40), item.index + 41)
    .filter((one) => one !== item && one.kind === 'money' && /万元|亿元/.test(one.unit) && !one.vague)
  if (others.length < 2 && !(others.length === 1 && item.places > 0)) return undefined
  return isNeededInWan(item, others.slice(0, 14)) ? 'certain' : 'likely'
}

/** Two of its neighbours, of which one is the sum of the other and it. */
function isNeededInWan(item: Item, others: readonly Item[]): boolean {
  const wan = spanOf({ ...item, amount: item.amount.times(10_000), half: item.half.times(10_000) })
  return others.some((a) =>
    others.some((b) => a !== b && (meets(plus(spanOf(a), wan), spanOf(b)) || meets(minus(spanOf(a), spanOf(b)), wan))),
  )
}

/** A part in 元 of a whole in 万元, which its neighbours make up only where it is in 万元 as well. */
function isPartInWan(view: View, item: Item): boolean {
  const wan = (sentenceAt(view, item.start, item.end)?.items ?? []).filter(
    (one) => one.kind === 'money' && one.unit === '万元' && !one.vague && one.role === 'amount',
  )
  return wan.some(
    (whole, i) =>
      whole.start < item.start &&
      wan.length - i > 1 &&
      wan
        .slice(i + 1)
        .reduce((left, one) => left.minus(one.amount), whole.amount)
        .eq(item.amount.times(10_000)),
  )
}
