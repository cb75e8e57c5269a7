// findings: tables of a foreign text, as far as they are readable: rates beside their own cells, 三公 and its parts,
// scores against weights, scores against the line 合计, heads in post against the text.

import { type Decimal, ZERO } from '../../../base/decimal.ts'
import type { Observation } from '../../../base/observation.ts'
import { proseScore } from '../agreement/score.ts'
import { proseValuesDiffer } from '../agreement/values-differ.ts'
import { proseRate } from '../rates/rate.ts'
import { proseRounding } from '../rates/rounding.ts'
import type { Audit } from '../reading/audit.ts'
import { type CellNumber, numbers } from '../reading/cells.ts'
import { isCutOff, meets, over, type Span } from '../reading/span.ts'
import type { View } from '../reading/view.ts'
import { proseSum } from '../sums/sum.ts'
import { type Comparison, tell } from '../text-check.ts'
import { tellQuotient, tellSum } from './table-faults.ts'

export const tables: Comparison = {
  tells: [proseRate, proseRounding, proseSum, proseScore, proseValuesDiffer],
  run: (audit) =>
    audit.figures
      ? []
      : audit.tables
          .flatMap((rows) => [...staffing(rows), ...execution(rows), ...publicFunds(rows), ...totals(rows), ...overWeight(rows)])
          .concat(inPost(audit)),
}

type Row = readonly View[]

/** 编制数, 在职人数, 控制率: the row below holds the three. */
function staffing(rows: readonly Row[]): Observation[] {
  return rows.flatMap((row, i) => {
    if (![/编制数/, /在职人数|在编人数|在职人员/, /控制率/].every((name) => isHeaded(row, name))) return []
    const [quota, heads, rate] = numbers(rows[i + 1] ?? [])
    if (!quota || !heads || !rate?.isPercent) return []
    return quotient(rate, { ...heads, span: exact(heads.value) }, { ...quota, span: exact(quota.value) })
  })
}

/** A short cell says it: the head of a column, not a sentence of instructions. */
function isHeaded(row: Row, name: RegExp): boolean {
  return row.some(({ text }) => text.length <= 16 && name.test(text))
}

function exact(value: Decimal): Span {
  return { low: value, middle: value, high: value }
}

function quotient(rate: CellNumber, above: CellNumber, below: CellNumber, others: readonly Span[] = []): Observation[] {
  const expected = over(above.span, below.span)
  if (!expected || meets(expected, rate.span) || others.some((one) => meets(one, rate.span))) return []
  return [tellQuotient(isCutOff(expected, rate.span) ? proseRounding : proseRate, rate, above, below, expected)]
}

/** 年度资金总额: budget (and adjusted budget), execution, weight, rate, score. */
function execution(rows: readonly Row[]): Observation[] {
  return rows.flatMap((row) => {
    if (!/资金总额|预算执行率|总预算|部门整体支出|年度资金/.test(row[0]?.text ?? '') || row.length < 4) return []
    const all = numbers(row)
    const at = all.findIndex((one) => one.isPercent)
    const rate = all[at]
    const before = all.slice(0, at).filter((one) => !one.isPercent)
    const amounts = before.length > 2 && before.at(-1)?.value.lte(20) ? before.slice(0, -1) : before
    const [done, planned] = [amounts.at(-1), amounts.at(-2)]
    if (!rate || !done || !planned || amounts.length < 2 || amounts.length > 3 || planned.value.lte(0)) return []
    const others = amounts.flatMap((a) => amounts.flatMap((b) => (a === b ? [] : (over(a.span, b.span) ?? []))))
    return quotient(rate, done, planned, others)
  })
}

/** 三公经费 = 用车 + 出国 + 接待 in every column in which a row gives all its numbers. */
function publicFunds(rows: readonly Row[]): Observation[] {
  const at = rows.findIndex((row) => /^“?三公”?经费(?:合计)?[：:]?$/.test(row[0]?.text ?? ''))
  const total = numbers(rows[at] ?? [])
  if (at < 0 || total.length < 2) return []
  const below = rows.slice(at + 1, at + 9)
  const named = (name: RegExp): Row[] => below.filter((row) => name.test(row[0]?.text ?? ''))
  const both = named(/购置.{0,2}[和及与、].{0,4}维护|购置.{0,2}[和及与、].{0,2}运行|公务用车(?:经费|费)$/)
  const parts = [
    both.length > 0 ? both.slice(0, 1) : named(/公(?:务用)?车.{0,2}(?:购置|运行|维护)/),
    named(/出国|出境/).slice(0, 1),
    named(/接待/).slice(0, 1),
  ]
  const lists = parts.flat().map((row) => numbers(row.slice(1)))
  if (parts.some((some) => some.length === 0) || lists.some((list) => list.length > 0 && list.length !== total.length)) return []
  return total.flatMap((whole, column) => {
    const sum = lists.map((list) => list[column]?.value ?? ZERO).reduce((a, b) => a.plus(b), ZERO)
    const reach = lists.reduce(
      (a, list) => a.plus(list[column] ? list[column].span.high.minus(list[column].value) : 0),
      whole.span.high.minus(whole.value),
    )
    if (whole.value.minus(sum).abs().lte(reach)) return []
    return [
      tellSum(
        whole,
        sum,
        lists.flatMap((list) => list[column]?.cell.text ?? []),
      ),
    ]
  })
}

interface Scored {
  readonly weight: CellNumber
  readonly score: CellNumber
}

/** 分值 and 得分 side by side behind the last text of each row, as the heading says. */
function scores(rows: readonly Row[]): { list: Scored[]; total: Scored | undefined } {
  const head = rows.findIndex(
    (row) => row.some((cell) => /^(?:分值|权重|满分)(?:[（(].*)?$/.test(cell.text)) && row.some((cell) => cell.text.endsWith('得分')),
  )
  const list: Scored[] = []
  if (head < 0) return { list, total: undefined }
  for (const row of rows.slice(head + 1)) {
    const found = numbers(row).filter((one) => !one.isPercent)
    const [weight, score] = found.slice(-2)
    const behind = row.indexOf(score?.cell ?? (row[0] as View)) - row.indexOf(weight?.cell ?? (row[0] as View))
    if (!weight || !score || behind !== 1) continue
    if (/^(?:合计|总计|总分)/.test(row[0]?.text ?? '')) return { list, total: { weight, score } }
    list.push({ weight, score })
  }
  return { list, total: undefined }
}

/** The line 合计 is told where the weights prove that every row was read: they add up, alone or with the 10 points of execution above. */
function totals(rows: readonly Row[]): Observation[] {
  const { list, total } = scores(rows)
  if (!total || list.length < 4) return []
  const weights = list.reduce((sum, one) => sum.plus(one.weight.value), ZERO)
  const added = list.reduce((sum, one) => sum.plus(one.score.value), ZERO)
  if (!weights.eq(total.weight.value) || added.eq(total.score.value)) return []
  return [
    tellSum(
      total.score,
      added,
      list.map((one) => one.score.cell.text),
    ),
  ]
}

function overWeight(rows: readonly Row[]): Observation[] {
  const { list, total } = scores(rows)
  const weights = list.reduce((sum, one) => sum.plus(one.weight.value), ZERO)
  if (!total || !(weights.eq(total.weight.value) || weights.plus(10).eq(total.weight.value))) return []
  return list.flatMap(({ weight, score }) =>
    score.value.lte(weight.value)
      ? []
      : [tell(proseScore, score.cell, 0, score.cell.text.length, { stated: score.cell.text, weight: weight.cell.text })],
  )
}

/** The table's heads in post, and the text's. */
function inPost({ tables: grids, views }: Audit): Observation[] {
  const told = grids.flatMap((rows) =>
    rows.flatMap((row, i) => {
      const isHead = isHeaded(row, /编制数/) && isHeaded(row, /实际在职人数|年末在职人数/)
      const [quota, heads] = isHead ? numbers(rows[i + 1] ?? []) : []
      return quota && heads ? [{ quota, heads }] : []
    }),
  )
  const [table] = told
  if (!table || told.length > 1) return []
  return [
    ...onlyQuota(views, table.quota),
    ...views.flatMap((view) =>
      view.items
        .filter((item) => item.kind === 'count' && /^[人名]$/.test(item.unit) && !item.vague)
        .flatMap((item) => {
          const label = `${view.text.slice(item.labelStart, item.digits[0])}`
          const before = view.text.slice(Math.max(0, item.digits[0] - 30), item.digits[0])
          const other =
            /(?:在职在编|在编在职|实际在职|年末在职|在职人员)(?:人员|职工)?(?:[（(][^（）()]{0,20}[）)])?(?:总数|共|共有|为|有|实有|[：:])*$/.test(
              before,
            )
          if (!other || /行政|事业|参公|工勤|政法|党员/.test(label) || item.amount.eq(table.heads.value)) return []
          return [
            tell(proseValuesDiffer, view, item.digits[0], item.end, {
              label: '在职人数',
              stated: view.text.slice(item.digits[0], item.end),
              other: table.heads.cell.text,
            }),
          ]
        }),
    ),
  ]
}

/** The one quota that the text names, against the table's. Several are kinds of it, and their sum is not known to be whole. */
function onlyQuota(views: readonly View[], quota: CellNumber): Observation[] {
  const told = views.flatMap((view) =>
    view.items
      .filter((item) => item.kind === 'count' && /^[人名个]$/.test(item.unit) && /编制(?:数|总数|人数)?(?:为|共|[：:])?$/.test(item.label))
      .map((item) => ({ view, item })),
  )
  const [only] = told
  if (!only || told.length > 1 || only.item.vague || only.item.amount.eq(quota.value) || /领导|工勤|行政|政法/.test(only.item.label))
    return []
  const { view, item } = only
  return [
    tell(proseValuesDiffer, view, item.digits[0], item.end, {
      label: '编制数',
      stated: view.text.slice(item.digits[0], item.end),
      other: quota.cell.text,
    }),
  ]
}
