// findings: a total that ends with 其中： or 如下：, and its parts in the numbered passages below it.

import type { Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import { comparable, firm } from '../reading/item.ts'
import type { Item, View } from '../reading/view.ts'
import { asQuestion, judged } from './parts.ts'
import { agrees } from './whole.ts'

export function sumsBelow(views: readonly View[], i: number, factOf: (view: View, item: Item) => Fact): Question[] {
  const view = views[i]
  if (!view || !INTRODUCES.test(view.text)) return []
  const siblings = siblingsOf(views, i)
  return siblings.length < 2 ? [] : compared(view, siblings, factOf)
}

const INTRODUCES = /(?:其中|包括|分别为|分别是|组成|构成|(?:具体|分项|明细|主要)?(?:情况|内容|构成|用途|安排|支出|收入)?如下)[：:。]$/
const MOST = 20

/** The passages below, numbered from one in one style; what stands deeper between them is passed over. */
function siblingsOf(views: readonly View[], i: number): View[] {
  const style = views[i + 1]?.passage.marker?.style
  const found: View[] = []
  if (style === undefined || style === views[i]?.passage.marker?.style) return found
  for (const view of views.slice(i + 1, i + 1 + MOST * 4)) {
    const { marker } = view.passage
    if (marker?.style === style && marker.number === found.length + 1) found.push(view)
    else if (marker?.style === style || marker?.style === views[i]?.passage.marker?.style) break
    if (found.length >= MOST) break
  }
  return found
}

/** The total: the one amount of the passage, or the one that is called so. */
function compared(view: View, siblings: readonly View[], factOf: (view: View, item: Item) => Fact): Question[] {
  const amounts = view.items.filter((item) => firm(item) && item.kind !== 'plain' && item.kind !== 'percent')
  const called = amounts.filter((item) => /总|合计|共计/.test(item.label))
  const total = amounts.length === 1 ? amounts[0] : called.length === 1 ? called[0] : undefined
  if (!total) return []
  const parts = siblings.flatMap((sibling) => partOf(sibling, total) ?? [])
  if (parts.length !== siblings.length || amounts.some((amount) => agrees(amount, parts))) return []
  const viewOf = new Map(parts.map((part, k) => [part, siblings[k] ?? view]))
  return judged(total, parts, false).map((one) => asQuestion(one, (item) => factOf(viewOf.get(item) ?? view, item)))
}

/** The amount that the passage begins with. */
function partOf({ items, text }: View, total: Item): Item | undefined {
  const first = items.find((item) => item.kind === total.kind)
  const isPart =
    first !== undefined &&
    firm(first) &&
    comparable(first, total) &&
    !/预算|计划|上年|其中|每|单价|人均/.test(first.label) &&
    !/[。；;]/.test(text.slice(0, first.start))
  return isPart ? first : undefined
}
