// findings: whether parts make up their whole, and how certain it is that they should: because they exceed it, because
// their names leave nothing out, because their shares do, or because the difference is that of one mistyped digit.

import { type Decimal, plain } from '../../../base/decimal.ts'
import { looksTyped, meets, minus, oneDigitOff, type Span, spanOf, sum } from '../reading/span.ts'
import type { Item } from '../reading/view.ts'

export type Certainty = 'certain' | 'likely' | 'open'

/** Amounts of money without decimals beside others that have them lost their zeros; all of them without may be rounded. */
export function spans(total: Item, parts: readonly Item[]): { whole: Span; pieces: Span[] } {
  const widest = [total, ...parts].filter((item) => item.places > 0).map((item) => item.half)
  const coarse = widest.length > 0 ? widest.reduce((a, b) => (a.gt(b) ? a : b)) : undefined
  const span = (item: Item): Span =>
    spanOf(item, item.kind === 'money' && item.places === 0 && coarse ? (coarse.lt(item.half) ? coarse : item.half) : item.half)
  return { whole: span(total), pieces: parts.map(span) }
}

/** All of the parts add up, or what is left of them where the list holds subtotals or runs on to something else. */
export function agrees(total: Item, parts: readonly Item[]): boolean {
  const { whole, pieces } = spans(total, parts)
  if (parts.length >= 2 && meets(sum(pieces), whole)) return true
  return parts.length > 2 && (total.kind === 'money' ? someSubset(pieces, whole) : withoutLast(pieces, whole))
}

function someSubset(pieces: readonly Span[], whole: Span): boolean {
  if (pieces.length > 12) return true // too long to be sure of its levels
  for (let mask = 3; mask < 1 << pieces.length; mask += 1) {
    const chosen = pieces.filter((_, i) => (mask >> i) & 1)
    if (chosen.length >= 2 && meets(sum(chosen), whole)) return true
  }
  return false
}

/** Small numbers add up by chance too often: only the last of them may be something else. */
function withoutLast(pieces: readonly Span[], whole: Span): boolean {
  return pieces.some((_, i) => i >= 2 && meets(sum(pieces.slice(0, i)), whole))
}

/** Ways of counting the same people twice. */
const OVERLAPPING = /女|男|党员|学历|本科|大专|研究生|岁|职称|高级|中级|初级|少数民族|以上|以下|重点|优秀|新增/

/** 优秀 beside 合格 is a grade; 党员 among 党员 is no other way of counting. */
export function overlaps(parts: readonly Item[], whole = ''): boolean {
  const isGraded = parts.some(({ label }) => /良好|合格|一般/.test(label))
  return parts.some(({ label }) => {
    const word = OVERLAPPING.exec(label)?.[0]
    return word !== undefined && !whole.includes(word) && !(word === '优秀' && isGraded)
  })
}

/** How sure it is that these parts, which do not add up, should. `isAll`: the words before the list say that it is all. */
export function certaintyOf(total: Item, parts: readonly Item[], isAll: boolean): Certainty {
  if (parts.some((part) => part.vague)) return 'open'
  if (total.kind === 'count' && overlaps(parts, total.label)) return isOnePartMistyped(total, parts) ? 'certain' : 'open'
  if (total.kind === 'count' && parts.some((part) => part.unit !== total.unit && part.amount.gt(total.amount))) return 'open' // other things are counted
  const { whole, pieces } = spans(total, parts)
  const added = sum(pieces)
  if (added.low.gt(whole.high)) return 'certain'
  if (parts.length < 2) return 'open'
  if (isAll || isMistyped(total, added.middle) || isExhaustive(total, parts)) return 'certain'
  if (oneDigitOff(total, parts, added.middle)) return parts.length > 2 ? 'certain' : 'likely'
  const isNear = minus(added, whole).middle.abs().lte(whole.middle.abs().times('0.01'))
  return isNear || isLikelyAll(total, parts) ? 'likely' : 'open'
}

/** Exchange two digits of one part, and the parts make up the whole. */
function isOnePartMistyped(total: Item, parts: readonly Item[]): boolean {
  const excess = parts.reduce((left, part) => left.minus(part.amount), total.amount)
  return (
    parts.length >= 3 &&
    parts.some((part) => part.unit === total.unit && looksTyped(plain(part.amount, 0), plain(part.amount.plus(excess), 0)))
  )
}

function isMistyped(total: Item, added: Decimal): boolean {
  const scale = total.value.isZero() ? total.amount.plus(1) : total.amount.div(total.value)
  return looksTyped(plain(total.value, total.places), plain(added.div(scale), total.places))
}

/** Names of which the official classification has no more. */
const SETS: readonly (readonly RegExp[])[] = [
  [/基本支出|基本经费/, /项目支出|项目经费/],
  [/货物/, /工程/, /服务/],
  [/出国|出境/, /用车|公车/, /接待/],
  [/人员经费|人员支出/, /公用经费|公用支出/],
  [/行政编制/, /事业编制/],
  [/初次|初件|初访/, /重复|重件|重访/],
  [/购置/, /运行/],
  [/税收(?!.*非税)/, /非税/],
  [/(?<!不)满意/, /不满意/],
]

export function isExhaustive(total: Item, parts: readonly Item[]): boolean {
  if (/其他|其它|其余/.test(parts.at(-1)?.label ?? '') && (total.kind === 'money' || parts.length >= 3)) return true
  return SETS.some(
    (set) =>
      set.every((name) => parts.some((part) => name.test(part.label))) &&
      parts.length <= set.length + 1 &&
      !parts.some((part) => /上缴|经营支出|附属/.test(part.label)),
  )
}

const LIKELY_SETS: readonly (readonly RegExp[])[] = [
  [/行政|公务员/, /事业|参公/],
  [/流动资产/, /固定资产/],
]

/** Kinds of staff and of assets, scores of a whole table: what is left out would have been worth a word. */
function isLikelyAll(total: Item, parts: readonly Item[]): boolean {
  if (total.kind === 'score') return parts.length >= 3 && /得分|总分|评分|分值|满分/.test(total.label)
  return LIKELY_SETS.some((set) => set.every((name) => parts.some((part) => name.test(part.label))))
}
