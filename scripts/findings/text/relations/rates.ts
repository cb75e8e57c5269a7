// findings: a rate of two amounts of its sentence: 执行率, 完成率, 控制率. Their names say which is above the line; where they
// do not, any quotient of two of them will do, but never what is left of the whole.

import { Decimal } from '../../../base/decimal.ts'
import type { Binding, Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import { measured, measuredBefore, measuredByBudget, stageOf } from '../quantities/stage.ts'
import { proseRateDoubtful } from '../rates/rate-doubtful.ts'
import { proseRate } from '../rates/rate.ts'
import { proseRounding } from '../rates/rounding.ts'
import { proseZeroDivisor } from '../rates/zero-divisor.ts'
import { comparable } from '../reading/item.ts'
import { meets, minus, over, plus, type Span, spanOf, sum } from '../reading/span.ts'
import { afterSemicolon, type Item, type Sentence, type View } from '../reading/view.ts'

type FactOf = (view: View, item: Item) => Fact

const RATE =
  /(?:(?:率|比例|比重|比率|占比|进度)(?:[（(][^）)]{0,12}[）)])?|(?:完成|为|占|达到|达)(?:了)?(?:全年|年初|年度|本年|调整后?|当年)?(?:预算|计划|任务|目标)(?:数)?的?)(?:约|为|达|达到|是|分别为|仅|高达|均为|[：:])*$/
const SATISFACTION =
  /按期|按时|首次|一次|满意|知晓|优良|准确|及时|覆盖|合格|达标|完好|公开|胜诉|好评|及时到位率|增长率|增速|下降率|普及|入户|利率|税率|费率|发生率|毛利|中标|返还|序时|时间进度|工程进度|形象进度/
/** Rates of a difference: what was added, saved or left over, by what there was. */
const OF_DIFFERENCE = /(?:调整|节约|节支|结余|结转|超支|调增|追加)(?:幅度|比例)?率?(?:为|达|是|[：:])*$/

/** What stands below the line and what above it. */
const BELOW =
  /预算|计划|下达|编制|应|任务|收到|受理|底册|目标|批复|总数|总额|安排|核定|纳入|交办|原值|共有|发放(?=[^，。；]{0,4}(?:问卷|调查表|测评表))|发出|申请|指标|到位|总计|合计|共/
const ABOVE =
  /实际|执行|支出|完成|决算|在职|在编|实有|办结|结案|已|使用|支付|化解|评价|整改|在用|采购|回复|兑现|发放|登记|到账|拨付|收回|回收|实到|到会|审结|审执结|接种|入库|收缴|通过|签约|竣工|完工/

/** 完成 1260 户，占年度任务 1200 户的 105%: the whole stands right before the rate. */
function ofGiven(view: View, { items }: Sentence, i: number, factOf: FactOf): Question[] {
  const [part, whole, rate, next] = [items[i - 2], items[i - 1], items[i], items[i + 1]]
  if (next?.kind === 'percent' && /^[、，,和及与]{1,2}$/.test(view.text.slice(rate?.end, next.start))) return [] // a list: see respective
  if (rate?.kind !== 'percent' || rate.vague || !part || !whole || !/^的(?:约)?$/.test(view.text.slice(whole.end, rate.start))) return []
  const isWhole = /(?:占|完成|为|是|达到|相当于)[^，。；]*$/.test(whole.label) && whole.role === 'amount' && !whole.vague
  if (!isWhole || /[。；;]/.test(view.text.slice(part.end, whole.start))) return []
  const parts = items.slice(0, i - 1).filter((item) => comparable(item, whole) && item.role === 'amount' && !item.vague)
  const behind = items[i + 1] // 完成预算 B 的 R%，为 A
  const after = behind && comparable(behind, whole) && /^[，,](?:为|达|实际|即)/.test(view.text.slice(rate.end)) ? [behind] : []
  const readings = [...parts.toReversed(), ...after].flatMap((one) => quotient(factOf(view, one), factOf(view, whole)))
  return comparable(part, whole) || after.length > 0 || parts.length === 1 ? asked(factOf(view, rate), readings, proseRate) : []
}

export function ratesIn(view: View, sentence: Sentence, factOf: FactOf): Question[] {
  return sentence.items.flatMap((rate, i) => {
    const given = ofGiven(view, sentence, i, factOf)
    if (given.length > 0) return given
    if (rate.kind !== 'percent' || rate.role !== 'amount' || rate.vague || /占/.test(rate.label)) return []
    const counted = ofOwnName(view, sentence, i, factOf)
    if (counted.length > 0) return counted
    if (isBand(view, rate) || (sentence.items[i - 1]?.kind === 'percent' && sentence.items[i - 1]?.role === 'amount')) return [] // the numbers before have their rate
    if (!RATE.test(rate.label) || SATISFACTION.test(rate.label)) return []
    const before = view.items.slice(0, sentence.items[0]?.index)
    const own = sentence.items.slice(0, i)
    const far =
      measuredBefore(rate.label, before, own) ?? measuredByBudget(rate.label, view.sentences[sentence.index - 1]?.items ?? [], own)
    if (far) return asked(factOf(view, rate), quotient(factOf(view, far.done), factOf(view, far.base)), proseRate)
    const operands = operandsOf(view, sentence, rate, i)
    return operands ? questionOf(view, rate, operands, factOf) : []
  })
}

/** 按期办结 228 件，按期办结率 95%: what is counted above the line has the rate's own name; the rest of it may stand with the whole. */
function ofOwnName(view: View, { items, start }: Sentence, i: number, factOf: FactOf): Question[] {
  const rate = items[i] as Item
  const said = /([\u4e00-\u9fff]{2,8})[率度](?:约|为|达|达到|是|均为|[：:])*$/.exec(rate.label)?.[1] ?? ''
  const name = said.replace(/^(?:其中|总体|平均|整体)?(?:社会|群众|公众|服务对象|受益对象|企业|学员|师生)?/, '')
  if (!SATISFACTION.test(name) && !/不|未/.test(name)) return [] // the others are found by what they are of
  const [stem, cut] = [Array.from(name.slice(-2)), afterSemicolon(view.text, rate.start, start)]
  const counts = items
    .slice(0, i)
    .filter(({ kind, role, vague, start: at }) => kind === 'count' && role === 'amount' && !vague && at >= cut)
  const parts = counts.filter(({ label }) => stem.every((char) => label.includes(char)) && !/应|需|计划|目标/.test(label))
  const own = parts.filter(({ label }) => /不|未/.test(label) === /不|未/.test(name)).map((item) => factOf(view, item))
  const wholes = counts.filter((one) => !parts.includes(one) && parts.every((part) => comparable(one, part)))
  const words = [...parts, ...wholes].map(({ label }) => label).join('')
  if (stem.length < 2 || own.length === 0 || ![...name].every((char) => words.includes(char))) return []
  const readings = wholes.toReversed().flatMap((one) => {
    const whole = factOf(view, one)
    const all = own.length > 1 ? over(sum(own.map(({ span }) => span)), whole.span) : undefined // 满意 and 基本满意
    const expression = `(${own.map(({ stated }) => stated).join(' + ')}) ÷ ${whole.stated}`
    return [...own.flatMap((part) => quotient(part, whole)), ...(all ? [{ terms: [...own, whole], expected: all, expression }] : [])]
  })
  return asked(factOf(view, rate), readings, proseRate)
}

function asked(fact: Fact, readings: readonly Binding[], told: Question['told']): Question[] {
  return readings.length > 0 ? [{ asked: fact, readings, told, cutOff: proseRounding }] : []
}

function quotient(above: Fact, below: Fact): Binding[] {
  const expected = over(above.span, below.span)
  return expected ? [{ terms: [above, below], expected, expression: `${above.stated} ÷ ${below.stated}` }] : []
}

/** 执行率达到 100% 的 18 个: a bound by which things are counted. */
function isBand(view: View, { end }: Item): boolean {
  return /^(?:[（(][^）)]{0,8}[）)])?(?:以上|以下)?的[^，。；]{0,6}\d/.test(view.text.slice(end, end + 24))
}

/** The comparable amounts that stand before the rate; undefined where they are too few, too many or of different kinds. */
function operandsOf(view: View, sentence: Sentence, rate: Item, i: number): Item[] | undefined {
  const own = amountsIn(view, sentence.items.slice(0, i), rate, sentence.start)
  if (own.length >= 2) return own
  const before =
    own.length === 0 && /^(?:[^，。]{0,14})(?:率|比例)/.test(view.text.slice(sentence.start))
      ? view.sentences[sentence.index - 1]
      : undefined
  const earlier = before ? amountsIn(view, before.items, rate, sentence.start) : []
  return earlier.length === 2 ? earlier : undefined
}

function amountsIn(view: View, items: readonly Item[], rate: Item, start: number): Item[] {
  const cut = afterSemicolon(view.text, rate.start, start)
  const isOfDifference = OF_DIFFERENCE.test(rate.label)
  const near = items.filter(
    (item) =>
      item.kind !== 'percent' &&
      (item.role !== 'change' || isOfDifference) &&
      item.kind !== 'score' &&
      item.kind !== 'plain' &&
      !item.vague,
  )
  const here = near.filter((item) => item.start >= cut)
  const chosen = here.length >= 2 || cut > start ? here : near
  const last = chosen.at(-1)
  return last ? withoutParts(chosen.filter((item) => comparable(item, last))) : []
}

/** Parts that add up to the amount before them are told for its sake, not for the rate's. */
function withoutParts(items: readonly Item[]): Item[] {
  for (const [i, whole] of items.entries()) {
    for (let end = i + 3; end <= Math.min(items.length, i + 10); end += 1) {
      if (meets(sum(items.slice(i + 1, end).map((item) => spanOf(item))), spanOf(whole)))
        return [...items.slice(0, i + 1), ...items.slice(end)]
    }
  }
  return [...items]
}

function questionOf(view: View, rate: Item, operands: readonly Item[], factOf: FactOf): Question[] {
  const fact = factOf(view, rate)
  const meant = measured(rate.label, operands)
  if (meant) return asked(fact, quotient(factOf(view, meant.done), factOf(view, meant.base)), proseRate)
  const pair = paired(operands, rate)
  if (!pair) return []
  const isOfDifference = OF_DIFFERENCE.test(rate.label)
  if (!isOfDifference && pair.every((item) => ['first', 'whole', 'plan'].includes(stageOf(item) ?? ''))) return []
  const [above, below] = pair
  if (below.amount.isZero()) {
    const nothing = { terms: [factOf(view, below)], expected: NONE, expression: '' }
    return above.amount.isZero() ? [{ asked: fact, readings: [nothing], told: proseZeroDivisor }] : []
  }
  const isSure = isNamed(above, below) || isRatesOwn(rate, above, below)
  const isFixed = operands.length === 2 && isNamed(above, below) && !OF_DIFFERENCE.test(rate.label)
  const others = isFixed ? ofSum(above, below, rate) : ratios(operands, OF_DIFFERENCE.test(rate.label))
  const first = quotient(factOf(view, above), factOf(view, below))
  const told = operands.length === 2 && isSure ? proseRate : proseRateDoubtful
  if (told === proseRateDoubtful && (!isSure || operands.length > 5) && !first.some(({ expected }) => meets(expected, fact.span))) {
    if (!others.some((one) => meets(one, fact.span))) return []
  }
  const terms = operands.map((item) => factOf(view, item))
  return asked(fact, [...first, ...others.map((expected) => ({ terms, expected, expression: first[0]?.expression ?? '' }))], told)
}

/** No rate meets it. */
const NONE: Span = { low: new Decimal(Infinity), middle: new Decimal(0), high: new Decimal(-Infinity) }

/** 编外人员 by all: what is counted beside what it is not, and neither is the quota. */
function ofSum(above: Item, below: Item, { label }: Item): Span[] {
  if (/预算|计划|编制|核定|任务|目标|下达|批复/.test(below.label) && !/在编/.test(below.label)) return []
  return /控制率|比例|比重|占比/.test(label) ? [over(spanOf(above), plus(spanOf(above), spanOf(below)))].flatMap((one) => one ?? []) : []
}

function isNamed(above: Item, below: Item): boolean {
  return (
    ABOVE.test(above.label) &&
    BELOW.test(below.label) &&
    !(BELOW.test(above.label) && ABOVE.test(below.label) && !/实际|决算|执行|在职|在编|办结|已/.test(above.label))
  )
}

/** 整改率 is of what was 整改: the rate's own word stands before what is above the line, and not before the other. */
function isRatesOwn(rate: Item, above: Item, below: Item): boolean {
  const stem = /([\u4e00-\u9fff]{2})(?:率|度|比例|进度)(?:约|为|达|达到|是|仅|[：:])*$/.exec(rate.label)?.[1]
  return stem !== undefined && !/编制|控制|预算|比率/.test(stem) && above.label.includes(stem) && !below.label.includes(stem)
}

/** The two that the rate most likely speaks of, what is above the line first. */
function paired(operands: readonly Item[], rate: Item): [Item, Item] | undefined {
  const [last, first] = [operands.at(-1), operands.at(-2)]
  if (!last || !first) return undefined
  const own = operands.find((item) => operands.some((other) => isRatesOwn(rate, item, other)))
  const others = operands.filter((item) => item !== own)
  if (own) return [own, others.findLast((item) => BELOW.test(item.label)) ?? others.at(-1) ?? first]
  if (
    /支出|执行|决算|实际|完成|使用/.test(first.label) &&
    /预算|计划|下达|目标|安排/.test(last.label) &&
    !/实际|决算数|执行/.test(last.label)
  )
    return [first, last]
  if (/控制率/.test(rate.label) && /预算|编制/.test(last.label) && !/实际|决算/.test(last.label)) return [first, last]
  const planned = operands.find((item) => BELOW.test(item.label))
  return planned && planned !== last && !BELOW.test(first.label) && ABOVE.test(last.label) ? [last, planned] : [last, first]
}

/** Every quotient of two of them, and of one by the sum of it and another; of a difference, where the rate is of one. */
function ratios(operands: readonly Item[], isOfDifference: boolean): Span[] {
  const few = operands.slice(-8)
  return few.flatMap((a) =>
    few
      .filter((b) => b !== a)
      .flatMap((b) =>
        [
          over(spanOf(a), spanOf(b)),
          over(spanOf(a), plus(spanOf(a), spanOf(b))),
          ...(isOfDifference ? [over(minus(spanOf(a), spanOf(b)), spanOf(a)), over(minus(spanOf(a), spanOf(b)), spanOf(b))] : []),
          ...few.filter((c) => c !== a && c !== b).map((c) => over(spanOf(a), plus(spanOf(b), spanOf(c)))),
        ].flatMap((one) => one ?? []),
      ),
  )
}
