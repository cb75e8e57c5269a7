// findings: 元 among 万元, 万 without 元, and a unit other than the field's behind a bound number.

import type { Observation } from '../../../base/observation.ts'
import { fieldOf } from '../../../facts/facts.ts'
import { named, type Figures } from '../../../figures/figures.ts'
import { tell, written, type ProseRule } from '../text-check.ts'
import { meets, minus, plus, spanOf } from '../reading/span.ts'
import { sameMeasure } from '../reading/measures.ts'
import { bare, sentenceAt, type Item, type View } from '../reading/view.ts'
import { proseUnit } from './unit.ts'
import { proseUnitDoubtful } from './unit-doubtful.ts'
import { proseUnitMissing } from './unit-missing.ts'

export const units: ProseRule = ({ views, figures }) =>
  views.flatMap((view) =>
    view.items.flatMap((item) => [
      ...yuanAmongWan(view, item),
      ...wanAmongYuan(view, item),
      ...withoutYuan(view, item),
      ...(figures ? notTheField(view, item, figures) : []),
    ]),
  )

const FUNDS = /收入|支出|预算|决算|拨款|资金|经费|结余|结转/
const SMALL_MONEY = /百元|次均|日均|户均|件均|床日|人均|每|单价|标准|补贴|补助|罚|奖|慰问|工资|均|不足|单笔|手续费|医保|救助金|报销/

/** 1769.87元 where the paragraph counts in 万元: certain when the sums of its neighbours need it in 万元. */
function yuanAmongWan(view: View, item: Item): Observation[] {
  if (item.kind !== 'money' || item.unit !== '元' || item.vague || item.value.gte(100_000) || item.value.isZero()) return []
  if (item.bound === undefined && isPartInWan(view, item))
    return [tell(proseUnit, view, item.digits[0], item.end, { stated: written(view, item), expected: '万元' })]
  if (
    !FUNDS.test(item.label) ||
    SMALL_MONEY.test(view.text.slice(Math.max(0, item.labelStart - 4), item.start)) ||
    (item.bound !== undefined && item.places === 0)
  )
    return []
  const others = view.items
    .slice(Math.max(0, item.index - 40), item.index + 41)
    .filter((one) => one !== item && one.kind === 'money' && /万元|亿元/.test(one.unit) && !one.vague)
  if (others.length < 2 && !(others.length === 1 && item.places > 0)) return []
  if (item.places === 0 && item.value.lt(100)) return []
  const wan = { ...item, amount: item.amount.times(10_000), half: item.half.times(10_000) }
  const confirmed = others
    .slice(0, 14)
    .some((a) =>
      others
        .slice(0, 14)
        .some((b) => a !== b && (meets(plus(spanOf(a), spanOf(wan)), spanOf(b)) || meets(minus(spanOf(a), spanOf(b)), spanOf(wan)))),
    )
  return [
    tell(confirmed ? proseUnit : proseUnitDoubtful, view, item.digits[0], item.end, {
      stated: written(view, item),
      expected: '万元',
    }),
  ]
}

/** 62,185.37万元 where everything else is in 元, and a hundred times as much as any of it. */
function wanAmongYuan(view: View, item: Item): Observation[] {
  if (item.kind !== 'money' || item.unit !== '万元' || item.vague || item.places < 2 || item.value.lt(1000) || item.bound !== undefined)
    return []
  const others = view.items
    .slice(Math.max(0, item.index - 20), item.index + 21)
    .filter((one) => one !== item && one.kind === 'money' && !one.vague)
  const isAlone = others.length >= 3 && others.every((one) => one.unit === '元')
  if (!isAlone || others.some((one) => one.amount.times(100).gte(item.amount))) return []
  return [tell(proseUnitDoubtful, view, item.digits[0], item.end, { stated: written(view, item), expected: '元' })]
}

/** A part in 元 of a whole in 万元, which its neighbours make up only where it is in 万元 as well. */
function isPartInWan(view: View, item: Item): boolean {
  const wan = (sentenceAt(view, item.start, item.end)?.items ?? []).filter(
    (one) => one.kind === 'money' && one.unit === '万元' && !one.vague && one.role === 'amount',
  )
  return wan.some(
    (whole, i) =>
      whole.start < item.start &&
      wan.length - i > 1 &&
      wan
        .slice(i + 1)
        .reduce((left, one) => left.minus(one.amount), whole.amount)
        .eq(item.amount.times(10_000)),
  )
}

/** 720.04万, and then no 元. */
function withoutYuan(view: View, item: Item): Observation[] {
  if (
    !/[万亿]$/.test(item.unit) ||
    item.kind !== 'plain' ||
    !/(?:支出|收入|经费|资金|费|投资|金额|预算|决算|拨款|投入|产值|税收|补贴|债券)(?:共计|合计|为|达|约|共|近|超|总额|额)*$/.test(
      item.label,
    )
  )
    return []
  if (/^[\u4e00-\u9fffA-Za-z]/.test(view.text.slice(item.end, item.end + 1))) return []
  return [tell(proseUnitMissing, view, item.digits[0], item.end, { stated: written(view, item), expected: `${item.unit}元` })]
}

/** {{预算}}元 where the field is in 万元; {{在职人数}}万元. */
function notTheField(view: View, item: Item, figures: Figures): Observation[] {
  if (item.bound === undefined || item.kind === 'plain') return []
  const wanted = unitOfName(figures, item.bound)
  if (wanted === undefined || wanted === '' || item.unit === '' || wanted === item.unit) return []
  const isMoney = wanted.endsWith('元')
  const fits = isMoney ? item.unit === wanted : item.kind === 'count' && sameMeasure(bare(item.unit), wanted)
  if (fits || (wanted === '%' && (item.kind === 'percent' || item.kind === 'points'))) return []
  const at = item.end - item.unit.length
  return [tell(proseUnit, view, at, item.end, { stated: item.unit, expected: wanted, name: item.bound })]
}

function unitOfName(figures: Figures, name: string): string | undefined {
  const found = named(figures, name)
  if (found?.kind === 'fact')
    return found.fact.quantity ? undefined : (found.fact.field.unit ?? fieldOf(figures.facts.format.dictionary, name)?.unit)
  return found?.kind === 'figure' && found.figure.show.as !== 'percent' ? found.figure.unit : undefined
}
