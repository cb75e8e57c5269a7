// findings: a thing that has one number is told with one number: in the text, in its tables, and in both.

import type { Decimal } from '../../../base/decimal.ts'
import type { Observation } from '../../../base/observation.ts'
import { proseValuesDiffer } from '../agreement/values-differ.ts'
import { ANOTHER, type Thing, THINGS } from '../quantities/lexicon.ts'
import { type Table, tablesOf } from '../quantities/tables.ts'
import { comparable, written } from '../reading/item.ts'
import { looksTyped } from '../reading/span.ts'
import { type Item, sentenceAt, type View } from '../reading/view.ts'
import { type Comparison, tell } from '../text-check.ts'

interface Mention {
  readonly view: View
  readonly start: number
  readonly end: number
  readonly value: Decimal
  readonly isOfTable: boolean
}

export const agreement: Comparison = {
  tells: [proseValuesDiffer],
  run: ({ figures, views, tables }) => {
    if (figures) return []
    const grids = tables.flatMap((rows) => tablesOf(rows))
    const found = THINGS.flatMap((thing) => differing(thing, [...inTables(thing, grids), ...inProse(thing, views)]))
    return [...found, ...slips(views)]
  },
}

/** Every mention that is not what the first one said, which is a table's where there is one. */
function differing({ name, hasKinds }: Thing, all: readonly Mention[]): Observation[] {
  const [first, ...others] = all
  const inText = all.filter(({ isOfTable }) => !isOfTable)
  if (new Set(all.map(({ value }) => value.toFixed())).size > 2) return [] // each of several units has its own
  if (!first || (hasKinds && (inText.length > 1 || !first.isOfTable))) return []
  if (inText.some(({ value }) => value.eq(first.value)) && first.isOfTable && name === '自评得分') return []
  return others
    .filter(({ value, isOfTable }) => !isOfTable && !value.eq(first.value))
    .map((one) =>
      tell(proseValuesDiffer, one.view, one.start, one.end, {
        label: name,
        stated: one.view.text.slice(one.start, one.end),
        other: first.view.text.slice(first.start, first.end),
      }),
    )
}

function inProse(thing: Thing, views: readonly View[]): Mention[] {
  return views.flatMap((view) => view.items.filter((item) => isMention(thing, view, item)).map((item) => mentionOf(view, item)))
}

function isMention({ words, unit, unless, name, hasKinds }: Thing, view: View, item: Item): boolean {
  const { text } = view
  const before = text.slice(Math.max(0, item.digits[0] - 30), item.digits[0])
  const isNamed = words.test(words.source.startsWith('^') ? item.label : before)
  if (!isNamed || item.vague || !unit.test(item.unit) || item.role !== 'amount') return false
  const around = text.slice(Math.max(0, item.start - 40), item.end + 6)
  if (hasKinds) return !/(?:领导|工勤|政法)[^，。；]*$/.test(item.label) // the text names kinds of it where there are several
  const own = text.slice(Math.max(sentenceAt(view, item.start, item.end)?.start ?? 0, item.start - 60), item.start)
  return !unless.test(own) && (name === '自评得分' ? item.amount.gt(50) : !ANOTHER.test(around))
}

function mentionOf(view: View, item: Item): Mention {
  return { view, start: item.digits[0], end: item.end, value: item.amount, isOfTable: false }
}

/** The one number below the head; the score behind the weights of a hundred. */
function inTables({ head, name }: Thing, tables: readonly Table[]): Mention[] {
  const found = tables.flatMap((table) => {
    const cells = head ? below(table, head) : name === '自评得分' ? totals(table) : []
    return cells.length === 1 ? cells : []
  })
  const [first] = found
  return first && found.every(({ value }) => value.eq(first.value)) ? [first] : []
}

function below({ columns, rows }: Table, head: RegExp): Mention[] {
  const at = columns.findIndex((column) => head.test(column.head))
  return rows.flatMap(({ facts }) => ofCell(facts[at]))
}

function totals({ columns, rows }: Table): Mention[] {
  const [weight, score] = [columns.findIndex(({ role }) => role === 'weight'), columns.findIndex(({ role }) => role === 'score')]
  const last = rows.findLast(({ sums, facts }) => sums === 'all' && facts[weight]?.span.middle.eq(100))
  return last ? ofCell(last.facts[score]).filter(({ value }) => value.gt(50) && value.lte(100)) : []
}

function ofCell(
  fact: { readonly view: View; readonly start: number; readonly end: number; readonly span: { readonly middle: Decimal } } | undefined,
): Mention[] {
  return fact ? [{ view: fact.view, start: fact.start, end: fact.end, value: fact.span.middle, isOfTable: true }] : []
}

/** Told twice with the same long label: the second is told, where the two look like a slip of the hand. */
function slips(views: readonly View[]): Observation[] {
  const known = new Map<string, { view: View; item: Item }[]>()
  return views.flatMap((view) =>
    view.items.flatMap((item) => {
      const key = keyOf(item)
      if (key === undefined || isPlanned(view, item)) return []
      const before = known.get(key) ?? []
      if (before.length < 3) known.set(key, [...before, { view, item }])
      const other = before.find((one) => comparable(one.item, item) && one.item.unit === item.unit)
      if (!other || before.length !== 1 || other.item.amount.eq(item.amount) || !isSlip(other.item, item)) return []
      const slots = { label: key, stated: written(view, item), other: written(other.view, other.item) }
      return [tell(proseValuesDiffer, view, item.digits[0], item.end, slots)]
    }),
  )
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
