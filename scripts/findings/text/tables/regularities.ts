// findings: what ties the columns of a table together, learnt from its own rows: a quotient, a sum, a difference, a growth
// that nearly all of them keep is broken by the one that does not; a line 合计 adds up what stands above it.

import type { Observation } from '../../../base/observation.ts'
import { proseGrowth } from '../rates/growth.ts'
import { proseRate } from '../rates/rate.ts'
import { proseShare } from '../rates/share.ts'
import { type CellNumber, numberIn, placesIn } from '../reading/cells.ts'
import { exactly, isCutOff, looksTyped, meets, minus, over, percentText, plus, type Span, sum } from '../reading/span.ts'
import type { View } from '../reading/view.ts'
import { proseSum } from '../sums/sum.ts'
import { type Comparison, tell } from '../text-check.ts'
import { tellQuotient, tellSum } from './table-faults.ts'

export const relations: Comparison = {
  tells: [proseRate, proseGrowth, proseShare, proseSum],
  run: ({ tables, figures }) =>
    figures
      ? []
      : tables.flatMap((rows) => {
          const even = evenRows(rows)
          if (even.length < FEWEST) return []
          const across = [...brokenAcross(even), ...brokenShares(even)]
          const known = new Set(across.map(({ row }) => row))
          return [...across, ...brokenTotals(even, rows, known)].map(({ found }) => found)
        }),
}

type Row = readonly (CellNumber | undefined)[]

interface Line {
  readonly cells: readonly View[]
  readonly numbers: Row
}

interface Broken {
  readonly row: Line
  readonly found: Observation
}

const FEWEST = 3
const MOST_ROWS = 300
const MOST_COLUMNS = 9

/** The rows of the commonest width, numbers as such. */
function evenRows(rows: readonly (readonly View[])[]): Line[] {
  const counted = new Map<number, number>()
  for (const row of rows) counted.set(row.length, (counted.get(row.length) ?? 0) + 1)
  const width = [...counted].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  if (width < 2 || width > MOST_COLUMNS) return []
  return rows
    .slice(0, MOST_ROWS)
    .map((row) => widened(row, width))
    .filter((row) => row.length === width)
    .map((cells) => ({ cells, numbers: cells.map((cell) => numberIn(cell)) }))
    .filter(({ numbers }) => numbers.some((one) => one !== undefined))
}

/** The line 合计 has nothing in the column of numbers: it stands one cell further to the left. */
function widened(row: readonly View[], width: number): readonly View[] {
  const [first, second] = row
  if (first && second && row.length === width + 1 && !numberIn(first) && !numberIn(second)) return row.slice(1) // the name of a group before its first row
  return first && row.length === width - 1 && TOTAL.test(first.text) ? [first, ...row] : row
}

interface Law {
  readonly result: number
  readonly of: readonly [number, number]
  readonly value: (a: Span, b: Span) => Span | undefined
  readonly sign: string
  readonly isRate: boolean
}

/** A sum before a difference: of three numbers that do not fit the total is told. */
const VALUES: readonly Pick<Law, 'value' | 'sign' | 'isRate'>[] = [
  { sign: '÷', isRate: true, value: over },
  { sign: '→', isRate: true, value: (a, b) => over(minus(b, a), a) },
  { sign: '+', isRate: false, value: plus },
  { sign: '-', isRate: false, value: minus },
]

function laws(width: number): Law[] {
  const columns = Array.from({ length: width }, (_, i) => i)
  return VALUES.flatMap((value) =>
    columns.flatMap((result) =>
      columns.flatMap((a) =>
        columns.flatMap((b) =>
          a === b || a === result || b === result || (value.sign === '+' && a > b) ? [] : [{ ...value, result, of: [a, b] as const }],
        ),
      ),
    ),
  )
}

/** Each law that all rows but one keep, and which is no accident: three rows at least with numbers that differ. */
function brokenAcross(lines: readonly Line[]): Broken[] {
  const told = new Map<Line, Broken>()
  for (const law of laws(lines[0]?.cells.length ?? 0)) {
    const only = onlyBreach(law, lines)
    if (only && !told.has(only.row)) told.set(only.row, { row: only.row, found: toldAcross(law, only) })
  }
  return [...told.values()]
}

interface Breach {
  readonly row: Line
  readonly c: CellNumber
  readonly a: CellNumber
  readonly b: CellNumber
  readonly expected: Span
}

/** Two rows that break a law prove that it is none: most are given up after two rows. */
function onlyBreach({ result, of, value, isRate }: Law, lines: readonly Line[]): Breach | undefined {
  let only: Breach | undefined
  let kept = 0
  for (const row of lines) {
    const [c, a, b] = [row.numbers[result], row.numbers[of[0]], row.numbers[of[1]]]
    if (
      !c ||
      !a ||
      !b ||
      c.isPercent !== isRate ||
      a.isPercent ||
      b.isPercent ||
      a.value.eq(b.value) ||
      a.value.isZero() ||
      b.value.isZero()
    )
      continue
    const expected = value(a.span, b.span)
    if (!expected) continue
    if (meets(expected, c.span) || (isRate && isCutOff(expected, c.span))) kept += 1
    else if (only) return undefined
    else only = { row, c, a, b, expected }
  }
  return kept >= (isRate ? 2 : FEWEST - 1) ? only : undefined
}

function toldAcross({ isRate, sign }: Law, { c, a, b, expected }: Breach): Observation {
  if (sign === '÷') return tellQuotient(proseRate, c, a, b, expected)
  if (sign === '+') return tellSum(c, expected.middle, [a.cell.text, b.cell.text])
  const stated = c.cell.text
  return tell(proseGrowth, c.cell, 0, stated.length, {
    stated,
    expression: `${a.cell.text} ${sign} ${b.cell.text}`,
    computed: isRate ? percentText(expected.middle, placesIn(c)) : expected.middle.toFixed(),
  })
}

/** A column of percentages, each the share of its amount in the line 合计: told where two at least keep it and one does not. */
function brokenShares(lines: readonly Line[]): Broken[] {
  const total = lines.find(isTotal)
  return (total?.numbers ?? []).flatMap((whole, a) =>
    (total?.numbers ?? []).flatMap((hundred, c) => {
      if (!whole || whole.isPercent || !hundred?.isPercent) return []
      const asked = lines
        .filter((row) => row !== total)
        .flatMap((row) => {
          const [amount, share] = [row.numbers[a], row.numbers[c]]
          const expected = amount && share?.isPercent ? over(amount.span, whole.span) : undefined
          return amount && share && expected
            ? [{ row, amount, share, expected, keeps: meets(expected, share.span) || isCutOff(expected, share.span) }]
            : []
        })
      const wrong = asked.filter(({ keeps }) => !keeps)
      const kept = asked.length - wrong.length
      const isWhole = meets(sum(asked.map(({ amount }) => amount.span)), whole.span) // of a total that is wrong itself the shares are not judged
      if (!isWhole || wrong.length === 0 || wrong.length > 2 || kept < 2 * wrong.length) return []
      return wrong.map(({ row, amount, share, expected }) => ({ row, found: tellQuotient(proseShare, share, amount, whole, expected) }))
    }),
  )
}

const TOTAL = /^(?:合计|总计|小计|合\s*计|总\s*计|共计)[：:]?$/
/** Amounts of money may be rounded to whole numbers, heads and things are counted. */
const MONEY = /元|金额|预算|决算|支出|收入|经费/
/** Columns that are no amounts. */
const NOT_ADDED = /均|率|比|序号|单价|年份|年度|编号|标准|满分|时间|日期/

/** A line 合计 (小计) and the rows above it back to the last one: told where another column or a share of 100 % proves what it adds. */
function brokenTotals(lines: readonly Line[], rows: readonly (readonly View[])[], known: ReadonlySet<Line>): Broken[] {
  const head = rows.find((row) => row.length === lines[0]?.cells.length && row.every((cell) => numberIn(cell) === undefined))
  return lines.flatMap((row, at) => {
    if (!isTotal(row)) return []
    const parts = lines.slice(lines.slice(0, at).findLastIndex(isTotal) + 1, at)
    if (parts.length < FEWEST - 1 || parts.some((part) => known.has(part) || /其中|小计/.test(part.cells[0]?.text ?? ''))) return []
    const columns = row.numbers.flatMap((whole, column) => {
      const pieces = parts.map((part) => part.numbers[column])
      const isAdded =
        whole &&
        !NOT_ADDED.test(head?.[column]?.text ?? '') &&
        pieces.every((piece) => piece !== undefined && piece.isPercent === whole.isPercent)
      const isCounted = isAdded && !MONEY.test(head?.[column]?.text ?? '') && [whole, ...pieces].every((one) => one?.value.isInteger())
      return isAdded
        ? [
            {
              whole,
              pieces: pieces as CellNumber[],
              added: sum(pieces.flatMap((piece) => (piece ? [isCounted ? exactly(piece.value.toNumber()) : piece.span] : []))),
              isCounted,
            },
          ]
        : []
    })
    const fits = ({ whole, added, isCounted }: (typeof columns)[number]): boolean =>
      isCounted ? added.middle.eq(whole.value) : meets(added, whole.span)
    const right = columns.filter((one) => fits(one) && one.whole.value.gt(0))
    return columns
      .filter((one) => !one.whole.isPercent && !fits(one))
      .flatMap(({ whole, pieces, added }) => {
        const isProven = right.length > 0 || looksTyped(digits(whole.value.toFixed()), digits(added.middle.toFixed()))
        return isProven
          ? [
              {
                row,
                found: tellSum(
                  whole,
                  added.middle,
                  pieces.map(({ cell }) => cell.text),
                ),
              },
            ]
          : []
      })
  })
}

function isTotal({ cells }: Line): boolean {
  return cells.slice(0, 2).some(({ text }) => TOTAL.test(text))
}

function digits(text: string): string {
  return text.replace('.', '')
}
