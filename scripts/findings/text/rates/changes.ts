// findings: 比上年增加 X，增长 Y%: the rate that increase and amount give; two years side by side.

import { Decimal } from '../../../base/decimal.ts'
import type { Observation } from '../../../base/observation.ts'
import { comparable, written } from '../reading/item.ts'
import { isCutOff, meets, minus, negated, over, percentText, plus, rateOf, type Span, spanOf } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { type Comparison, perSentence, tell } from '../text-check.ts'
import { proseDirection } from './direction.ts'
import { proseGrowth } from './growth.ts'
import { proseRounding } from './rounding.ts'
import { context, directed, earlierFirst, YEAR } from './years.ts'

export const growth: Comparison = {
  tells: [proseGrowth, proseDirection, proseRounding],
  run: perSentence((sentence, view) =>
    sentence.items.flatMap((rate, i) => {
      if (rate.kind !== 'percent' || rate.role !== 'change' || !rate.direction) return []
      return ofIncrease(view, sentence, rate, i) ?? ofPair(view, sentence, rate, i) ?? []
    }),
  ),
}

/** Amount, increase, rate: increase ÷ (amount − increase). Undefined where there is no increase beside the rate. */
function ofIncrease(view: View, sentence: Sentence, rate: Item, i: number): Observation[] | undefined {
  const change = changeBeside(view, sentence, i)
  if (!change || /同口径|可比|剔除|扣除|不变价/.test(view.text.slice(Math.min(change.end, rate.clause), rate.start))) return undefined
  if (change.direction !== rate.direction) return opposite(view, change, rate)
  const own = ofSubject(change, basesAmong(sentence.items.slice(0, Math.min(i, sentence.items.indexOf(change))), change))
  const bases = own.length > 0 ? own : basesAround(view, sentence, change, rate)
  const near = bases.at(-1)
  if (!near) return []
  if (isOfPairBefore(view, sentence, near, rate)) return []
  const hypotheses = stated(view, near, change) ? overEach(change, [spanOf(near)]) : hypothesesOf(view, change, bases)
  const expected = hypotheses[bases.length - 1] ?? hypotheses[0]
  return expected ? judged(view, rate, expected, hypotheses) : []
}

/** The increase over what each amount was before it; and over the amounts themselves, where some may be last year's. */
function hypothesesOf(view: View, change: Item, bases: readonly Item[]): Span[] {
  const before = bases.map((base) => (direction(change) === 1 ? minus(spanOf(base), spanOf(change)) : plus(spanOf(base), spanOf(change))))
  const isOneOfTwo = bases.length > 1 || YEAR.test(bases.at(-1)?.label ?? '')
  const earlier = isOneOfTwo ? bases.filter((base) => /上年|去年|同期|上一年|20\d\d年|比|较/.test(context(view, base))) : []
  return overEach(change, [...before, ...earlier.map((base) => spanOf(base))])
}

function overEach(change: Item, bases: readonly Span[]): Span[] {
  return bases.flatMap((base) => over(spanOf(change), base) ?? [])
}

/** A，比上年的 B 增加 D，增长 Y%: Y is right for A and B, whatever D says. */
function isOfPairBefore(view: View, { items }: Sentence, base: Item, rate: Item): boolean {
  const amount = items[items.indexOf(base) - 1]
  if (!amount || !comparable(amount, base) || !/^[）)]?[，,、]?$/.test(view.text.slice(amount.end, base.labelStart))) return false
  const ratio = over(minus(spanOf(amount), spanOf(base)), spanOf(base))
  return ratio !== undefined && (meets(ratio, rateOf(rate)) || meets(negated(ratio), rateOf(rate)))
}

/** The increase before the rate; or behind it, where the rate is told first. */
function changeBeside(view: View, { items }: Sentence, i: number): Item | undefined {
  const rate = items[i]
  const [before, after] = [items[i - 1], items[i + 1]]
  const fits = (change: Item | undefined): change is Item =>
    change?.role === 'change' && change.kind !== 'percent' && change.kind !== 'points' && change.direction !== undefined && !change.vague
  if (!rate || rate.vague) return undefined
  if (fits(before) && rate.clause - before.end <= 12 && !/[。；;]/.test(view.text.slice(before.end, rate.start))) return before
  const isAlone = before?.role !== 'change' && fits(after) && items[i + 2]?.role !== 'change'
  return isAlone && /^[，,、](?:增收|增支|减收|减支|增加|减少|净增|增长|下降)(?:额|了)?$/.test(view.text.slice(rate.end, after.start))
    ? after
    : undefined
}

function basesAmong(items: readonly Item[], change: Item): Item[] {
  return items.filter((item) => comparable(item, change) && (item.role === 'amount' || item.role === 'to') && !item.vague)
}

/** 公务接待费减少 D: what fell is named, and an amount under another name is not its base. */
function ofSubject(change: Item, bases: readonly Item[]): Item[] {
  const subject =
    /([\u4e00-\u9fff]{2}(?:费|经费|支出|收入|拨款))(?:比上年|较上年|同比|决算|预算)*(?:增加|减少|下降|增长|上升|降低)(?:了)?$/.exec(
      change.label,
    )?.[1]
  return subject === undefined ? [...bases] : bases.filter((base) => base.label.includes(subject))
}

/**
 * 收入 A。同比增加 D，增长 Y%: the sentence before tells the one amount that both speak of.
 * 比上年增加 D，增长 Y%，达到 A: it stands behind.
 */
function basesAround(view: View, sentence: Sentence, change: Item, rate: Item): Item[] {
  const before = view.sentences[sentence.index - 1]
  const opens = /^(?:同比|比|较|与)/.test(view.text.slice(sentence.start))
  const found = opens && before ? basesAmong(before.items, change) : []
  if (found.length > 0) return found.every((one) => one.amount.eq(found[0]?.amount ?? 0)) ? found.slice(0, 1) : []
  const behind = sentence.items.filter((item) => item.start > Math.max(rate.end, change.end) && comparable(item, change))
  const next = behind[0]
  return next &&
    behind.length === 1 &&
    !next.vague &&
    /^[，,][^，。；]{0,10}$/.test(view.text.slice(Math.max(rate.end, change.end), next.start)) &&
    next.role === 'amount'
    ? [next]
    : []
}

/** 比上年的 A 增加, 与上年的 A 相比，增加: the amount beside the increase is last year's. */
function stated(view: View, base: Item, change: Item): boolean {
  const before = view.text.slice(Math.max(0, base.start - 48), base.start).replace(/[（(][^（）()]*[）)]/g, '')
  if (!/(?:比|较|与|同|和)[^，。；：:、]*$/.test(before)) return false
  return change.clause <= base.end || /^(?:相比较?|对比|比较|相较)(?:来说|而言)?[，,]?$/.test(view.text.slice(base.end, change.clause))
}

function direction(item: Item): 1 | -1 {
  return item.direction === 'down' ? -1 : 1
}

function opposite(view: View, change: Item, rate: Item): Observation[] {
  if (change.amount.isNegative() || rate.amount.isNegative()) return []
  return [
    tell(proseDirection, view, rate.labelStart, rate.end, {
      stated: view.text.slice(rate.labelStart, rate.end),
      against: view.text.slice(change.labelStart, change.end),
    }),
  ]
}

/** 上年 A，本年 B，增长 Y%, or 由 A 增加到 B，增长 Y%. */
function ofPair(view: View, sentence: Sentence, rate: Item, i: number): Observation[] | undefined {
  const before = sentence.items.slice(0, i).filter((item) => item.kind !== 'percent' && item.kind !== 'points' && item.kind !== 'score')
  const [first, second, third] = [before.at(-2), before.at(-1), before.at(-3)]
  if (!first || !second || third || !comparable(first, second) || first.vague || second.vague || rate.vague) return undefined
  if (/[。；;]/.test(view.text.slice(first.end, rate.start)) || second.amount.isNegative() || first.amount.lte(0)) return undefined
  const order = earlierFirst(view, first, second)
  if (!order) return undefined
  const [earlier, later] = order
  const ratio = over(minus(spanOf(later), spanOf(earlier)), spanOf(earlier))
  if (!ratio) return undefined
  const sign = direction(rate)
  const expected = sign === 1 ? ratio : negated(ratio)
  if (expected.high.lt(0)) return [directed(view, rate, earlier, later)]
  return judged(view, rate, expected, [expected])
}

function judged(view: View, rate: Item, expected: Span, hypotheses: readonly Span[]): Observation[] {
  const said = rateOf(rate)
  if (hypotheses.some((one) => meets(one, said) || meets(absolute(one), said))) return []
  const code = hypotheses.some((one) => isCutOff(one, said)) ? proseRounding : proseGrowth
  return [
    tell(code, view, rate.digits[0], rate.end, {
      stated: written(view, rate),
      computed: percentText(expected.middle, rate.places),
      expression: rate.label,
    }),
  ]
}

function absolute(span: Span): Span {
  return span.high.lt(0) ? negated(span) : span
}

/** 增加 D beside A and B of two years: the difference itself. */
export const differences: Comparison = {
  tells: [proseGrowth, proseDirection],
  run: perSentence((sentence, view) =>
    sentence.items.flatMap((change, i) => {
      if (change.role !== 'change' || !change.direction || change.kind === 'percent' || change.kind === 'points' || change.vague) return []
      const before = sentence.items.slice(0, i).filter((item) => item.role !== 'change' && comparable(item, change))
      const [first, second] = [before.at(-2), before.at(-1)]
      if (!first || !second || before.length > 2 || first.vague || second.vague) return []
      if (/[。；;]/.test(view.text.slice(first.end, change.start)) || sentence.items.slice(0, i).length !== before.length) return []
      const order = /(?:比|较)[^，。；]*$/.test(second.label) ? ([second, first] as [Item, Item]) : earlierFirst(view, first, second)
      if (!order) return []
      const [earlier, later] = order
      const expected = minus(spanOf(later), spanOf(earlier))
      const signed = change.direction === 'down' ? negated(expected) : expected
      if (signed.high.lt(0)) return [directed(view, change, earlier, later)]
      if (meets(signed, spanOf(change))) return []
      return [
        tell(proseGrowth, view, change.digits[0], change.end, {
          stated: written(view, change),
          expression: change.label,
          computed: signed.middle.div(scale(change)).toDecimalPlaces(6).toFixed() + change.unit,
        }),
      ]
    }),
  ),
}

function scale(item: Item): Decimal {
  return item.value.isZero() ? new Decimal(1) : item.amount.div(item.value)
}
