// findings: a foreign text that tells the same thing twice, once with a slip: a number one digit off under the very same
// words, a name in the same office one character off.

import { matchesIn } from '../../../base/matches.ts'
import type { Observation } from '../../../base/observation.ts'
import type { Audit } from '../reading/audit.ts'
import { comparable, written } from '../reading/item.ts'
import { looksTyped } from '../reading/span.ts'
import { type Item, sentenceAt, type View } from '../reading/view.ts'
import { type Comparison, tell } from '../text-check.ts'
import { proseValuesDiffer } from './values-differ.ts'

export const slips: Comparison = {
  tells: [proseValuesDiffer],
  run: (audit) => (audit.figures ? [] : [...numbers(audit), ...names(audit)]),
}

interface Mention {
  readonly view: View
  readonly item: Item
}

/** Told twice with the same long label: the second is told, where the two look like a slip of the hand. */
function numbers({ views }: Audit): Observation[] {
  const known = new Map<string, Mention[]>()
  const found: Observation[] = []
  for (const view of views) {
    for (const item of view.items) {
      const key = keyOf(item)
      if (key === undefined || isPlanned(view, item)) continue
      const before = known.get(key) ?? []
      const other = before.find((one) => comparable(one.item, item) && one.item.unit === item.unit)
      if (other && before.length === 1 && !other.item.amount.eq(item.amount) && isSlip(other.item, item)) {
        found.push(
          tell(proseValuesDiffer, view, item.digits[0], item.end, {
            label: key,
            stated: written(view, item),
            other: written(other.view, other.item),
          }),
        )
      }
      if (before.length < 3) known.set(key, [...before, { view, item }])
    }
  }
  return found
}

/** 目标为：完成 190 场: what was to be is not what was. */
function isPlanned(view: View, item: Item): boolean {
  return /目标|计划|任务|拟|预计|指标值/.test(view.text.slice(sentenceAt(view, item.start, item.end)?.start ?? 0, item.start))
}

/** Words that tell one amount from another of the same report: long, and not only the names of columns. */
function keyOf(item: Item): string | undefined {
  if (item.role !== 'amount' || item.vague || item.kind === 'percent' || item.kind === 'plain') return undefined
  const key = item.label.replace(/(?:为|是|共|共计|合计|达|约|有|[：:])+$/, '').replace(/^(?:其中|本年度?|全年)/, '')
  const own = key.replace(/年初|全年|支出|决算|预算|收入|实际|执行|安排|完成|总额|金额|合计|数|资金|万元|拨款|财政/g, '')
  const isLong = item.value.toFixed().replace(/\D/g, '').length >= 7 // so many digits are not alike by chance
  return (key.length >= 6 && own.length >= 4) || (isLong && key.length >= 4 && own.length >= 2) ? key : undefined
}

function isSlip(a: Item, b: Item): boolean {
  const places = Math.max(a.places, b.places)
  const [x, y] = [a.value.toFixed(places), b.value.toFixed(places)]
  return x.replace('.', '').length >= 4 && looksTyped(x, y)
}

const OFFICE =
  '(单位负责人|部门负责人|项目负责人|财务负责人|负责人|填表人|填报人|经办人|联系人|法定代表人|审核人)(?:[（(]?(?:签字|签名|签章|盖章)[）)]?)?[：:]'
const OFFICES = new RegExp(`${OFFICE}([\\u4e00-\\u9fff]{2,4})(?![\\u4e00-\\u9fff])`, 'g')
const OPEN_OFFICE = new RegExp(`${OFFICE}$`)

interface Held {
  readonly office: string
  readonly name: string
  readonly view: View
  readonly start: number
}

/** 负责人：李小明 and elsewhere 负责人：李晓明. */
function names({ views, tables }: Audit): Observation[] {
  const known = new Map<string, string>()
  return [...views, ...tables.flat(2)]
    .flatMap((view, i, all) => holders(view, all[i + 1]))
    .flatMap(({ office, name, view, start }) => {
      const other = known.get(office)
      if (other === undefined) known.set(office, name)
      const isOne = other !== undefined && other.length === name.length && [...name].filter((char, i) => char !== other[i]).length === 1
      return isOne ? [tell(proseValuesDiffer, view, start, start + name.length, { label: office, stated: name, other })] : []
    })
}

/** Who is named behind an office, or on the line below it. */
function holders(view: View, next: View | undefined): Held[] {
  const inside = matchesIn(view.text, OFFICES).map((match): Held => {
    const name = match[2] ?? ''
    return { office: match[1] ?? '', name, view, start: match.index + match[0].length - name.length }
  })
  const open = OPEN_OFFICE.exec(view.text)?.[1]
  return open !== undefined && next && /^[\u4e00-\u9fff]{2,4}$/.test(next.text)
    ? [...inside, { office: open, name: next.text, view: next, start: 0 }]
    : inside
}
