// findings: a total and parts that no word ties to it: joined by marks behind it, in brackets behind it, or before it.

import { comparable, firm } from '../reading/item.ts'
import { isOneSlip, meets, spanOf, sum } from '../reading/span.ts'
import { afterSemicolon, type Item, type Sentence, type View } from '../reading/view.ts'
import { closing, type Division, isPart, judged, sameNoun } from './parts.ts'
import { agrees, overlaps, spans } from './whole.ts'

/** 共下达 T，甲 a、乙 b、丙 c: parts that marks of enumeration join, right behind a total that is called one. */
export function enumerated(view: View, sentence: Sentence): Division[] {
  const { items } = sentence
  return items.flatMap((total, i) => {
    if (!firm(total) || total.kind === 'plain' || !/(?<!公)共(?!建|同|享|有制|青|治)|总|合计/.test(total.label)) return []
    const parts: Item[] = []
    for (const item of items.slice(i + 1)) {
      const between = view.text.slice((parts.at(-1) ?? total).end, item.start)
      if (
        !firm(item) ||
        !isPart(item, total) ||
        item.depth !== total.depth ||
        !(parts.length === 0 ? /^[，,：:][^，。；、：:]{1,16}$/ : /^、[^，。；、：:]{1,16}$/).test(between)
      )
        break
      parts.push(item)
    }
    const isShort = parts.length < 2 || /其中|包括|比|较/.test(view.text.slice(total.end, parts[0]?.start ?? total.end))
    return isShort || agrees(total, parts) || (total.kind === 'count' && !sameNoun(view, parts, total)) ? [] : judged(total, parts, false)
  })
}

/** 车辆5辆（一般公务用车1辆，执法用车4辆）: what stands in brackets behind a count, without a word between. */
export function bracketed(view: View, sentence: Sentence): Division[] {
  return sentence.items.flatMap((total, i) => {
    if (!firm(total) || !/[（(]/.test(view.text[total.end] ?? '')) return []
    const close = closing(view.text, total.end, sentence.end)
    const inside = view.text.slice(total.end, close)
    if (/其中|包括|含|比|较|占|不|收入.*支出|预算|计划/.test(inside) || /[（(]/.test(inside.slice(1))) return []
    const parts = sentence.items.slice(i + 1).filter((item) => item.end <= close && item.role === 'amount')
    if (parts.length < 2 || !parts.every((part) => comparable(part, total) && part.label.length > 1) || agrees(total, parts)) return []
    const added = sum(spans(total, parts).pieces)
    const isCertain = added.low.gt(spanOf(total).high)
    return parts.some((part) => part.vague) || overlaps(parts) ? [] : [{ whole: total, parts, isCertain }]
  })
}

const CLOSING_TOTAL =
  /^(?:以上|上述|三项|两项|四项|五项|各项|全部|所有|支出|收入|资金|经费|人员)?(?:共计|合计|总计|总共|累计|共)(?:为|达|支出|收入|安排|投入|金额|使用|拨付)?$/

/** 第一季度 A，…，全年支出 T; 一期 A，二期 B，总投资 T. */
function isTotalOfSeries({ items }: Sentence, total: Item, i: number): boolean {
  const parts = items.slice(0, i)
  return (
    parts.length >= 2 &&
    /^(?:全年|总)(?:累计|共)?(?:完成|实现)?(?:支出|收入|投资|投入|执行)?(?:共|合计|为)?$/.test(total.label) &&
    parts.every((part) => /季度|[一二三四五]期|批|上半年|下半年|\d月/.test(part.label))
  )
}

/** A 10万元、B 20万元，合计 30万元: the total stands last, and what it adds stands before it in the sentence. */
export function added(view: View, sentence: Sentence): Division[] {
  return sentence.items.flatMap((total, i) => {
    if (!firm(total) || !(CLOSING_TOTAL.test(total.label) || isTotalOfSeries(sentence, total, i))) return []
    const near = afterSemicolon(view.text, total.start, sentence.start)
    const from = sentence.items.slice(0, i).some((item) => item.start >= near) ? near : sentence.start
    const before = sentence.items.slice(0, i).filter((item) => item.start >= from && item.kind !== 'percent')
    if (before.some((item) => item.depth !== total.depth || /其中|比|较|合计|(?<!公)共(?:计|有)?$/.test(item.label))) return []
    if (/加上|连同|以及上年/.test(view.text.slice(from, total.start))) return []
    const parts = before.filter((item) => comparable(item, total) && item.role === 'amount')
    if (total.kind === 'count' && (parts.some((item) => item.unit !== total.unit) || !sameNoun(view, parts, total))) return []
    if (
      parts.length < 2 ||
      (parts.length !== before.filter((item) => item.kind === total.kind && item.kind === 'money').length && total.kind === 'money')
    )
      return []
    if (
      parts.some((item) => item.vague || (item.kind === 'money' && (item.unit === '元') !== (total.unit === '元'))) ||
      (total.kind === 'money' && agrees(total, parts))
    )
      return []
    const pieces = spans(total, parts).pieces
    if (
      meets(sum(pieces), spanOf(total)) ||
      (total.kind !== 'score' && parts.slice(1).some((_, k) => meets(sum(pieces.slice(k + 1)), spanOf(total))))
    )
      return []
    return [{ whole: total, parts, isCertain: total.kind === 'money' && parts.length <= 6 }]
  })
}

const SOURCE =
  /^(?:其中)?(?:资金来源(?:为|是)?)?(?:争取|申请)?(?:中央|国家|省级?|市级?|州级?|县级?|区级?|镇级?|地方|自筹|社会|银行|企业|群众|其他|上级|本级)[^，。；\d]{0,12}$/
const FUNDED = /(?:总投资|投资总额|总资金|资金总额|总概算|概算总投资)(?:为|共|共计|约|[：:])*$/
const SPENT = /^(?:[^，。；]{0,6}(?:全年|年度|本年))?(?:总支出|支出|支出总额|支出合计|支出总计)(?:为|共|共计|达|[：:])*$/
const HALVES = [/^(?:其中)?基本支出(?:为|[：:])*$/, /^(?:和)?项目支出(?:为|[：:])*$/] as const

/** 总投资 T，中央 a，省级 b，县级 c. 全年支出 T。基本支出 a，项目支出 b. */
export function funded(view: View, sentence: Sentence): Division[] {
  const { items } = sentence
  const before = view.sentences[sentence.index - 1]?.items ?? []
  const isPlain = (item: Item): boolean => item.kind === 'money' && item.role === 'amount' && !item.vague
  const at = items.findIndex((item) => FUNDED.test(item.label))
  const whole = at >= 0 ? items[at] : FUNDED.test(before.at(-1)?.label ?? '') ? before.at(-1) : undefined
  const rest = items.slice(at + 1)
  const end = rest.findIndex((item) => !isPlain(item) || !SOURCE.test(item.label))
  const sources = end < 0 ? rest : rest.slice(0, end)
  if (whole && isPlain(whole) && sources.length >= 2) return parted(whole, sources)
  const [first, second] = items
  const spent = before.length === 1 ? before[0] : undefined
  const isHalved = first && second && spent && HALVES[0].test(first.label) && HALVES[1].test(second.label) && SPENT.test(spent.label)
  return isHalved && [first, second, spent].every(isPlain) ? parted(spent, [first, second]) : []
}

function parted(whole: Item, parts: readonly Item[]): Division[] {
  if (parts.some((part) => !comparable(part, whole))) return []
  const expected = sum(parts.map((part) => spanOf(part)))
  const isCertain = isOneSlip(whole.value, expected.middle.div(whole.scale)) || expected.low.gt(spanOf(whole).high)
  return [{ whole, parts, isCertain }]
}
