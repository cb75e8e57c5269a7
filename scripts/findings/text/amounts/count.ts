import { INFORMATION } from '../../sources.ts'
import { written } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'
import { flat, listStart, numberedBelow, readings, split, wider } from './lists.ts'

export const proseCount = textCheck({
  code: 'prose-count',
  level: 'warning',
  zh: '写作“{stated}”，列出的有 {found} 项',
  en: '“{stated}” are announced and {found} are listed',
  about: '写明的个数与列出的不同。括号、引号里的不计；末尾有“等”的不核对。',
  remedy: '核对个数，或者补上漏列的。',
  source: INFORMATION,
  fires: '内设科室3个：办公室、财务科。',
  silent: '内设科室2个：办公室、财务科。',
  run: ({ views }, tell) =>
    views.flatMap((view, i) =>
      view.items.slice(0, MOST_COUNTS).flatMap((item) => {
        if (!isCount(view, item)) return []
        const behind = behindOf(view, item, views, i)
        const found = behind ? otherThan(item, behind) : precededBy(view, item)
        return found === undefined ? [] : [tell(view, item.digits[0], item.end, { stated: written(view, item), found })]
      }),
    ),
})

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

/** How many things the list behind the number may name; undefined where none follows. */
function behindOf(view: View, item: Item, views: readonly View[], i: number): ReadonlySet<number> | undefined {
  if (item.unit === '级' || /\d[^，。；\d]{1,4}、$/.test(view.text.slice(Math.max(0, item.digits[0] - 8), item.digits[0]))) return undefined // 二级预算单位; 4类、12个
  if (view.items[item.index - 1]?.end === item.start) return undefined // 5方面28项: which of the two the list has is not said
  const behind = view.text.slice(item.end, item.end + 40)
  const intro = INTRODUCES.exec(behind)
  if (!intro) return undefined
  const start = item.end + intro[0].length
  return start >= view.text.length ? numberedBelow(views, i) : readings(view.text, start)
}

/** The reading that comes nearest; undefined where one of them is the number. */
function otherThan({ value }: Item, found: ReadonlySet<number>): number | undefined {
  const n = value.toNumber()
  if (found.size === 0 || found.has(n) || Math.max(...found) < 2) return undefined
  return [...found].sort((a, b) => Math.abs(a - n) - Math.abs(b - n))[0]
}

/** A、B、C三项: how many the marks before the number name, where that is another number. */
function precededBy(view: View, item: Item): number | undefined {
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
  return found
}

const VERB = /[了着过]|完成|开展|实施|推进|建设了|共|新增|举办|组织|进行|达到|设有|下设|加强/
