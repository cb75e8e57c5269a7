// findings: a total and the parts that a word ties to it: 其中, 包括, 由…组成, 分别为.

import { matchesIn } from '../../../base/matches.ts'
import { comparable, firm } from '../reading/item.ts'
import { exactly, meets, rateOf, spanOf, sum } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { closing, type Division, isPart, judged } from './parts.ts'
import { agrees } from './whole.ts'

const MARKER =
  /其中|主要用于(?=[：:])|(?:主要)?包括|(?:主要)?由(?=[^，。；]{2,40}(?:组成|构成))|分别为|分别是|具体为|具体包括|按[^，。；]{2,10}分(?:类)?[：:，,]/g

/** A total and the parts behind 其中, 包括, 分别为. */
export function marked(view: View, sentence: Sentence): Division[] {
  return markers(view, sentence).flatMap((marker) => divided(view, sentence, marker))
}

interface Marker {
  readonly at: number
  readonly word: string
}

function markers(view: View, { start, end, items }: Sentence): Marker[] {
  return items.length === 0
    ? []
    : matchesIn(view.text.slice(start, end), MARKER)
        .map((match) => ({ at: start + match.index, word: match[0] }))
        .slice(0, 12)
}

/** 收入 T，其中甲 a、乙 b: the parts behind one marker. */
function divided(view: View, sentence: Sentence, marker: Marker): Division[] {
  const totals = totalsFor(view, sentence, marker)
  const total = totals[0]
  if (!total || totals.some((one) => !one.amount.eq(total.amount))) return []
  const lists = listsAfter(view, sentence, marker, total)
  if (lists.length === 0 || lists.some((parts) => agrees(total, parts)) || isOfMixedUnits(view, sentence, marker, total)) return []
  if (marker.word.startsWith('分别') && /年|同期|月|占/.test(view.text.slice(total.end, marker.at))) return []
  const parts = lists[0] ?? []
  if (/其余(?:均|全部|都)?(?:为|是|系|属)[^\d；;]*$/.test(view.text.slice(parts.at(-1)?.end ?? marker.at, sentence.end))) return []
  if (parts.length < 2) return tooLarge(total, parts)
  return judged(total, parts, isWhole(marker, sentence, total, parts))
}

/** 来信18件、来访21批次、网上34件: enumerated together, whatever each is counted in. */
function isOfMixedUnits(view: View, { items }: Sentence, { at }: Marker, total: Item): boolean {
  if (total.kind !== 'count') return false
  const run: Item[] = []
  for (const item of items.filter((one) => one.start > at)) {
    const last = run.at(-1)
    if (item.kind !== 'count' || (last && !view.text.slice(last.end, item.start).startsWith('、'))) break
    run.push(item)
  }
  return run.length >= 2 && run.reduce((left, item) => left.minus(item.amount), total.amount).isZero()
}

/** 分别为, 由…组成: the language says that nothing is left out; so do shares that make a hundred. */
function isWhole({ word, at }: Marker, { items }: Sentence, total: Item, parts: readonly Item[]): boolean {
  if (/^分别|^由/.test(word)) return items.filter((item) => item.end <= at && comparable(item, total)).length === 1
  const shares = parts.flatMap((part) => items.find((item) => item.role === 'share' && item.index === part.index + 1) ?? [])
  return shares.length === parts.length && meets(sum(shares.map(rateOf)), exactly(1))
}

/** What the parts are parts of: the last firm quantity before the marker, and whatever else it could be. */
function totalsFor(view: View, sentence: Sentence, { at }: Marker): Item[] {
  const opens = /^[，,；;。\s]*$/.test(view.text.slice(sentence.start, at))
  if (opens) {
    const before = view.sentences[sentence.index - 1]
    const own = (before?.items ?? []).filter(
      (item) => firm(item) && item.depth === 0 && !isCompared(view, item) && !/^(?:比|较|与|同)|完成|占|上年|预算数?$/.test(item.label),
    )
    const last = own.at(-1)
    return last ? own.filter((item) => comparable(item, last)) : []
  }
  const depth = depthAt(view, at)
  const near = sentence.items.findLast((item) => item.end <= at && item.depth <= depth)
  const before = sentence.items.filter((item) => item.end <= at && item.depth <= depth && firm(item) && !isCompared(view, item))
  const last = before.at(-1)
  const first = sentence.items.find((item) => item.start > at && item.depth === depth)
  const counted =
    last && first && last.kind === 'money' && first.kind === 'count' ? before.findLast((item) => comparable(item, first)) : undefined
  if (counted && near && at - near.end <= 40 && !/[；;]/.test(view.text.slice(counted.end, at))) return [counted]
  return last && near && at - near.end <= 40 && !/[；;]/.test(view.text.slice(last.end, at)) ? [last] : []
}

/** 比上年的 A 增加: an amount that another is compared with is no total. */
function isCompared(view: View, item: Item): boolean {
  if (/^(?:[^，。；]{0,8}比[^，。；]{0,8})?(?:多|少|超|超出|高出|多出|差|低)$/.test(item.label)) return true
  return (
    /(?:比|较|与)[^，。；]*$/.test(item.label) &&
    /^(?:相比)?[^，。；\d]{0,6}(?:增|减|多|少|下降|提高|上升|持平|相比)/.test(view.text.slice(item.end, item.end + 10))
  )
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
  const all = fitting(
    sentence.items.filter(
      (item) => item.start > at && item.end <= close && item.depth === depth && item.role === 'amount' && isPart(item, total),
    ),
    total,
  )
  const parts = all.slice(0, crossing(total, all))
  const upTo = (end: number): Item[] => parts.filter((item) => item.end <= end)
  const first = upTo(semicolon < 0 ? close : at + semicolon)
  if (first.length === 0) return [] // what follows the semicolon belongs to another whole
  const lists = first.length === 1 && oneEach(view, parts, at, close) ? [parts] : [first, parts]
  const inner = innerLists(view, sentence, at, depth)
  const outside = parts.filter((item) => !inner.some(([from, to]) => item.start > from && item.end <= to))
  if (inner.length > 0)
    lists.unshift(
      ...(outside.length > 1 ? [outside] : []),
      parts.filter((item) => item.end <= (inner[0]?.[0] ?? 0)),
      outside,
    )
  return lists.filter((list) => list.length > 0)
}

/** 其中 within 其中, as deep in brackets: what follows up to the semicolon belongs to the part before it and to nothing else. */
function innerLists(view: View, sentence: Sentence, at: number, depth: number): (readonly [number, number])[] {
  const behind = view.text.slice(at + 2, sentence.end)
  return matchesIn(behind, /其中/g).flatMap(({ index }) => {
    const from = at + 2 + index
    const end = behind.slice(index).search(/[；;]/)
    return depthAt(view, from) === depth ? [[from, end < 0 ? sentence.end : from + end] as const] : []
  })
}

/** Where a list of receipts goes on to expenditure or what is left: that is no part any more. */
function crossing(total: Item, parts: readonly Item[]): number {
  const beyond = /收入|到位/.test(total.label) ? /支出|结余|结转/ : /支出/.test(total.label) ? /收入|结余/ : undefined
  const own = /收入|到位/.test(total.label) ? /收入|上年|年初/ : /支出/
  const at = beyond ? parts.findIndex((part) => beyond.test(part.label) && !own.test(part.label)) : -1
  return at < 0 ? parts.length : at
}

/** A 10；B 20；C 30: one part between two semicolons. */
function oneEach(view: View, parts: readonly Item[], at: number, close: number): boolean {
  const pieces = view.text.slice(at, close).split(/[；;]/)
  return (
    pieces.length === parts.length &&
    parts.every((part, i) => i === 0 || /[；;]/.test(view.text.slice(parts[i - 1]?.end ?? at, part.start)))
  )
}

/** A count that is larger than the whole, beside others that are not, counts something else. */
function fitting(parts: readonly Item[], total: Item): Item[] {
  const own = parts.filter((part) => total.kind !== 'count' || !ANOTHER_DEED.test(part.label))
  const scored = own.filter((part) => part.label.endsWith('得'))
  if (total.kind === 'score' && scored.length > 0) return scored // 投入10分得9分
  const apart = own.filter((part, i) => !own.slice(0, i).some((before) => isWithin(part, before)))
  const within = apart.filter((part) => part.amount.lte(total.amount) || isNamedAs(part, total))
  return total.kind === 'count' && within.length > 0 ? within : apart
}

/** 固定资产 A，在用固定资产 a: what is named after a part before it is a part of that. */
function isWithin(part: Item, before: Item): boolean {
  const name = before.label.replace(/(?:其中|合计|共|为|[：:])+/g, '')
  return name.length >= 3 && part.label.length > name.length && part.label.endsWith(name) && part.amount.lte(before.amount)
}

/** 行政编制 is 编制, however large; 在职 and 退休 are kinds of people. */
function isNamedAs(part: Item, total: Item): boolean {
  const noun = /([\u4e00-\u9fff]{2})(?:数|总数|人数|合计|共|为|有)*$/.exec(total.label)?.[1]
  return (
    part.unit === total.unit &&
    ((noun !== undefined && part.label.endsWith(noun)) ||
      /^(?:在职|退休|离休|行政|事业|参公|工勤|公务员)(?:人员)?(?:编制)?$/.test(part.label))
  )
}

const ANOTHER_DEED =
  /^(?:全年|累计|并|还|同时|另|已|共)*(?:组织|开展|完成|举办|新增|累计|共有|设有|排查|整改|发放|处理|化解|查处|办结|办理|受理|完成|有(?!证|照|限|偿)|配备|召开|培训|覆盖|惠及|涉及)/

/** One part alone is told when it is larger than its whole. */
function tooLarge(total: Item, [part]: readonly Item[]): Division[] {
  if (!part || part.vague || part.kind === 'percent' || /减|抵|超/.test(part.label)) return []
  return (total.kind !== 'count' || part.unit === total.unit) && spanOf(part).low.gt(spanOf(total).high)
    ? [{ whole: total, parts: [part], isCertain: true }]
    : []
}
