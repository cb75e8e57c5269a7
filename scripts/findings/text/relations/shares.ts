// findings: shares of a whole (占比): of one that stands before, of the parts' own sum; those that a list gives one by one
// (分别为…，占…的); and shares that make a hundred.

import type { Question } from '../judgement/judge.ts'
import { type Fact, inUnitOf } from '../quantities/fact.ts'
import { proseRateDoubtful } from '../rates/rate-doubtful.ts'
import { proseRounding } from '../rates/rounding.ts'
import { proseShare } from '../rates/share.ts'
import { comparable } from '../reading/item.ts'
import { exactly, meets, minus, over, rateOf, type Span, spanOf, sum } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { isExhaustive, overlaps } from '../sums/whole.ts'

type FactOf = (view: View, item: Item) => Fact

/** A whole further away than this many quantities is another subject's. */
const REACH = 80

export function sharesIn(view: View, sentence: Sentence, near: readonly View[], factOf: FactOf): Question[] {
  if (!sentence.items.some(({ kind }) => kind === 'percent')) return []
  return [
    ...sentence.items.flatMap((share, i) => shareIn(view, sentence, share, i, near, factOf)),
    ...respective(view, sentence, factOf),
    ...hundred(view, sentence, factOf),
  ]
}

/** A part, its share, and a whole that stands before it in the paragraph. */
function shareIn(view: View, sentence: Sentence, share: Item, i: number, near: readonly View[], factOf: FactOf): Question[] {
  if (share.kind !== 'percent' || share.vague || !(share.role === 'share' || /占比(?:约|为|达)?$/.test(share.label))) return []
  const next = sentence.items[i + 1]
  if (next?.kind === 'percent' && isJoined(view, share, next)) return [] // a list: see respective
  const part = partOf(sentence, share, i)
  if (
    !part ||
    part.vague ||
    part.kind === 'plain' ||
    part.kind === 'score' ||
    (share.clause - part.end > 14 && share.label.startsWith('占'))
  )
    return []
  const rate = sentence.items[i - 1]
  if (rate?.kind === 'percent' && rate.role === 'amount' && rate.index > part.index) return [] // of the rate's numbers, whichever
  const asked = (whole: Span, one: Item | undefined, from: View, told: Question['told']): Question[] => {
    const expected = over(spanOf(part), whole)
    const [a, b] = [factOf(view, part), one && factOf(from, one)]
    const expression = `${a.stated} ÷ ${b?.stated ?? inUnitOf(whole.middle.toDecimalPlaces(0), a)}`
    const readings = expected ? [{ terms: b ? [a, b] : [a], expected, expression }] : []
    return [{ asked: factOf(view, share), told, cutOff: proseRounding, readings }]
  }
  const wholes = wholesOf(view, part, near)
  const implied = impliedWhole(view, sentence, share) ?? sumOfAll(view, sentence, share)
  const isListed = implied !== undefined && sharesBeside(sentence, share) >= 3 // a list of four: another amount that fits is chance
  const fitting = isListed ? undefined : wholes.find(({ item }) => meets(over(spanOf(part), spanOf(item)) ?? NONE, rateOf(share)))
  if (fitting) return asked(spanOf(fitting.item), fitting.item, fitting.from, proseShare)
  if (implied) return asked(implied, undefined, view, proseShare)
  const before = wholes.filter(({ item, from }) => from !== view || item.index < part.index)
  const whole =
    before.findLast(({ item }) => isNamedWhole(item, share)) ??
    before.findLast(
      ({ item, from }) => from === view && item.amount.gte(part.amount) && !isPartItself(view, item) && wholeOf(view, item, share),
    )
  if (!whole) return []
  const isCertain = isNamedWhole(whole.item, share) || isCertainWhole(view, whole.item, part)
  return asked(spanOf(whole.item), whole.item, whole.from, isCertain ? proseShare : proseRateDoubtful)
}

const NONE: Span = { ...exactly(1), low: exactly(2).low }

/** The amounts that the part may be of: of the few passages before, and around it. */
function wholesOf(view: View, part: Item, near: readonly View[]): { item: Item; from: View }[] {
  const isWhole = (item: Item): boolean => comparable(item, part) && item.role === 'amount' && !item.vague && item.amount.gt(0)
  const own = view.items.slice(Math.max(0, part.index - REACH), part.index + REACH).filter((item) => item !== part)
  return [
    ...near.flatMap((from) => from.items.slice(-40).map((item) => ({ item, from }))),
    ...own.map((item) => ({ item, from: view })),
  ].filter(({ item }) => isWhole(item))
}

/** Shares told under the same name as this one. */
function sharesBeside({ items }: Sentence, share: Item): number {
  return items.filter((one) => one !== share && one.role === 'share' && nameOfWhole(one) === nameOfWhole(share)).length
}

/** 基本支出占 names its part, which stood before; 占 alone speaks of the amount beside it. */
function partOf({ items }: Sentence, share: Item, i: number): Item | undefined {
  const before = items.slice(0, i).filter((item) => item.kind !== 'percent' && item.role !== 'change')
  const named = /^(.*?)占/.exec(share.label)?.[1]?.replace(/^(?:其中|而|且)/, '') ?? ''
  if (named.length < 2) return before.findLast((item) => item.depth <= share.depth)
  const meant = before.filter((item) => item.label.endsWith(named))
  return meant.length === 1 ? meant[0] : undefined
}

/** The whole that the other shares of the sentence agree on: two of them at least. */
function impliedWhole(view: View, { items }: Sentence, share: Item): Span | undefined {
  const spans = items.flatMap((other) => {
    const part = view.items[other.index - 1]
    if (other === share || other.role !== 'share' || other.vague || !part || part.kind !== 'money' || other.clause - part.end > 14)
      return []
    return over(spanOf(part), rateOf(other)) ?? []
  })
  return spans.length < 2 ? undefined : common(spans)
}

/** Parts that are each told as a share of the same thing, all but one of which are right for their own sum: that is the whole. */
function sumOfAll(view: View, { items }: Sentence, share: Item): Span | undefined {
  const named = nameOfWhole(share)
  const pairs = items.flatMap((one) => {
    const part = view.items[one.index - 1]
    return one.role === 'share' &&
      !one.vague &&
      part?.kind === 'money' &&
      !part.vague &&
      one.clause - part.end <= 14 &&
      nameOfWhole(one) === named
      ? [{ part, said: rateOf(one) }]
      : []
  })
  if (pairs.length < 2) return undefined
  const whole = sum(pairs.map(({ part }) => spanOf(part)))
  const right = pairs.filter(({ part, said }) => meets(over(spanOf(part), whole) ?? said, said)).length
  const isHundred = meets(sum(pairs.map(({ said }) => said)), exactly(1))
  return right === pairs.length - 1 || (isHundred && right < pairs.length) ? whole : undefined
}

function nameOfWhole(share: Item): string {
  return /占(?:比)?([^占]*?)(?:的|总|比例|比重|约|为|达|[：:])*$/.exec(share.label)?.[1] ?? ''
}

/** 占本年收入合计的, and in a passage before: 本年收入合计 1000万元. */
function isNamedWhole(whole: Item, share: Item): boolean {
  const name = bareName(nameOfWhole(share))
  return name.length >= 4 && bareName(whole.label).endsWith(name)
}

function bareName(label: string): string {
  return label.replace(/(?:合计|总计|总额|总数|金额|数|额|的|为|是|共|达)+$/, '')
}

/** An amount with a share of its own behind it is a part as well. */
function isPartItself(view: View, item: Item): boolean {
  const next = view.items[item.index + 1]
  return next !== undefined && (next.role === 'share' || /占比/.test(next.label)) && next.clause - item.end <= 14
}

/** 占全区的, 占总面积: the whole is not the one in the text. */
function wholeOf(view: View, whole: Item, share: Item): boolean {
  const named = nameOfWhole(share)
  if (/全区|全市|全县|全省|全国|全街|辖区|上年|GDP|收入的|比$/.test(named)) return false
  if (named === '') return /合计|共|总|年初预算|全年|支出|收入|其中/.test(view.text.slice(Math.max(whole.labelStart - 6, 0), share.start))
  const key = named.replace(/年度|本年|总额|总|数|的/g, '')
  return key.length >= 2 && whole.label.includes(key.slice(-4))
}

function isCertainWhole(view: View, whole: Item, part: Item): boolean {
  return whole.amount.gte(part.amount) && /其中|分别|包括|：|:/.test(view.text.slice(whole.end, part.start))
}

const RESPECTIVE = /(?:分别为|分别是|分别达|分别)/

/** 甲、乙、丙分别为 a、b和c，占…的 p、q和r: as many shares as amounts, one after the other. */
function respective(view: View, { items }: Sentence, factOf: FactOf): Question[] {
  return items.flatMap((first, i) => {
    const before = items[i - 1]
    if (first.kind !== 'percent' || before?.kind === 'percent' || !/占/.test(`${before?.label ?? ''}${first.label}`)) return []
    const shares = runFrom(view, items, i)
    const isGiven = /占/.test(before?.label ?? '') // 占总额 A 的: the whole stands between
    const amounts = items.slice(0, isGiven ? i - 1 : i).slice(-shares.length)
    const last = amounts.at(-1)
    const isNear = last && (isGiven ? (before?.clause ?? 0) : first.clause) - last.end <= 30
    const isList = amounts.every((item, k) => item.kind === 'money' && !item.vague && (k === 0 || isJoined(view, amounts[k - 1], item)))
    if (shares.length < 2 || amounts.length !== shares.length || !isNear || !isList) return []
    if (!RESPECTIVE.test(amounts[0]?.label ?? '') || shares.some((share) => share.vague)) return []
    return oddOfList(view, amounts, shares, factOf)
  })
}

function runFrom(view: View, items: readonly Item[], from: number): Item[] {
  const run = items.slice(from, from + 1)
  for (const item of items.slice(from + 1)) {
    if (item.kind !== 'percent' || !isJoined(view, run.at(-1), item)) break
    run.push(item)
  }
  return run
}

function isJoined(view: View, a: Item | undefined, b: Item): boolean {
  return a !== undefined && /^[、，,和及与]{1,2}$/.test(view.text.slice(a.end, b.start))
}

/** One that gives another whole than all the others do, which agree among themselves. */
function oddOfList(view: View, amounts: readonly Item[], shares: readonly Item[], factOf: FactOf): Question[] {
  const wholes = amounts.map((amount, i) => (shares[i] && amount.amount.gt(0) ? over(spanOf(amount), rateOf(shares[i])) : undefined))
  const known = wholes.filter((one) => one !== undefined)
  if (common(known)) return []
  const total = sum(amounts.map((amount) => spanOf(amount)))
  for (const [i, one] of wholes.entries()) {
    const [amount, share] = [amounts[i], shares[i]]
    const others = common(wholes.filter((_, k) => k !== i).flatMap((whole) => whole ?? []))
    const agreed = others && (known.length > 2 || meets(others, total)) ? (meets(others, total) ? total : others) : undefined
    const expected = amount && agreed && over(spanOf(amount), agreed)
    if (!one || !share || !expected) continue
    const term = factOf(view, amount)
    const expression = `${term.stated} ÷ ${inUnitOf(agreed.middle.toDecimalPlaces(0), term)}`
    return [{ asked: factOf(view, share), told: proseShare, cutOff: proseRounding, readings: [{ terms: [term], expected, expression }] }]
  }
  return []
}

/** 甲占 a%，乙占 b%，丙占 c%: shares of one whole are not more than it, and all of it where their names leave nothing out. */
function hundred(view: View, { items }: Sentence, factOf: FactOf): Question[] {
  const shares = items.filter(({ kind, role, label }) => kind === 'percent' && (role === 'share' || /占比(?:约|为|达)?$/.test(label)))
  const [last] = shares.slice(-1)
  const names = new Set(shares.map((share) => bareName(nameOfWhole(share))).filter((name) => name !== ''))
  const isRow = shares.every(
    (share, i) => i === 0 || items.slice(items.indexOf(shares[i - 1] as Item) + 1, items.indexOf(share)).length <= 1,
  )
  if (
    !last ||
    shares.length < 2 ||
    !isRow ||
    names.size > 1 ||
    shares.some(({ vague, label }) => vague || /[中内]/.test(label)) ||
    overlaps(shares)
  )
    return []
  const others = sum(shares.slice(0, -1).map(rateOf))
  const all = sum(shares.map(rateOf))
  const isOver = all.low.gt(1) && all.middle.lt('1.3')
  if (!isOver && !(isExhaustive(last, shares.map(named)) && all.middle.gt('0.7'))) return []
  const terms = shares.slice(0, -1).map((share) => factOf(view, share))
  const expression = ['100%', ...terms.map(({ stated }) => stated)].join(' - ')
  const reading = { terms, expected: minus(exactly(1), others), expression, signs: terms.map(() => -1 as const) }
  return [{ asked: factOf(view, last), told: proseShare, readings: [reading] }]
}

/** 甲占: named by what stands before the word, or by the amount's label. */
function named(share: Item): Item {
  return { ...share, label: share.label.replace(/占[^占]*$/, '') }
}

function common(spans: readonly Span[]): Span | undefined {
  const [first] = spans
  if (!first) return undefined
  const low = spans.reduce((most, one) => (one.low.gt(most) ? one.low : most), first.low)
  const high = spans.reduce((least, one) => (one.high.lt(least) ? one.high : least), first.high)
  return low.lte(high) ? { low, high, middle: low.plus(high).div(2) } : undefined
}
