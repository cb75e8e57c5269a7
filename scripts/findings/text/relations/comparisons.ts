// findings: this year's amount, last year's (or the budget's), the difference, and the rate of growth: each of the last two
// is asked from the others. A rate is of what there was before, never of what there is now.

import type { Observation } from '../../../base/observation.ts'
import type { Question } from '../judgement/judge.ts'
import { type Change, changesOf, isBase, type Said } from '../quantities/compared.ts'
import type { Fact } from '../quantities/fact.ts'
import { earlierFirst, periodOf } from '../quantities/period.ts'
import { measured } from '../quantities/stage.ts'
import { proseDirection } from '../rates/direction.ts'
import { proseGrowth } from '../rates/growth.ts'
import { prosePoints } from '../rates/points.ts'
import { proseRounding } from '../rates/rounding.ts'
import { comparable, written } from '../reading/item.ts'
import { meets, minus, negated, over, plus, type Span } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { tell } from '../text-check.ts'

export interface Asked {
  readonly questions: readonly Question[]
  readonly told: readonly Observation[]
}

type FactOf = (view: View, item: Item) => Fact

/** What stands before and after, as far as it is given. */
interface Pair {
  readonly now: Item | undefined
  readonly base: Item | undefined
}

export function comparisonsIn(view: View, sentence: Sentence, earlier: readonly Item[], factOf: FactOf): Asked {
  const asked = changesOf(view, sentence).map((change) => askedOf(view, sentence, change, earlier, factOf))
  return { questions: asked.flatMap(({ questions }) => questions), told: asked.flatMap(({ told }) => told) }
}

function askedOf(view: View, sentence: Sentence, change: Change, earlier: readonly Item[], factOf: FactOf): Asked {
  const amount = change.said.find(({ item }) => item.kind !== 'percent' && item.kind !== 'points')
  const rate = change.said.find(({ item }) => item.kind === 'percent')
  const points = change.said.find(({ item }) => item.kind === 'points')
  const pairs = pairsOf(view, sentence, change, amount?.item ?? change.base, earlier)
  if (amount && rate && amount.isUp !== rate.isUp) return told(opposite(view, amount.item, rate.item))
  const questions: Question[] = []
  for (const said of [amount, rate, points]) {
    if (!said) continue
    const readings = pairs.flatMap((pair) => readingsOf(said, pair, said === rate ? amount : undefined, factOf, view))
    const fact = factOf(view, said.item)
    const doubted = readings.every(({ expected }) => !meets(expected, fact.span))
    const [first] = readings
    const asPoints = said === rate ? pointsMeant(pairs, said) : undefined
    if (asPoints)
      return told(tell(prosePoints, view, said.item.digits[0], said.item.end, { stated: written(view, said.item), value: asPoints }))
    if (doubted && first && first.terms.length > 1 && isReversed(first.expected, fact.span) && isSure(pairs))
      return told(direction(view, said.item, pairs[0]))
    if (first) questions.push({ asked: fact, readings, told: proseGrowth, ...(said === rate ? { cutOff: proseRounding } : {}) })
  }
  return { questions, told: [] }
}

function told(one: Observation | undefined): Asked {
  return { questions: [], told: one ? [one] : [] }
}

/** Both amounts are given, and which was first. */
function isSure([first]: readonly Pair[]): boolean {
  return first?.now !== undefined && first.base !== undefined
}

function isReversed(expected: Span, said: Span): boolean {
  return meets(negated(expected), said) || expected.high.lt(0)
}

/** The difference, or the rate from both amounts, from the difference and one of them. */
function readingsOf(said: Said, { now, base }: Pair, amount: Said | undefined, factOf: FactOf, view: View): Question['readings'][number][] {
  const signed = (span: Span): Span => (said.isUp ? span : negated(span))
  const [a, b, d] = [now, base, amount?.item].map((item) => item && factOf(view, item))
  const isRate = said.item.kind === 'percent'
  const found: Question['readings'][number][] = []
  if (a && b) {
    const difference = signed(minus(a.span, b.span))
    const expected = isRate ? over(difference, b.span) : difference
    const [high, low] = said.isUp ? [a, b] : [b, a]
    const expression = isRate ? `${b.stated} → ${a.stated}` : `${high.stated} - ${low.stated}`
    if (expected) found.push({ terms: isRate ? [a, b] : [high, low], expected, expression, ...(isRate ? {} : { signs: [1, -1] as const }) })
  }
  if (!isRate || !d || !amount) return found
  const before = b?.span ?? (a && (amount.isUp ? minus(a.span, d.span) : plus(a.span, d.span)))
  const expected = before && before.low.gt(0) ? over(d.span, before) : undefined
  const expression = b ? `${d.stated} ÷ ${b.stated}` : `${d.stated} ÷ (${a?.stated ?? ''} ${amount.isUp ? '-' : '+'} ${d.stated})`
  if (expected) found.push({ terms: [d, ...(b ? [b] : a ? [a] : [])], expected, expression })
  return found
}

/** 由 90% 提高到 95%，提高 5%: what is meant are percentage points. */
function pointsMeant(pairs: readonly Pair[], { item, isUp }: Said): string | undefined {
  const [pair] = pairs
  const { now, base } = pair ?? {}
  if (now?.kind !== 'percent' || base?.kind !== 'percent' || base.value.isZero()) return undefined
  const difference = now.value.minus(base.value).times(isUp ? 1 : -1)
  const relative = difference.div(base.value).times(100)
  const isPoints = difference.minus(item.value).abs().lte(item.half)
  const isRelative = relative.minus(item.value).abs().lte(item.half)
  return isPoints && (!isRelative || difference.eq(item.value)) ? item.value.toFixed() : undefined
}

function opposite(view: View, change: Item, rate: Item): Observation | undefined {
  if (change.amount.isNegative() || rate.amount.isNegative()) return undefined
  const [stated, against] = [rate, change].map((item) => view.text.slice(item.labelStart, item.end))
  return tell(proseDirection, view, rate.labelStart, rate.end, { stated: stated ?? '', against: against ?? '' })
}

function direction(view: View, item: Item, pair: Pair | undefined): Observation | undefined {
  if (!pair?.now || !pair.base) return undefined
  return tell(proseDirection, view, item.labelStart, item.end, {
    stated: view.text.slice(item.labelStart, item.end),
    against: `${written(view, pair.base)} → ${written(view, pair.now)}`,
  })
}

/** The amounts that may be compared, the likeliest first. */
function pairsOf(view: View, sentence: Sentence, change: Change, like: Item | undefined, earlier: readonly Item[]): Pair[] {
  const before = sentence.items.slice(0, change.from).filter((item) => item.index < (change.said[0]?.item.index ?? 0))
  const fits = (item: Item): boolean =>
    (like ? comparable(item, like) : item.kind !== 'points' && item.kind !== 'score') &&
    (item.role === 'amount' || item.role === 'to') &&
    !item.vague
  if (change.base) return nowBeside(view, sentence, before, fits).map((now) => ({ now, base: change.base }))
  const given = before.filter((item) => fits(item) && !isBase(item))
  const meant = measured(change.said[0]?.item.label ?? '', given)
  if (meant) return [{ now: meant.done, base: meant.base }]
  const two = calledSo(given, change) ?? twoYears(view, before, given, change, like === undefined)
  if (two) return [two]
  if (!like) return []
  const own = ofSubject(change, given)
  const amounts = own.length > 0 ? own : around(view, sentence, change, earlier, fits)
  const nearest = [...new Set([...amounts.slice(-1), ...amounts.toReversed()])]
  return nearest.flatMap((now) => [{ now, base: sameBefore(view, now, earlier) }, ...otherwise(view, now, change, earlier)])
}

/** The amount beside the change is last year's after all, where the text tells this year's, which is as much more or less. */
function otherwise(view: View, base: Item, { said }: Change, earlier: readonly Item[]): Pair[] {
  const by = said.find(({ item }) => comparable(item, base))
  if (!by) return []
  const wanted = by.isUp ? base.amount.plus(by.item.amount) : base.amount.minus(by.item.amount)
  const now = before(view, base, earlier).find((item) => comparable(item, base) && item.role === 'amount' && item.amount.eq(wanted))
  return now ? [{ now, base }] : []
}

/** A few numbers back, in the passage before where this one begins. */
function before(view: View, { index }: Item, earlier: readonly Item[]): readonly Item[] {
  return [...earlier, ...view.items.slice(Math.max(0, index - NEAR), index)]
}

/** A，比 B 增加: what stands right before the base; where that ends a list of parts, the whole of them, or it. */
function nowBeside(view: View, sentence: Sentence, before: readonly Item[], fits: (item: Item) => boolean): Item[] {
  let k = before.length - 1
  while (
    k > 0 &&
    before[k] &&
    (isBase(before[k] as Item) || before[k]?.role === 'change' || /(?:节约|节省|结余|超支|多|少|高|低)$/.test(before[k]?.label ?? ''))
  )
    k -= 1
  const beside = before[k]
  if (!beside) return []
  const at = view.text.slice(sentence.start, beside.start).search(/其中|包括|[：:]/)
  const whole = at < 0 ? undefined : before.findLast((item) => item.end <= sentence.start + at && fits(item) && comparable(item, beside))
  return [beside, ...(whole ? [whole] : [])].filter(fits)
}

/** 上年 B，本年 A, and nothing else before; 由 B 增加到 A. */
function twoYears(view: View, before: readonly Item[], given: readonly Item[], { said }: Change, isRateOnly: boolean): Pair | undefined {
  const [first, second] = given.slice(-2)
  const start = said[0]?.item.start ?? 0
  if (/新增(?:了|约)?$/.test(said[0]?.item.label ?? '')) return undefined // what came is no difference
  if (!first || !second || first.index + 1 !== second.index || !comparable(first, second)) return undefined
  if (/[。；;]/.test(view.text.slice(first.end, start)) || (before.at(-1) !== second && before.at(-1)?.role !== 'change')) return undefined
  if (given.length > 2 && (isRateOnly || second.role !== 'to')) return undefined
  const order = earlierFirst(view, first, second)
  return order && { base: order[0], now: order[1] }
}

/** 上年决算 B，年初预算 C，本年决算 A，比上年增长: of several the two that are called so. */
function calledSo(given: readonly Item[], { said }: Change): Pair | undefined {
  const label = said[0]?.item.label ?? ''
  const isPlanned = (item: Item): boolean => /预算|计划|目标|任务|指标/.test(item.label) && !/决算|执行|实际|支出数|完成/.test(item.label)
  const isLast = (item: Item): boolean => /上年|去年|上一年/.test(item.label)
  const isOfPlan = /[比较].{0,4}(?:预算|计划|目标|任务)/.test(label)
  if (!isOfPlan && (given.length < 3 || !/上年|去年|同比/.test(label))) return undefined
  const [bases, nows] = [given.filter(isOfPlan ? isPlanned : isLast), given.filter((item) => !isPlanned(item) && !isLast(item))]
  const [base, now] = [bases[0], nows[0]]
  return base && now && bases.length === 1 && nows.length === 1 && comparable(base, now) ? { base, now } : undefined
}

/** 公务接待费减少 D: what fell is named, and an amount under another name is not its base. */
function ofSubject({ said }: Change, amounts: readonly Item[]): readonly Item[] {
  const subject =
    /([\u4e00-\u9fff]{2}(?:费|经费|支出|收入|拨款))(?:比上年|较上年|同比|决算|预算)*(?:增加|减少|下降|增长|上升|降低)(?:了)?$/.exec(
      said[0]?.item.label ?? '',
    )?.[1]
  return subject === undefined ? amounts : amounts.filter(({ label }) => label.includes(subject))
}

/** 收入 A。同比增加 D: the sentence before tells it. 增加 D，增长 G%，达到 A: it stands behind. */
function around(view: View, sentence: Sentence, { said }: Change, earlier: readonly Item[], fits: (item: Item) => boolean): Item[] {
  const last = said.at(-1)?.item
  if (!last) return []
  if (/^(?:同比|比|较|与)/.test(view.text.slice(sentence.start))) {
    const previous = view.sentences[sentence.index - 1]?.items ?? []
    const found = (previous.length > 0 ? previous : earlier).filter(fits)
    if (found.length > 0) return found.every((one) => one.amount.eq(found[0]?.amount ?? 0)) ? found.slice(0, 1) : []
  }
  const next = sentence.items.find((item) => item.start > last.end && fits(item))
  const isNext =
    next?.index === last.index + 1 && /^[，,][^，。；]{0,10}$/.test(view.text.slice(last.end, next.start)) && next.role === 'amount'
  return isNext ? [next] : []
}

/** 2019年收入 B。2020年收入 A，增加 D: the same words of the year before, a few numbers back. */
function sameBefore(view: View, now: Item, earlier: readonly Item[]): Item | undefined {
  const { year, subject } = periodOf(now)
  if (year === undefined || subject.length < 2) return undefined
  return before(view, now, earlier).findLast((item) => {
    const one = periodOf(item)
    return one.year === year - 1 && one.subject === subject && comparable(item, now) && item.role === 'amount' && !item.vague
  })
}

const NEAR = 12
