// findings: shares of a whole (占比): of one that stands before, of the parts' own sum, and those that a list gives
// one by one (分别为…，占…的).

import type { Observation } from '../../../base/observation.ts'
import type { Audit } from '../reading/audit.ts'
import { comparable, inUnitOf, written } from '../reading/item.ts'
import { exactly, isCutOff, meets, over, percentText, rateOf, type Span, spanOf, sum } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { type Comparison, perSentence, tell } from '../text-check.ts'
import { proseRateDoubtful } from './rate-doubtful.ts'
import { proseRounding } from './rounding.ts'
import { proseShare } from './share.ts'

/** A whole further away than this many quantities is another subject's. */
const REACH = 80

/** A part, its share, and a whole that stands before it in the paragraph. */
export const shares: Comparison = {
  tells: [proseShare, proseRateDoubtful, proseRounding],
  run: perSentence((sentence, view, audit) =>
    sentence.items.flatMap((share, i) => {
      if (share.kind !== 'percent' || share.vague || !(share.role === 'share' || /占比(?:约|为|达)?$/.test(share.label))) return []
      if (sentence.items[i + 1]?.kind === 'percent' && isJoined(view, share, sentence.items[i + 1] ?? share)) return [] // a list: see respective
      const part = partOf(sentence, share, i)
      if (
        !part ||
        part.vague ||
        part.kind === 'plain' ||
        part.kind === 'score' ||
        (share.clause - part.end > 14 && share.label.startsWith('占'))
      )
        return []
      const far = nearby(view, audit)
      const isWhole = (item: Item): boolean => comparable(item, part) && item.role === 'amount' && !item.vague && item.amount.gt(0)
      const wholes = [...view.items.slice(Math.max(0, part.index - REACH), part.index), ...far].filter(isWhole)
      const said = rateOf(share)
      const quotient = (whole: Item): Span | undefined => over(spanOf(part), spanOf(whole))
      const behind = view.items.slice(part.index + 1, part.index + REACH).filter(isWhole)
      const implied = impliedWhole(view, sentence, share) ?? sumOfAll(view, sentence, share)
      const isListed = implied !== undefined && sharesBeside(sentence, share) >= 3 // a list of four: another amount that fits is chance
      if (!isListed && [...wholes, ...behind].some((whole) => meets(quotient(whole) ?? said, said))) return []
      if (implied) return meets(over(spanOf(part), said) ?? implied, implied) ? [] : [odd(view, part, share, implied)]
      const whole =
        wholes.findLast((one) => isNamedWhole(one, share)) ??
        wholes.findLast(
          (one) => view.items[one.index] === one && one.amount.gte(part.amount) && !isPartItself(view, one) && wholeOf(view, one, share),
        )
      const expected = whole && quotient(whole)
      if (!whole || !expected) return []
      const code = isCutOff(expected, said)
        ? proseRounding
        : isNamedWhole(whole, share) || isCertainWhole(view, whole, part)
          ? proseShare
          : proseRateDoubtful
      return [
        tell(code, view, share.digits[0], share.end, {
          stated: written(view, share),
          expression: `${written(view, part)} ÷ ${inUnitOf(whole.amount, whole)}`,
          computed: percentText(expected.middle, share.places),
        }),
      ]
    }),
  ),
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

function odd(view: View, part: Item, share: Item, whole: Span): Observation {
  const expected = over(spanOf(part), whole)
  const code = expected && isCutOff(expected, rateOf(share)) ? proseRounding : proseShare
  return tell(code, view, share.digits[0], share.end, {
    stated: written(view, share),
    expression: `${written(view, part)} ÷ ${inUnitOf(whole.middle.toDecimalPlaces(0), part)}`,
    computed: percentText((expected ?? rateOf(share)).middle, share.places),
  })
}

/** The amounts of the few passages before: a whole may stand there. */
function nearby(view: View, { views }: Audit): readonly Item[] {
  const at = views.indexOf(view)
  return views.slice(Math.max(0, at - 8), at).flatMap((one) => one.items.slice(-40))
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
export const respective: Comparison = {
  tells: [proseShare],
  run: perSentence((sentence, view) => {
    const found: Observation[] = []
    const { items } = sentence
    for (let i = 0; i < items.length; i += 1) {
      const first = items[i]
      if (first?.kind !== 'percent' || !/占/.test(`${items[i - 1]?.label ?? ''}${first.label}`) || items[i - 1]?.kind === 'percent')
        continue
      const shares = runFrom(view, items, i)
      const isGiven = /占/.test(items[i - 1]?.label ?? '') // 占总额 A 的: the whole stands between
      const amounts = items.slice(0, isGiven ? i - 1 : i).slice(-shares.length)
      const last = amounts.at(-1)
      if (
        shares.length < 2 ||
        amounts.length !== shares.length ||
        !last ||
        (isGiven ? (items[i - 1]?.clause ?? 0) : first.clause) - last.end > 30
      )
        continue
      const isList = amounts.every((item, k) => item.kind === 'money' && !item.vague && (k === 0 || isJoined(view, amounts[k - 1], item)))
      if (!isList || !RESPECTIVE.test(amounts[0]?.label ?? '') || shares.some((share) => share.vague)) continue
      found.push(...oddOfList(view, amounts, shares))
    }
    return found
  }),
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
function oddOfList(view: View, amounts: readonly Item[], shares: readonly Item[]): Observation[] {
  const wholes = amounts.map((amount, i) => (shares[i] && amount.amount.gt(0) ? over(spanOf(amount), rateOf(shares[i])) : undefined))
  const known = wholes.filter((one) => one !== undefined)
  if (common(known)) return []
  const total = sum(amounts.map((amount) => spanOf(amount)))
  for (const [i, one] of wholes.entries()) {
    const [amount, share] = [amounts[i], shares[i]]
    const others = common(wholes.filter((_, k) => k !== i).flatMap((whole) => whole ?? []))
    const agreed = others && (known.length > 2 || meets(others, total)) ? (meets(others, total) ? total : others) : undefined
    if (one && amount && share && agreed) return [odd(view, amount, share, agreed)]
  }
  return []
}

function common(spans: readonly Span[]): Span | undefined {
  const [first] = spans
  if (!first) return undefined
  const low = spans.reduce((most, one) => (one.low.gt(most) ? one.low : most), first.low)
  const high = spans.reduce((least, one) => (one.high.lt(least) ? one.high : least), first.high)
  return low.lte(high) ? { low, high, middle: low.plus(high).div(2) } : undefined
}
