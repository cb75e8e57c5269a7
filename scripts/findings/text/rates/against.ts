// findings: A，比 B 增加 D，增长 Y%: an amount, what it is compared with right behind it, and what is said of the two.

import type { Observation } from '../../../base/observation.ts'
import { comparable, inUnitOf, written } from '../reading/item.ts'
import { isCutOff, meets, minus, negated, over, percentText, rateOf, type Span, spanOf } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { type Comparison, perSentence, tell } from '../text-check.ts'
import { proseDirection } from './direction.ts'
import { proseGrowth } from './growth.ts'
import { proseRounding } from './rounding.ts'

export const against: Comparison = {
  tells: [proseGrowth, proseDirection, proseRounding],
  run: perSentence((sentence, view) =>
    sentence.items.flatMap((base, i) => {
      const beside = sentence.items[i - 1]
      if (!beside || !isBase(base) || !isBeside(view, beside, base) || base.vague || base.amount.lte(0)) return []
      const meant = wholeOf(view, sentence, subjectOf(sentence, i - 1)).filter(
        (one) => comparable(one, base) && !one.vague && one.role !== 'change' && one.role !== 'share',
      )
      if (meant.length === 0) return []
      const told = said(view, sentence, i).flatMap((one) => {
        const verdicts = meant.map((whole) => judged(view, whole, base, one))
        return verdicts.every((verdict) => verdict.length > 0) ? (verdicts[0] ?? []) : []
      })
      return told.slice(0, 1) // where the amount is wrong, difference and rate are one fault
    }),
  ),
}

/** A，比上年减少 D（上年为 B），下降 Y%. */
export const bracketed: Comparison = {
  tells: [proseGrowth, proseDirection, proseRounding],
  run: perSentence((sentence, view) =>
    sentence.items.flatMap((base, i) => {
      const [amount, change, rate] = [sentence.items[i - 2], sentence.items[i - 1], sentence.items[i + 1]]
      const isBase =
        /^(?:上年|去年|上年同期|上年度|20\d\d年|年初)[^，。；]{0,8}$/.test(base.label) &&
        base.role === 'amount' &&
        view.text[base.labelStart - 1] === '（' &&
        view.text[base.end] === '）'
      if (
        !amount ||
        !change ||
        !isBase ||
        change.role !== 'change' ||
        change.kind === 'percent' ||
        !comparable(amount, base) ||
        !comparable(change, base)
      )
        return []
      if (
        amount.role === 'change' ||
        amount.depth !== change.depth ||
        base.depth !== change.depth + 1 ||
        change.end !== base.labelStart - 1
      )
        return []
      if ([amount, base, change].some((one) => one.vague) || base.amount.lte(0)) return []
      const told = [change, ...(rate?.kind === 'percent' && rate.role === 'change' && rate.clause - base.end <= 3 ? [rate] : [])]
      return told.flatMap((item) => judged(view, amount, base, { item, isUp: item.direction !== 'down' })).slice(0, 1)
    }),
  ),
}

/** 支出 A，比预算节约 d，比上年的 B: what is told of A in between is passed over. */
function subjectOf({ items }: Sentence, from: number): number {
  let k = from
  while (k > 0 && /^(?:比|较|与)|(?:节约|节省|结余|超支|多|少)$/.test(items[k]?.label ?? '')) k -= 1
  return k
}

/** What is compared: the amount right before; A，其中 a、b，比上年的 B 增加: where that ends a list of parts, the whole of them, or it. */
function wholeOf(view: View, { start, items }: Sentence, k: number): Item[] {
  const [before, amount] = [items[k - 1], items[k]]
  if (!amount) return []
  if (!before || !view.text.slice(before.end, amount.start).startsWith('、') || /共|总|合计/.test(amount.label)) return [amount]
  const at = view.text.slice(start, amount.start).search(/其中|包括|[：:]/)
  const whole = at < 0 ? undefined : items.findLast((item) => item.end <= start + at && item.role === 'amount' && comparable(item, amount))
  return whole ? [whole, amount] : [amount]
}

/** 比上年的, 较年初预算, 与 2022 年支出: at the head of the clause that the base stands in. */
function isBase({ label, role }: Item): boolean {
  return role === 'amount' && /^(?:同?比|较|相较于?|比较|与|同)(?!例|重|率|较高|较大)[^，。；]*$/.test(label)
}

function isBeside(view: View, amount: Item, base: Item): boolean {
  return amount.depth === base.depth && /^[）)]?[，,、]?$/.test(view.text.slice(amount.end, base.labelStart))
}

interface Said {
  readonly item: Item
  readonly isUp: boolean
}

const UP = /(?:增加|增长|增收|增支|上升|上涨|提高|提升|多|高|高出|多出|增|净增|扩大)(?:了|额|幅度?|为)?$/
const DOWN = /(?:减少|下降|降低|减收|减支|压减|压缩|缩短|缩小|少|低|降|减|节约|节省|回落)(?:了|额|幅度?|为)?$/
/** 百分点 between percentages are the matter of another rule. */
const JOINED = /^(?:相比较?|对比|比较|相较)?(?:来说|而言)?[，,、]?(?:同比|净|共|约|约合|相应|分别|总计)?$/

/** The difference and the rate right behind the base, one after the other. */
function said(view: View, { items }: Sentence, i: number): Said[] {
  const found: Said[] = []
  for (let k = i + 1; k <= i + 2; k += 1) {
    const [item, before] = [items[k], items[k - 1]]
    if (!item || !before || item.vague || /[。；;]/.test(view.text.slice(before.end, item.start))) break
    const words = view.text.slice(before.end, item.start)
    const [up, down] = [UP.exec(words), DOWN.exec(words)]
    const match = up && down ? (up[0].length >= down[0].length ? up : down) : (up ?? down)
    if (!match || !JOINED.test(words.slice(0, match.index))) break
    found.push({ item, isUp: match === up })
  }
  return found
}

function judged(view: View, amount: Item, base: Item, { item, isUp }: Said): Observation[] {
  const isRate = item.kind === 'percent'
  if (isRate ? amount.kind === 'percent' : !comparable(item, base)) return []
  const difference = minus(spanOf(amount), spanOf(base))
  const signed = isUp ? difference : negated(difference)
  const expected = isRate ? over(signed, spanOf(base)) : signed
  if (!expected) return []
  const given = isRate ? rateOf(item) : spanOf(item)
  if (meets(expected, given)) return []
  if (meets(negated(expected), given) || expected.high.lt(0)) {
    return [
      tell(proseDirection, view, item.labelStart, item.end, {
        stated: view.text.slice(item.labelStart, item.end),
        against: `${written(view, base)} → ${written(view, amount)}`,
      }),
    ]
  }
  return [wrong(view, item, expected, isRate && isCutOff(expected, given), isRate)]
}

function wrong(view: View, item: Item, expected: Span, isRounding: boolean, isRate: boolean): Observation {
  return tell(isRounding ? proseRounding : proseGrowth, view, item.digits[0], item.end, {
    stated: written(view, item),
    expression: item.label,
    computed: isRate ? percentText(expected.middle, item.places) : inUnitOf(expected.middle, item),
  })
}
