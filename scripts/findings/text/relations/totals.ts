// findings: lines of a table that others make up: 合计 and 小计 of what stands above or below, a code of the classification
// of the longer codes under it, 三公 of its three. Which lines are meant is settled by the columns in which they add up.

import type { Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import { NAMED_PARTS, NOT_ADDED } from '../quantities/lexicon.ts'
import { isBlank, type Row, type Table } from '../quantities/tables.ts'
import { isOneSlip, meets, type Span, sum } from '../reading/span.ts'
import { proseSumDoubtful } from '../sums/sum-doubtful.ts'
import { proseSum } from '../sums/sum.ts'

/** Lines that may be the parts of another; `isNamed`: their names, or codes, say so. */
interface Parts {
  readonly rows: readonly Row[]
  readonly isNamed: boolean
}

export function downRows(table: Table): Question[] {
  const { rows } = table
  return rows.flatMap((whole, at) => {
    const tried = partsOf(rows, whole, at)
      .filter((parts) => parts.rows.length >= 2)
      .map((parts) => added(table, whole, parts))
      .sort((a, b) => scoreOf(b) - scoreOf(a) || b.keeps.length - a.keeps.length)
    const [best] = tried
    return best ? questionsOf(best) : []
  })
}

/** Columns that keep it less those that break it, which count for less where one digit would mend it. */
function scoreOf({ keeps, breaks }: Added): number {
  const slips = breaks.filter(({ whole, expected }) => isOneSlip(whole.span.middle, expected.middle)).length
  return keeps.length - breaks.length + slips / 2
}

/** The ways in which the lines around may be its parts. */
function partsOf(rows: readonly Row[], whole: Row, at: number): Parts[] {
  const named = [...underCode(rows, at), ...byName(rows, whole, at)]
  if (!whole.sums) return named
  const [above, below] = [rows.slice(0, at).toReversed(), rows.slice(at + 1)]
  const plain = [upTo(above, (row) => row.sums !== undefined).toReversed(), upTo(below, (row) => row.sums !== undefined)]
  const subtotals =
    whole.sums === 'all' ? [above, below].map((side) => upTo(side, (row) => row.sums === 'all').filter((row) => row.sums === 'some')) : []
  const inner = plain.map((side) => side.filter((row) => !/其中/.test(row.cells[0]?.text ?? '') && !row.name.startsWith('其中')))
  const levels = [...plain, whole.sums === 'all' ? above : [], whole.sums === 'all' ? below : []].flatMap(highest)
  const classes = plain.map((side) => shortest(side))
  return [...named, ...[...plain, ...inner, ...subtotals, ...levels, ...classes].map((some) => ({ rows: some, isNamed: false }))]
}

function upTo(rows: readonly Row[], isEnd: (row: Row) => boolean): readonly Row[] {
  const end = rows.findIndex(isEnd)
  return end < 0 ? rows : rows.slice(0, end)
}

const OUTLINE: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[、.．]/,
  /^[（(]\d{1,2}[）)]/,
]

/** Lines of the highest number there is: 一、 and not the 1. below it. */
function highest(rows: readonly Row[]): Row[][] {
  const style = OUTLINE.find((mark) => rows.some(({ name }) => mark.test(name)))
  return style ? [rows.filter(({ name }) => style.test(name))] : []
}

/** 201 and the 20101, 20102 under it; 一、 and the lines up to the next of its kind that have the next kind of number. */
function underCode(rows: readonly Row[], at: number): Parts[] {
  const own = codeOf(rows[at])
  if (own !== undefined) {
    const under = upTo(rows.slice(at + 1), (row) => !((codeOf(row) ?? '').length > own.length && codeOf(row)?.startsWith(own)))
    const next = Math.min(...under.map((row) => codeOf(row)?.length ?? Infinity))
    return [{ rows: under.filter((row) => codeOf(row)?.length === next), isNamed: true }]
  }
  const style = OUTLINE.findIndex((mark) => mark.test(rows[at]?.name ?? ''))
  if (style < 0) return []
  const under = upTo(rows.slice(at + 1), (row) => row.sums !== undefined || OUTLINE.slice(0, style + 1).some((mark) => mark.test(row.name)))
  return highest(under).map((parts) => ({ rows: parts, isNamed: false }))
}

/** Lines with the shortest codes: classes, not what they hold. */
function shortest(rows: readonly Row[]): Row[] {
  const length = Math.min(...rows.map((row) => codeOf(row)?.length ?? Infinity))
  return rows.filter((row) => codeOf(row)?.length === length)
}

function codeOf(row: Row | undefined): string | undefined {
  return row?.cells.slice(0, 2).find(({ text }) => /^(?:[12]\d{2}|[12]\d{4}|[12]\d{6})$/.test(text) && !/^20[012]\d$/.test(text))?.text
}

const WITHIN = 12

/** 三公经费 and below it its three, of which one may be given in two. */
function byName(rows: readonly Row[], whole: Row, at: number): Parts[] {
  const name = bareName(whole.name)
  const below = rows.slice(at + 1, at + 1 + WITHIN)
  return NAMED_PARTS.filter((one) => one.whole.test(name)).flatMap(({ parts }) => {
    const found = parts.map((ways) => {
      const [both, ...each] = ways.map((words) => below.find((row) => words.test(bareName(row.name))))
      return both ? [both] : each.flatMap((row) => row ?? [])
    })
    return found.every((some) => some.length > 0) ? [{ rows: [...new Set(found.flat())], isNamed: true }] : []
  })
}

function bareName(name: string): string {
  return name.replace(/^(?:\d{1,2}[、.．]|[（(]?[一二三四五六七八九十\d][）)、]|其中[：:]?)/, '').replace(/[“”]/g, '')
}

interface Added {
  readonly keeps: readonly Column[]
  readonly breaks: readonly Column[]
  readonly isNamed: boolean
  readonly isPlain: boolean
}

interface Column {
  readonly whole: Fact
  readonly pieces: readonly Fact[]
  readonly expected: Span
}

/** In which columns these lines add up to that one, and in which they do not. */
function added({ columns }: Table, whole: Row, { rows, isNamed }: Parts): Added {
  const all = columns.flatMap((column, i): Column[] => {
    const fact = whole.facts[i]
    if (!fact || NOT_ADDED.has(column.role) || (column.isRatio && column.role !== 'share')) return []
    const pieces = rows.flatMap((row) => row.facts[i] ?? [])
    const isWhole = rows.every((row) => row.facts[i] !== undefined || isBlank(row.cells[i]))
    return isWhole && pieces.length >= 2 ? [{ whole: fact, pieces, expected: sum(pieces.map(({ span }) => span)) }] : []
  })
  const isKept = ({ whole: { span }, expected }: Column): boolean => meets(span, expected)
  const telling = all.filter(({ pieces }) => pieces.filter(({ span }) => !span.middle.isZero()).length >= 2)
  return { keeps: telling.filter(isKept), breaks: all.filter((one) => !isKept(one)), isNamed, isPlain: whole.sums !== undefined }
}

/** Told for certain where another column proves which lines are meant, their names do, or one digit more or less would mend it. */
function questionsOf({ keeps, breaks, isNamed }: Added): Question[] {
  if (breaks.length > keeps.length + 1) return []
  const isProven = (one: Column): boolean => keeps.length > 0 || isNamed || isOneSlip(one.whole.span.middle, one.expected.middle)
  return [
    ...keeps.map((one) => asQuestion(one, proseSum)),
    ...breaks
      .filter(({ whole }) => whole.kind !== 'percent')
      .flatMap((one) =>
        isProven(one)
          ? [asQuestion(one, keeps.length >= breaks.length || isNamed || breaks.length === 1 ? proseSum : proseSumDoubtful)]
          : [],
      ),
  ]
}

function asQuestion({ whole, pieces, expected }: Column, told: Question['told']): Question {
  const expression = pieces.map(({ stated }) => stated).join(' + ')
  return { asked: whole, told, readings: [{ terms: pieces, expected, expression, signs: pieces.map(() => 1 as const) }] }
}
