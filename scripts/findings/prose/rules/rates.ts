// findings: a rate beside its own numerator and denominator: 执行率, 完成率, 控制率; shares of a total (占比).

import type { Observation } from '../../../base/finding.ts'
import { ZERO } from '../../../base/decimal.ts'
import { comparable, inUnitOf, perSentence, tell, written, type Audit } from '../rule.ts'
import { isCutOff, meets, minus, over, percentText, plus, rateOf, spanOf, type Span } from '../span.ts'
import { afterSemicolon, type Item, type Sentence, type View } from '../view.ts'

const RATE = /(?:(?:率|比例|比重|比率|占比)(?:[（(][^）)]{0,12}[）)])?|完成(?:了)?(?:全年|年初|年度|本年|调整|当年)?(?:预算|计划|任务|目标)(?:数)?的)(?:约|为|达|达到|是|分别为|仅|高达|均为|[：:])*$/
const SATISFACTION = /满意|知晓|优良|准确|及时|覆盖|合格|达标|完好|公开|胜诉|好评|到位率|增长率|增速|下降率|普及|入户|利率|税率|费率|发生率|毛利|中标|返还/

/** What stands below the line and what above it. */
const BELOW = /预算|计划|下达|编制|应|任务|收到|受理|底册|目标|批复|总数|总额|安排|核定|纳入|交办|原值|共有|申请|指标|到位|总计|合计|共/
const ABOVE = /实际|执行|支出|完成|决算|在职|在编|实有|办结|结案|已|使用|支付|化解|评价|整改|在用|采购|回复|兑现|发放|登记|到账|拨付/

export const rates = perSentence((sentence, view) => sentence.items.flatMap((rate, i) => {
  if (rate.kind !== 'percent' || rate.role !== 'amount' || rate.vague || !RATE.test(rate.label) || SATISFACTION.test(rate.label) || /占/.test(rate.label)) return []
  const operands = operandsOf(view, sentence, rate, i)
  return operands ? judged(view, rate, operands) : []
}))

/** The comparable amounts that stand before the rate; undefined where they are too few, too many or of different kinds. */
function operandsOf(view: View, sentence: Sentence, rate: Item, i: number): Item[] | undefined {
  const own = amountsIn(view, sentence.items.slice(0, i), rate, sentence.start)
  if (own.length >= 2) return own
  const before = own.length === 0 && /^(?:[^，。]{0,14})(?:率|比例)/.test(view.text.slice(sentence.start)) ? view.sentences[sentence.index - 1] : undefined
  const earlier = before ? amountsIn(view, before.items, rate, sentence.start) : []
  return earlier.length === 2 ? earlier : undefined
}

function amountsIn(view: View, items: readonly Item[], rate: Item, start: number): Item[] {
  const cut = afterSemicolon(view.text, rate.start, start)
  const near = items.filter((item) => item.kind !== 'percent' && item.role !== 'change' && item.kind !== 'score' && item.kind !== 'plain' && !item.vague)
  const here = near.filter((item) => item.start >= cut)
  const chosen = here.length >= 2 ? here : near
  const last = chosen.at(-1)
  return last ? chosen.filter((item) => comparable(item, last)) : []
}

function judged(view: View, rate: Item, operands: readonly Item[]): Observation[] {
  const pair = paired(operands, rate)
  if (!pair) return []
  const [above, below] = pair
  const said = rateOf(rate)
  if (below.amount.isZero()) {
    return above.amount.isZero() ? [tell('prose-zero-divisor', view, rate.digits[0], rate.end, { stated: written(view, rate), below: written(view, below) })] : []
  }
  if (ratios(operands).some((ratio) => meets(ratio, said))) return []
  const expected = over(spanOf(above), spanOf(below))
  if (!expected) return []
  const code = ratios(operands).some((ratio) => isCutOff(ratio, said)) ? 'prose-rounding'
    : operands.length === 2 && isNamed(above, below) ? 'prose-rate' : 'prose-rate-doubtful'
  if (code === 'prose-rate-doubtful' && (!isNamed(above, below) || operands.length > 5)) return []
  return [tell(code, view, rate.digits[0], rate.end, {
    stated: written(view, rate), above: written(view, above), below: written(view, below), computed: percentText(expected.middle, rate.places),
  })]
}

function isNamed(above: Item, below: Item): boolean {
  return ABOVE.test(above.label) && BELOW.test(below.label) && !(BELOW.test(above.label) && ABOVE.test(below.label) && !/实际|决算|执行|在职|在编|办结|已/.test(above.label))
}

/** The two that the rate most likely speaks of, what is above the line first. */
function paired(operands: readonly Item[], rate: Item): [Item, Item] | undefined {
  const [last, first] = [operands.at(-1), operands.at(-2)]
  if (!last || !first) return undefined
  if (/支出|执行|决算|实际|完成|使用/.test(first.label) && /预算|计划|下达|目标|安排/.test(last.label) && !/实际|决算数|执行/.test(last.label)) return [first, last]
  if (/控制率/.test(rate.label) && /预算|编制/.test(last.label) && !/实际|决算/.test(last.label)) return [first, last]
  return [last, first]
}

/** Every quotient of two of them, and of one by the sum of it and another. */
function ratios(operands: readonly Item[]): Span[] {
  const few = operands.slice(-8)
  return few.flatMap((a) => few.filter((b) => b !== a).flatMap((b) =>
    [over(spanOf(a), spanOf(b)), over(spanOf(a), plus(spanOf(a), spanOf(b))), over(minus(spanOf(a), spanOf(b)), spanOf(a))].flatMap((one) => one ?? [])))
}

/** A whole further away than this many quantities is another subject's. */
const REACH = 80

/** A part, its share, and a whole that stands before it in the paragraph. */
export const shares = perSentence((sentence, view, audit) => sentence.items.flatMap((share, i) => {
  if (share.kind !== 'percent' || share.vague || !(share.role === 'share' || /占比(?:约|为|达)?$/.test(share.label))) return []
  const part = partOf(sentence, share, i)
  if (!part || part.vague || part.kind === 'plain' || part.kind === 'score' || (share.clause - part.end > 14 && share.label.startsWith('占'))) return []
  const before = [...view.items.slice(Math.max(0, part.index - REACH), part.index), ...nearby(view, audit)]
  const wholes = before.filter((item) => comparable(item, part) && item.role === 'amount' && !item.vague && item.amount.gt(0))
  const said = rateOf(share)
  const quotient = (whole: Item): Span | undefined => over(spanOf(part), spanOf(whole))
  const behind = view.items.slice(part.index + 1, part.index + REACH).filter((item) => comparable(item, part) && item.role === 'amount')
  if ([...wholes, ...behind].some((whole) => meets(quotient(whole) ?? said, said))) return []
  const implied = impliedWhole(view, sentence, share)
  if (implied && !meets(over(spanOf(part), said) ?? implied, implied)) return [odd(view, part, share, implied)]
  const whole = wholes.findLast((one) => view.items[one.index] === one && one.amount.gte(part.amount) && !isPartItself(view, one) && wholeOf(view, one, share))
  const expected = whole && quotient(whole)
  if (!whole || !expected) return []
  const code = isCutOff(expected, said) ? 'prose-rounding' : isCertainWhole(view, whole, part) ? 'prose-share' : 'prose-rate-doubtful'
  return [tell(code, view, share.digits[0], share.end, {
    stated: written(view, share), above: written(view, part), below: written(view, whole), computed: percentText(expected.middle, share.places),
  })]
}))

/** 基本支出占 names its part, which stood before; 占 alone speaks of the amount beside it. */
function partOf({ items }: Sentence, share: Item, i: number): Item | undefined {
  const before = items.slice(0, i).filter((item) => item.kind !== 'percent' && item.role !== 'change')
  const named = /^(.*?)占/.exec(share.label)?.[1]?.replace(/^(?:其中|而|且)/, '') ?? ''
  if (named.length < 2) return before.at(-1)
  const meant = before.filter((item) => item.label.endsWith(named))
  return meant.length === 1 ? meant[0] : undefined
}

/** The whole that the other shares of the sentence agree on: two of them at least. */
function impliedWhole(view: View, { items }: Sentence, share: Item): Span | undefined {
  const spans = items.flatMap((other) => {
    const part = view.items[other.index - 1]
    if (other === share || other.role !== 'share' || other.vague || !part || part.kind !== 'money' || other.clause - part.end > 14) return []
    return over(spanOf(part), rateOf(other)) ?? []
  })
  if (spans.length < 2) return undefined
  const low = spans.reduce((most, one) => (one.low.gt(most) ? one.low : most), spans[0]?.low ?? ZERO)
  const high = spans.reduce((least, one) => (one.high.lt(least) ? one.high : least), spans[0]?.high ?? ZERO)
  return low.lte(high) ? { low, high, middle: low.plus(high).div(2) } : undefined
}

function odd(view: View, part: Item, share: Item, whole: Span): Observation {
  const expected = over(spanOf(part), whole)
  return tell('prose-share', view, share.digits[0], share.end, {
    stated: written(view, share), above: written(view, part), below: inUnitOf(whole.middle.toDecimalPlaces(0), part),
    computed: percentText((expected ?? rateOf(share)).middle, share.places),
  })
}

/** The amounts of the few passages before: a whole may stand there. */
function nearby(view: View, { views }: Audit): readonly Item[] {
  const at = views.indexOf(view)
  return views.slice(Math.max(0, at - 4), at).flatMap((one) => one.items.slice(-40))
}

/** An amount with a share of its own behind it is a part as well. */
function isPartItself(view: View, item: Item): boolean {
  const next = view.items[item.index + 1]
  return next !== undefined && (next.role === 'share' || /占比/.test(next.label)) && next.clause - item.end <= 14
}

/** 占全区的, 占总面积: the whole is not the one in the text. */
function wholeOf(view: View, whole: Item, share: Item): boolean {
  const named = /占(?:比)?([^占]*?)(?:的|总|比例|比重|约|为|达|[：:])*$/.exec(share.label)?.[1] ?? ''
  if (/全区|全市|全县|全省|全国|全街|辖区|上年|GDP|收入的|比$/.test(named)) return false
  if (named === '') return /合计|共|总|年初预算|全年|支出|收入|其中/.test(view.text.slice(Math.max(whole.labelStart - 6, 0), share.start))
  const key = named.replace(/年度|本年|总额|总|数|的/g, '')
  return key.length >= 2 && whole.label.includes(key.slice(-4))
}

function isCertainWhole(view: View, whole: Item, part: Item): boolean {
  return whole.amount.gte(part.amount) && /其中|分别|包括|：|:/.test(view.text.slice(whole.end, part.start))
}
