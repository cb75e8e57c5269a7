// findings: a number of things beside the list of them: A、B、C三项; 设科室5个：…; 六项：一是…; “N 项” before numbered items.

import type { Observation } from '../../../base/observation.ts'
import { tell, written, type ProseRule } from '../text-check.ts'
import type { Item, View } from '../reading/view.ts'
import { proseCount } from './count.ts'

export const counts: ProseRule = ({ views }) =>
  views.flatMap((view, i) =>
    view.items.slice(0, MOST_COUNTS).flatMap((item) => {
      if (!isCount(view, item)) return []
      return listed(view, item, views, i) ?? preceded(view, item) ?? []
    }),
  )

const COUNTING = /^(?:个|项|家|类|种|方面|点|条|所|大|支|栋|座|处|名|部|部分|级|款|件)$/
const MOST = 60
/** In one passage: more are no prose. */
const MOST_COUNTS = 600

function isCount(view: View, item: Item): boolean {
  const n = item.value.toNumber()
  if (item.kind !== 'count' || item.vague || item.places > 0 || n < 2 || n > MOST || item.amount.toNumber() !== n) return false
  return COUNTING.test(item.unit) || (item.unit === '' && /^(?:方面|部分)/.test(view.text.slice(item.end, item.end + 2)))
}

/** 个内设机构，分别是：, （6个）：, 项：, 个，即： */
const INTRODUCES =
  /^[）)]?(?:[^，。；：:、（）()\d一二三四五六七八九十]{0,12})?(?:[，,]?(?:分别是|分别为|分别|即|包括|具体为|具体是|具体包括|主要是|主要有|依次为|有|为|是))?[：:]|^[）)]?(?:[^，。；：:、（）()\d]{0,12})?[，,]?(?:分别是|分别为|即)/

/** What follows the number as a list; undefined where nothing does. */
function listed(view: View, item: Item, views: readonly View[], i: number): Observation[] | undefined {
  if (item.unit === '级' || /\d[^，。；\d]{1,4}、$/.test(view.text.slice(Math.max(0, item.digits[0] - 8), item.digits[0]))) return undefined // 二级预算单位; 4类、12个
  if (view.items[item.index - 1]?.end === item.start) return undefined // 5方面28项: which of the two the list has is not said
  const behind = view.text.slice(item.end, item.end + 40)
  const intro = INTRODUCES.exec(behind)
  if (!intro) return undefined
  const start = item.end + intro[0].length
  const found = start >= view.text.length ? numberedBelow(views, i) : readings(view.text, start)
  return found && verdict(view, item, found)
}

function verdict(view: View, item: Item, found: ReadonlySet<number>): Observation[] {
  const n = item.value.toNumber()
  if (found.size === 0 || found.has(n) || Math.max(...found) < 2) return []
  return [
    tell(proseCount, view, item.digits[0], item.end, {
      stated: written(view, item),
      found: [...found].sort((a, b) => Math.abs(a - n) - Math.abs(b - n))[0] ?? 0,
    }),
  ]
}

/** How many things the list from `start` may name: by the mark that parts them, 和 and 及 read both ways. */
function readings(text: string, start: number): ReadonlySet<number> | undefined {
  const end = Math.min(endOf(text.slice(start, start + LONGEST_LIST)) + start, start + LONGEST_LIST)
  const body = flat(text.slice(start, end))
  if (body.trim().length < 3) return undefined
  const ordinals = [...body.matchAll(/(?:^|[；;，,。：:])([一二三四五六七八九十]{1,3})(?:是|要|、)/g)]
  const signs = [...body.matchAll(/[①-⑳]|(?:^|[；;，,])[（(]?\d{1,2}[）)、.．](?!\d)/g)]
  if (ordinals.length >= 2) return new Set([ordinals.length])
  if (signs.length >= 2) return new Set([signs.length])
  if (/等(?:$|[^级候待于])|……|以及其他|省略/.test(body)) return undefined
  const semicolons = split(body, /[；;]/)
  const pauses = split(semicolons.length > 1 ? (semicolons[0] ?? '') : body, /、/)
  const first = body.split(/[；;。]/)[0] ?? ''
  const mixed = split(first, /[、，,]/)
  const found = new Set<number>()
  if (semicolons.length > 1 && pauses.length < 2) spread(found, semicolons)
  if (pauses.length >= 2) {
    spread(found, split(first.split(/[，,]/)[0] ?? '', /、/))
    spread(found, mixed)
    spread(found, split(first, /、/))
    spread(found, split(first, /[，,]/))
    spread(found, semicolons.length > 1 ? semicolons : split(body, /[、，,]/))
  } else if (mixed.length >= 3) spread(found, mixed)
  return found.size > 0 ? found : undefined
}

/**
 * 甲、乙和丙 are two by the mark and three by the sense. In the middle of a list 和 joins two names where what stands
 * before it ends as the names of the list do (办公室和财务科); 民政和社区事务办公室 is one.
 */
function spread(found: Set<number>, parts: readonly string[]): void {
  const endings = new Set([...'室科股处部站所局队院组心', ...parts.map((part) => part.replace(/·+$/, '').at(-1))])
  const joined = parts.filter((part, i) => {
    if (/以及/.test(part)) return true
    const at = part.search(/(?<=.)[和及与并]/)
    return at > 0 && (parts.length < 3 || i === parts.length - 1 || endings.has(part[at - 1]))
  }).length
  for (let n = parts.length; n <= parts.length + Math.min(joined, 6); n += 1) found.add(n)
}

function split(text: string, mark: RegExp): string[] {
  return text.split(mark).filter((part) => part.trim() !== '')
}

const LONGEST_LIST = 1500

/** The end of the list: of the sentence, or of the paragraph where numbered items go on behind full stops. */
function endOf(body: string): number {
  if (/^(?:一是|一要|1[.、．]|①|[（(]1[）)])/.test(body)) return body.length
  const found = body.search(/[。！？]/)
  return found < 0 ? body.length : found
}

/** The text with what stands in brackets and quotation marks taken out, its length kept. */
function flat(text: string): string {
  let depth = 0
  let kept = ''
  for (const char of text) {
    if ('（(《“'.includes(char)) depth += 1
    kept += depth > 0 ? '·' : char
    if ('）)》”'.includes(char)) depth = Math.max(depth - 1, 0)
  }
  return depth > 0 ? text : kept
}

/** Items numbered from one right below the passage; in a row, of one style. */
function numberedBelow(views: readonly View[], i: number): ReadonlySet<number> | undefined {
  const style = views[i + 1]?.passage.marker?.style
  if (style === undefined || views[i + 1]?.passage.marker?.number !== 1) return undefined
  let n = 0
  for (const { passage } of views.slice(i + 1, i + 1 + MOST * 4)) {
    if (passage.marker?.style === style) {
      if (passage.marker.number !== n + 1) break
      n += 1
    } else if (passage.kind === 'heading' && passage.marker) break
  }
  return n >= 2 ? new Set([n]) : undefined
}

/** A、B、C三项: the marks before the number, as far as the list reaches back. */
function preceded(view: View, item: Item): Observation[] | undefined {
  const { text } = view
  if (/[、，,；;：:（(“"的这那上前后述各全]/.test(text[item.digits[0] - 1] ?? '') || /^(?:[^，。；]{0,2})[：:]/.test(text.slice(item.end)))
    return undefined
  if (/^(?:月|年|天|小时|工作日|层面的)/.test(text.slice(item.end, item.end + 3))) return undefined
  const isOpen = text[item.digits[0] - 1] === '等'
  const from = listStart(text, item.digits[0])
  const body = flat(text.slice(from, item.digits[0] - (isOpen ? 1 : 0)))
  const parts = split(body, /、/)
  if (/等.{2,}/.test(parts.at(-1) ?? '')) return undefined // 甲、乙等企业共建学院4个: the list ended before
  const joint = /[和及与]/.test(parts.at(-1) ?? '') ? 1 : 0
  if (
    parts.length < 2 ||
    parts.slice(1).some((part) => part.length > (item.unit === '级' ? 3 : 16)) ||
    /\d(?!\d*[年月日])|[“”]/.test(body) ||
    parts.slice(1).some((part) => VERB.test(part) && !/[科室股局处办所站队委部院庭]$/.test(part))
  )
    return undefined
  const n = item.value.toNumber()
  if (!item.isDigital && n < parts.length - 1 && /两|二/.test(text[item.digits[0]] ?? '')) return undefined
  const found = parts.length + joint
  const fits = isOpen
    ? n >= parts.length
    : n === parts.length || n === found || n === wider(text, from, parts.length) || n === wider(text, from, found)
  if (
    fits ||
    (isOpen && n <= 1) ||
    !/^(?:个|项|家|类|种|方面|栋|座|支|所|处|级|大)$/.test(item.unit) ||
    Math.abs(n - found) > Math.max(3, found)
  )
    return undefined
  return [tell(proseCount, view, item.digits[0], item.end, { stated: written(view, item), found })]
}

const VERB = /[了着过]|完成|开展|实施|推进|建设了|共|新增|举办|组织|进行|达到|设有|下设|加强/

function listStart(text: string, end: number): number {
  const lowest = Math.max(0, end - 160)
  let depth = 0
  let at = end
  for (; at > lowest; at -= 1) {
    const char = text[at - 1] ?? ''
    if ('）)》”'.includes(char)) depth += 1
    else if ('（(《“'.includes(char)) depth -= 1
    if (depth < 0 || (depth === 0 && /[，。；：,;:！？]/.test(char))) break
  }
  return at
}

/** Where the list before was broken by a comma: its parts counted with those of the clause before. */
function wider(text: string, from: number, n: number): number {
  const before = flat(text.slice(listStart(text, Math.max(from - 1, 0)), Math.max(from - 1, 0)))
  return before.includes('、') ? n + split(before, /、/).length : n
}
