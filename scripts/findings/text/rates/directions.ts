// findings: words of direction against the signs: 减少 with a minus, 小于 between numbers that say otherwise, 持平 that is none.

import { matchesIn } from '../../../base/matches.ts'
import type { Observation } from '../../../base/observation.ts'
import { comparable, firm, written } from '../reading/item.ts'
import { spanOf } from '../reading/span.ts'
import { afterSemicolon, type Item, type Sentence, type View } from '../reading/view.ts'
import { type Comparison, perSentence, tell } from '../text-check.ts'
import { proseDirection } from './direction.ts'

export const directions: Comparison = {
  tells: [proseDirection],
  run: perSentence((sentence, view) => [
    ...sentence.items.flatMap((item, i) => [...doubled(view, item), ...signed(view, item, sentence.items[i + 1])]),
    ...compared(view, sentence),
    ...moved(view, sentence),
    ...level(view, sentence),
  ]),
}

/** 减少-3 万元 says that it rose. 增长-5% is how statistics write a fall. */
function doubled(view: View, item: Item): Observation[] {
  if (item.role !== 'change' || item.direction !== 'down' || !item.amount.isNegative() || item.bound !== undefined) return []
  return [
    tell(proseDirection, view, item.labelStart, item.end, {
      stated: view.text.slice(item.labelStart, item.end),
      against: written(view, item),
    }),
  ]
}

/** 由 662 元提高到 642 元. */
function moved(view: View, { items }: Sentence): Observation[] {
  return items.flatMap((to, i) => {
    const from = items[i - 1]
    if (to.role !== 'to' || !from || !to.direction || from.vague || to.vague || !comparable(from, to) || from.role === 'change') return []
    const isFrom = /(?:由|从)[^，。；]*$/.test(view.text.slice(Math.max(0, from.start - 24), from.start)) && to.clause <= from.end
    if (!isFrom || from.amount.eq(to.amount) || from.amount.lt(to.amount) === (to.direction === 'up')) return []
    return [
      tell(proseDirection, view, to.labelStart, to.end, {
        stated: view.text.slice(to.labelStart, to.end),
        against: `${written(view, from)} → ${written(view, to)}`,
      }),
    ]
  })
}

/** 增加 D，变动率为 -10.58%: the sign of the rate against the word before it. */
function signed(view: View, change: Item, rate: Item | undefined): Observation[] {
  const isRate =
    rate?.kind === 'percent' &&
    /^(?:变动|增减|增长|变化)(?:率|幅度)(?:约?为|达|是|[：:])*$/.test(rate.label) &&
    rate.clause - change.end <= 2
  if (
    !isRate ||
    change.role !== 'change' ||
    change.direction !== 'up' ||
    change.kind === 'percent' ||
    change.amount.lte(0) ||
    rate.amount.gte(0)
  )
    return []
  return [
    tell(proseDirection, view, change.labelStart, change.end, {
      stated: view.text.slice(change.labelStart, change.end),
      against: `${rate.label}${written(view, rate)}`,
    }),
  ]
}

const CLAIMS: readonly (readonly [pattern: RegExp, isBelow: boolean])[] = [
  [/(?:小于|低于|少于|未超过|未超出|没有超过|没有超出|不超过|控制在)[^，。；]{0,8}(?:预算|计划|编制|核定)/g, true],
  [/未超(?:预算|编制|编)|没有超编|无超编|(?:无|没有)(?:超支|超预算)|控制在(?:预算|计划|编制)(?:数|金额)?(?:以内|范围内|之内)/g, true],
  [
    /(?:大于|高于|超过|超出)(?:了)?(?:年初|全年|核定|计划|批复)?(?:预算|计划|编制)(?:数|金额)?(?=[，。；]|$)|(?<![无未没有不])(?:超支|超编)(?=[，。；]|$)/g,
    false,
  ],
]
const PLANNED = /预算|计划|编制|核定|批复/
const DONE = /实际|支出|决算|执行|在职|在编|实有|采购/

function compared(view: View, sentence: Sentence): Observation[] {
  if (sentence.items.length < 2) return []
  const text = view.text.slice(sentence.start, sentence.end)
  return CLAIMS.flatMap(([pattern, isBelow]) =>
    matchesIn(text, pattern).flatMap((match) => {
      const at = sentence.start + match.index
      if (!isBelow && /(?:未|没有|没|不|无|不得)$/.test(text.slice(Math.max(0, match.index - 2), match.index))) return []
      const earlier = view.sentences[sentence.index - 1]?.items ?? []
      const before = [...earlier, ...sentence.items].filter(
        (item) => item.end <= at && firm(item) && item.kind !== 'percent' && at - item.end < 60,
      )
      const last = before.at(-1)
      if (!last) return []
      const pair = before.filter((item) => comparable(item, last)).slice(-2)
      const planned = pair.find((item) => PLANNED.test(item.label) && !/决算|实际/.test(item.label))
      const done = pair.find((item) => item !== planned && DONE.test(item.label))
      if (pair.length < 2 || !planned || !done) return []
      const wrong = isBelow ? spanOf(done).low.gt(spanOf(planned).high) : spanOf(done).high.lte(spanOf(planned).low)
      return wrong
        ? [
            tell(proseDirection, view, at, at + match[0].length, {
              stated: match[0],
              against: `${written(view, done)}，${written(view, planned)}`,
            }),
          ]
        : []
    }),
  )
}

const LEVEL = /与(?:上年|去年|上年同期|年初预算|年初)(?:数)?(?:基本)?(?:持平|相同|一致)/g
const LAST = /上年|去年|上一年|同期|年初/

/** 上年 A，本年 B，与上年持平. 基本 leaves one part in fifty. */
function level(view: View, sentence: Sentence): Observation[] {
  if (sentence.items.length < 2) return []
  const text = view.text.slice(sentence.start, sentence.end)
  return matchesIn(text, LEVEL).flatMap((match) => {
    const at = sentence.start + match.index
    const cut = afterSemicolon(view.text, at, sentence.start)
    const before = sentence.items.filter((item) => item.start >= cut && item.end <= at && firm(item) && item.kind !== 'percent')
    const [a, b] = before.slice(-2)
    if (!a || !b || before.length > 2 || !comparable(a, b) || LAST.test(a.label) === LAST.test(b.label)) return []
    const reach = match[0].includes('基本') ? b.amount.abs().times('0.02') : b.half
    if (a.amount.minus(b.amount).abs().lte(reach.plus(a.half))) return []
    return [tell(proseDirection, view, at, at + match[0].length, { stated: match[0], against: `${written(view, a)}，${written(view, b)}` })]
  })
}
