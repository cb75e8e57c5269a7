// findings: 增加 D, where two amounts before differ by exactly D the other way round: 年初 X，年末 Y；比上年的 B 增加 D.

import type { Observation } from '../../../base/observation.ts'
import { comparable, written } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { type Comparison, perSentence, tell } from '../text-check.ts'
import { proseDirection } from './direction.ts'

/** Further back another subject is told of. */
const REACH = 8

export const reversed: Comparison = {
  tells: [proseDirection],
  run: perSentence((sentence, view) =>
    sentence.items.flatMap((change, i) => {
      if (
        change.role !== 'change' ||
        !change.direction ||
        change.kind !== 'money' ||
        change.vague ||
        change.amount.lte(0) ||
        digitsOf(change) < 3
      )
        return []
      const named = sentence.items[i - 1]
      const own = named && isBase(view, named, change) ? named : undefined
      const before = view.items
        .slice(Math.max(0, change.index - REACH), change.index)
        .filter((one) => one !== own && comparable(one, change) && one.role === 'amount' && !one.vague)
      const bases = own ? [own] : before.filter((one) => wordOf(change).some((word) => one.label.includes(word)))
      const rises = bases.flatMap((base) =>
        before.filter((one) => one !== base).map((one) => ({ base, one, by: one.amount.minus(base.amount) })),
      )
      const up = change.direction === 'up'
      if (rises.some(({ by }) => by.eq(up ? change.amount : change.amount.neg()))) return []
      const wrong = rises.find(({ by }) => by.eq(up ? change.amount.neg() : change.amount))
      return wrong ? [told(view, change, wrong.base, wrong.one)] : []
    }),
  ),
}

function digitsOf({ value }: Item): number {
  return value.toFixed().replace(/\D|^0+/g, '').length
}

/** 比上年的 B, 与上年 B 相比， right before the change. */
function isBase(view: View, base: Item, change: Item): boolean {
  return (
    comparable(base, change) &&
    /^(?:比|较|与|同)/.test(base.label) &&
    /^(?:相比|对比|比较)?[，,]?$/.test(view.text.slice(base.end, change.labelStart))
  )
}

/** 较年初, 比上年, 较预算: what the amount that it is measured against is called. */
function wordOf({ label }: Item): string[] {
  return /(?:比|较)(年初|上年|去年|预算|期初)/.exec(label)?.slice(1) ?? []
}

function told(view: View, change: Item, base: Item, amount: Item): Observation {
  return tell(proseDirection, view, change.labelStart, change.end, {
    stated: view.text.slice(change.labelStart, change.end),
    against: `${written(view, base)} → ${written(view, amount)}`,
  })
}
