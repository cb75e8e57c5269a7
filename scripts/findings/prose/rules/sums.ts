// findings: a total and the parts that follow it (其中, 包括, brackets) or stand before it (共计, 合计).
// Certain only where the parts exceed the total, where their names leave nothing out, or where a digit was mistyped.

import { plain } from '../../../base/decimal.ts'
import type { Observation } from '../../../base/finding.ts'
import { comparable, firm, inUnitOf, perSentence, tell, written } from '../rule.ts'
import { looksTyped, meets, minus, spanOf, sum, type Span } from '../span.ts'
import { afterSemicolon, type Item, type Sentence, type View } from '../view.ts'

export const sums = perSentence((sentence, view) => [
  ...markers(view, sentence).flatMap((marker) => divided(view, sentence, marker)),
  ...bracketed(view, sentence),
  ...added(view, sentence),
])

const MARKER = /其中|(?:主要)?包括|(?:主要)?由(?=[^，。；]{2,40}(?:组成|构成))|分别为|分别是|具体为|具体包括|按[^，。；]{2,10}分(?:类)?[：:，,]/g

interface Marker {
  readonly at: number
  readonly word: string
}

function markers(view: View, { start, end }: Sentence): Marker[] {
  return [...view.text.slice(start, end).matchAll(MARKER)].map((match) => ({ at: start + match.index, word: match[0] })).slice(0, 12)
}

function divided(view: View, sentence: Sentence, marker: Marker): Observation[] {
  const totals = totalsFor(view, sentence, marker)
  const total = totals[0]
  if (!total || totals.some((one) => !one.amount.eq(total.amount))) return []
  const lists = listsAfter(view, sentence, marker, total)
  if (lists.length === 0 || lists.some((parts) => agrees(total, parts))) return []
  const parts = lists[0] ?? []
  return parts.length < 2 ? tooLarge(view, total, parts) : judged(view, total, parts)
}

/** What the parts are parts of: the last firm quantity before the marker, and whatever else it could be. */
function totalsFor(view: View, sentence: Sentence, { at }: Marker): Item[] {
  const opens = /^[，,；;。\s]*$/.test(view.text.slice(sentence.start, at))
  if (opens) {
    const before = view.sentences[sentence.index - 1]
    const last = before?.items.filter(firm).at(-1)
    return last ? (before?.items ?? []).filter((item) => firm(item) && comparable(item, last)) : []
  }
  const depth = depthAt(view, at)
  const before = sentence.items.filter((item) => item.end <= at && item.depth <= depth && firm(item))
  const last = before.at(-1)
  return last && at - last.end <= 40 ? [last] : []
}

function depthAt(view: View, at: number): number {
  let depth = 0
  for (let i = Math.max(0, at - 200); i < at; i += 1) {
    if (/[（(]/.test(view.text[i] ?? '')) depth += 1
    else if (/[）)]/.test(view.text[i] ?? '')) depth = Math.max(depth - 1, 0)
  }
  return depth
}

/** The readings of what follows: up to the semicolon, or the sentence; without what belongs to an inner 其中. */
function listsAfter(view: View, sentence: Sentence, { at }: Marker, total: Item): Item[][] {
  const depth = depthAt(view, at)
  const behind = view.text.slice(at, sentence.end)
  const close = depth > total.depth ? closing(view.text, at, sentence.end) : sentence.end
  const semicolon = behind.search(/[；;]/)
  const inner = behind.slice(2).search(/其中/)
  const parts = fitting(sentence.items.filter((item) => item.start > at && item.end <= close && item.depth === depth && item.role === 'amount' && isPart(item, total)), total)
  const upTo = (end: number): Item[] => parts.filter((item) => item.end <= end)
  const first = upTo(semicolon < 0 ? close : at + semicolon)
  const lists = first.length === 1 && oneEach(view, parts, at, close) ? [parts] : [first, parts]
  if (inner >= 0) {
    const innerAt = at + 2 + inner
    const innerEnd = view.text.slice(innerAt, sentence.end).search(/[；;]/)
    const outside = parts.filter((item) => item.end <= innerAt || (innerEnd >= 0 && item.start > innerAt + innerEnd))
    lists.unshift(parts.filter((item) => item.end <= innerAt), outside)
  }
  return lists.filter((list) => list.length > 0)
}

/** A 10；B 20；C 30: one part between two semicolons. */
function oneEach(view: View, parts: readonly Item[], at: number, close: number): boolean {
  const pieces = view.text.slice(at, close).split(/[；;]/)
  return pieces.length === parts.length && parts.every((part, i) => i === 0 || /[；;]/.test(view.text.slice(parts[i - 1]?.end ?? at, part.start)))
}

/** A count that is larger than the whole, beside others that are not, counts something else. */
function fitting(parts: readonly Item[], total: Item): Item[] {
  const own = parts.filter((part) => total.kind !== 'count' || !ANOTHER_DEED.test(part.label))
  const within = own.filter((part) => part.amount.lte(total.amount))
  return total.kind === 'count' && within.length > 0 ? within : [...own]
}

const ANOTHER_DEED = /^(?:全年|累计|并|还|同时|另|已|共)*(?:组织|开展|完成|举办|新增|累计|共有|设有|排查|整改|发放|处理|化解|查处|有(?!证|照|限|偿)|配备|召开|培训|覆盖|惠及|涉及)/

function closing(text: string, from: number, end: number): number {
  const found = text.slice(from, end).search(/[）)]/)
  return found < 0 ? end : from + found
}

/** 编制 are parts of 编制 only, and people no parts of it. */
function isPart(item: Item, total: Item): boolean {
  if (!comparable(item, total) || (item.kind === 'money' && (item.unit === '元') !== (total.unit === '元'))) return false
  if (/编制/.test(total.label) && !/编制/.test(item.label) && /在职|在编|实有|退休|聘/.test(item.label)) return false
  return !/(?:比|较|同比|上年|去年|人均|每|单价|预算数为|超过|不低于|不超过)[^，。；]{0,10}$/.test(item.label)
}

/** Amounts of money without decimals beside others that have them lost their zeros; all of them without may be rounded. */
function spans(total: Item, parts: readonly Item[]): { whole: Span; pieces: Span[] } {
  const widest = [total, ...parts].filter((item) => item.places > 0).map((item) => item.half)
  const coarse = widest.length > 0 ? widest.reduce((a, b) => (a.gt(b) ? a : b)) : undefined
  const span = (item: Item): Span => spanOf(item, item.kind === 'money' && item.places === 0 && coarse ? coarse.lt(item.half) ? coarse : item.half : item.half)
  return { whole: span(total), pieces: parts.map(span) }
}

function agrees(total: Item, parts: readonly Item[]): boolean {
  const { whole, pieces } = spans(total, parts)
  if (parts.length >= 2 && meets(sum(pieces), whole)) return true
  return parts.length > 2 && someSubset(pieces, whole)
}

/** A list may hold its own subtotals: then some of it adds up. */
function someSubset(pieces: readonly Span[], whole: Span): boolean {
  if (pieces.length > 12) return true // too long to be sure of its levels
  for (let mask = 3; mask < 1 << pieces.length; mask += 1) {
    const chosen = pieces.filter((_, i) => (mask >> i) & 1)
    if (chosen.length >= 2 && meets(sum(chosen), whole)) return true
  }
  return false
}

/** Ways of counting the same people twice. */
const OVERLAPPING = /女|男|党员|学历|本科|大专|研究生|岁|职称|高级|中级|初级|少数民族|以上|以下|重点|优秀|新增/

function judged(view: View, total: Item, parts: readonly Item[]): Observation[] {
  const { whole, pieces } = spans(total, parts)
  const added = sum(pieces)
  if (total.kind === 'count' && parts.some((part) => OVERLAPPING.test(part.label))) return []
  if (parts.some((part) => part.vague)) return []
  const isOver = added.low.gt(whole.high)
  const mistyped = parts.length >= 2 && looksTyped(plain(inScale(total, total.amount), total.places), plain(inScale(total, added.middle), total.places))
  const near = minus(added, whole).middle.abs().lte(whole.middle.abs().times('0.01'))
  if (isOver || mistyped || isExhaustive(total, parts)) return [told('prose-sum', view, total, parts, added)]
  return near && parts.length >= 2 ? [told('prose-sum-doubtful', view, total, parts, added)] : []
}

/** One part alone is told when it is larger than its whole. */
function tooLarge(view: View, total: Item, [part]: readonly Item[]): Observation[] {
  if (!part || part.vague || part.kind === 'percent' || /减|抵|超/.test(part.label)) return []
  return spanOf(part).low.gt(spanOf(total).high) ? [told('prose-sum', view, total, [part], spanOf(part))] : []
}

const SETS: readonly (readonly RegExp[])[] = [
  [/基本支出|基本经费/, /项目支出|项目经费/],
  [/货物/, /工程/, /服务/],
  [/出国|出境/, /用车|公车/, /接待/],
  [/人员经费|人员支出/, /公用经费|公用支出/],
  [/行政编制/, /事业编制/],
  [/初次|初件|初访/, /重复|重件|重访/],
  [/购置/, /运行/],
]

function isExhaustive(total: Item, parts: readonly Item[]): boolean {
  if (parts.length >= 2 && /其他|其它|其余/.test(parts.at(-1)?.label ?? '') && total.kind === 'money') return true
  return SETS.some((set) => set.every((name) => parts.some((part) => name.test(part.label))) && parts.length <= set.length + 1 && !parts.some((part) => /上缴|经营支出|附属/.test(part.label)))
}

/** 车辆5辆（一般公务用车1辆，执法用车4辆）: what stands in brackets behind a count, without a word between. */
function bracketed(view: View, sentence: Sentence): Observation[] {
  return sentence.items.flatMap((total, i) => {
    if (!firm(total) || !/[（(]/.test(view.text[total.end] ?? '')) return []
    const close = closing(view.text, total.end, sentence.end)
    const inside = view.text.slice(total.end, close)
    if (/其中|包括|含|比|较|占|不/.test(inside) || /[（(]/.test(inside.slice(1))) return []
    const parts = sentence.items.slice(i + 1).filter((item) => item.end <= close && item.role === 'amount')
    if (parts.length < 2 || !parts.every((part) => comparable(part, total) && part.label.length > 1) || agrees(total, parts)) return []
    const added = sum(spans(total, parts).pieces)
    const exact = added.low.gt(spanOf(total).high) ? 'prose-sum' : 'prose-sum-doubtful'
    return parts.some((part) => part.vague || OVERLAPPING.test(part.label)) ? [] : [told(exact, view, total, parts, added)]
  })
}

const CLOSING_TOTAL = /^(?:以上|上述|三项|两项|四项|五项|各项|全部|所有|支出|收入|资金|经费|人员)?(?:共计|合计|总计|总共|累计|共)(?:为|达|支出|收入|安排|投入|金额|使用|拨付)?$/

/** A 10万元、B 20万元，合计 30万元: the total stands last, and what it adds stands before it in the sentence. */
function added(view: View, sentence: Sentence): Observation[] {
  return sentence.items.flatMap((total, i) => {
    if (!firm(total) || !CLOSING_TOTAL.test(total.label)) return []
    const from = afterSemicolon(view.text, total.start, sentence.start)
    const before = sentence.items.slice(0, i).filter((item) => item.start >= from)
    if (before.some((item) => item.depth !== total.depth || /其中|比|较|合计|共/.test(item.label))) return []
    const parts = before.filter((item) => comparable(item, total) && item.role === 'amount')
    if (parts.length < 2 || parts.length !== before.filter((item) => item.kind === total.kind && item.kind === 'money').length && total.kind === 'money') return []
    if (parts.some((item) => item.vague || (item.kind === 'money' && (item.unit === '元') !== (total.unit === '元'))) || agrees(total, parts)) return []
    const pieces = spans(total, parts).pieces
    if (parts.slice(1).some((_, k) => meets(sum(pieces.slice(k + 1)), spanOf(total)))) return []
    const code = total.kind === 'money' && parts.length <= 6 ? 'prose-sum' : 'prose-sum-doubtful'
    return [told(code, view, total, parts, sum(pieces))]
  })
}

function inScale(item: Item, amount: Item['amount']): Item['amount'] {
  return item.value.isZero() ? amount : amount.div(item.amount.div(item.value))
}

function told(code: 'prose-sum' | 'prose-sum-doubtful', view: View, total: Item, parts: readonly Item[], added: Span): Observation {
  return tell(code, view, total.digits[0], total.end, {
    stated: written(view, total), parts: parts.map((part) => written(view, part)).join(' + '),
    computed: inUnitOf(added.middle, total), difference: inUnitOf(added.middle.minus(total.amount), total),
  })
}
