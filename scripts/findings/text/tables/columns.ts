// findings: columns of a table that their heads tie to each other: 预算数, 执行数, 执行率; 上年, 本年, 增减额, 增减率.

import type { Observation } from '../../../base/observation.ts'
import { proseGrowth } from '../rates/growth.ts'
import { proseRate } from '../rates/rate.ts'
import { proseRounding } from '../rates/rounding.ts'
import { type CellNumber, numberIn, placesIn } from '../reading/cells.ts'
import { isCutOff, meets, minus, negated, over, percentText, type Span } from '../reading/span.ts'
import type { View } from '../reading/view.ts'
import { type Comparison, tell } from '../text-check.ts'
import { tellQuotient } from './table-faults.ts'

export const columns: Comparison = {
  tells: [proseRate, proseGrowth, proseRounding],
  run: ({ tables, figures }) =>
    figures
      ? []
      : tables.flatMap((rows) =>
          rows.flatMap((head, i) => {
            const names = head.map(({ text }) => text.replace(/[（(][^）)]*[）)]|[①-⑳]/g, ''))
            const relations = RELATIONS.flatMap((relation) => placed(relation, names) ?? [])
            if (relations.length === 0) return []
            return belowHead(rows, i)
              .filter((row) => row.length === head.length)
              .flatMap((row) => relations.flatMap((relation) => broken(row, relation)))
          }),
        ),
}

/** Rows below one head. */
const MOST = 400

/** Up to the next row in which no cell is a number: another head. */
function belowHead(rows: readonly (readonly View[])[], i: number): readonly (readonly View[])[] {
  const found = rows.slice(i + 1, i + 1 + MOST)
  const end = found.findIndex((row) => row.length > 1 && !row.some((cell) => /\d/.test(cell.text)))
  return end < 0 ? found : found.slice(0, end)
}

interface Relation {
  readonly result: RegExp
  readonly first: RegExp
  readonly second: RegExp
  readonly is: 'quotient' | 'difference' | 'growth'
}

const LAST = /^(?:上年|上年数|上年决算数?|去年|20\d\d年(?:度)?(?:决算数?|支出数?|金额)?)$/
const THIS = /^(?:本年|本年数|本年决算数?|今年|20\d\d年(?:度)?(?:决算数?|支出数?|金额)?)$/
const RELATIONS: readonly Relation[] = [
  {
    is: 'quotient',
    result: /^(?:预算)?(?:执行率|完成率)$/,
    first: /^(?:全年|本年|实际)?(?:执行数?|决算数?|实际支出数?|支出数|实际完成数|支出决算数?)[ABC]?$/,
    second: /^(?:全年预算数?|调整后?预算数?|预算数|计划数|目标数)[ABC]?$/,
  },
  { is: 'difference', result: /^(?:增减额|增减数|增减金额|增减变动额|比上年增减|较上年增减)$/, first: THIS, second: LAST },
  { is: 'growth', result: /^(?:增减率|增长率|增减幅度|增减%|增幅|增减变动率)$/, first: THIS, second: LAST },
]

interface Placed extends Pick<Relation, 'is'> {
  readonly result: number
  readonly first: number
  readonly second: number
}

/** The columns of a relation; undefined where the head does not name each of them once. */
function placed({ is, result, first, second }: Relation, names: readonly string[]): Placed | undefined {
  const [r, b] = [at(names, result), at(names, second)]
  const a = is === 'quotient' ? at(names, first) : names.findIndex((name, i) => i !== b[0] && first.test(name))
  const two = Array.isArray(a) ? a : a < 0 ? [] : [a]
  const years = names
    .flatMap((name, i) => (/^20\d\d年/.test(name) && first.test(name) ? [{ year: Number(name.slice(0, 4)), i }] : []))
    .sort((x, y) => x.year - y.year)
  if (is !== 'quotient' && years.length === 2 && r.length === 1)
    return { is, result: r[0] ?? 0, first: years[1]?.i ?? 0, second: years[0]?.i ?? 0 }
  return r.length === 1 && two.length === 1 && b.length === 1 ? { is, result: r[0] ?? 0, first: two[0] ?? 0, second: b[0] ?? 0 } : undefined
}

function at(names: readonly string[], pattern: RegExp): number[] {
  return names.flatMap((name, i) => (pattern.test(name) ? [i] : []))
}

function broken(row: readonly View[], { is, result, first, second }: Placed): Observation[] {
  const [c, a, b] = [numberIn(row[result]), numberIn(row[first]), numberIn(row[second])]
  if (!c || !a || !b || a.isPercent || b.isPercent) return []
  const expected =
    is === 'difference' ? minus(a.span, b.span) : is === 'quotient' ? over(a.span, b.span) : over(minus(a.span, b.span), b.span)
  if (!expected) return []
  const said = is === 'difference' ? [c.span] : c.isPercent ? [c.span] : [c.span, hundredth(c.span)]
  if (said.some((one) => meets(one, expected) || meets(one, negated(expected)))) return [] // some tables print changes without their sign
  return [told(c, a, b, expected, is, said)]
}

function told(c: CellNumber, a: CellNumber, b: CellNumber, expected: Span, is: Placed['is'], said: readonly Span[]): Observation {
  const text = c.cell.text
  if (is === 'quotient') return tellQuotient(said.some((one) => isCutOff(expected, one)) ? proseRounding : proseRate, c, a, b, expected)
  const computed = is === 'difference' ? expected.middle.toFixed() : percentText(expected.middle, placesIn(c))
  const code = is === 'growth' && said.some((one) => isCutOff(expected, one)) ? proseRounding : proseGrowth
  return tell(code, c.cell, 0, text.length, { stated: text, expression: `${b.cell.text} → ${a.cell.text}`, computed })
}

function hundredth({ low, middle, high }: Span): Span {
  return { low: low.div(100), middle: middle.div(100), high: high.div(100) }
}
