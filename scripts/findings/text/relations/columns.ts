// findings: what ties the columns of a table together: rates, growth, changes and sums. The heads say which columns may be
// meant; where they leave it open, or say nothing, what nearly all rows keep is the relation.

import { proseAverage } from '../amounts/average.ts'
import type { Question, Told } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import type { Column, Row, Table } from '../quantities/tables.ts'
import { proseGrowth } from '../rates/growth.ts'
import { proseRate } from '../rates/rate.ts'
import { proseRounding } from '../rates/rounding.ts'
import { exactly, isCutOff, meets, minus, negated, over, plus, type Span } from '../reading/span.ts'
import { proseSum } from '../sums/sum.ts'

interface Law {
  readonly asked: number
  readonly of: readonly number[]
  readonly is: Kind
  /** Another reading of the base: admitted where two other rows need it. */
  readonly isSecond?: boolean
}

type Kind = keyof typeof KINDS

const KINDS = {
  quotient: { told: proseRate, isRatio: true, sign: '÷', value: ([a, b]: readonly Span[]) => a && b && over(a, b) },
  growth: { told: proseGrowth, isRatio: true, sign: '→', value: ([a, b]: readonly Span[]) => a && b && over(minus(a, b), b) },
  difference: { told: proseGrowth, isRatio: false, sign: '-', value: ([a, b]: readonly Span[]) => a && b && minus(a, b) },
  mean: { told: proseAverage, isRatio: false, sign: '÷', value: ([a, b]: readonly Span[]) => a && b && over(a, b) },
  sum: { told: proseSum, isRatio: false, sign: '+', value: (all: readonly Span[]) => all.reduce(plus, exactly(0)) },
} as const satisfies Record<string, { told: Told; isRatio: boolean; sign: string; value: (all: readonly Span[]) => Span | undefined }>

export function acrossColumns(table: Table): Question[] {
  const asked = table.columns.map((_, i) => i).filter((i) => table.rows.some((row) => row.facts[i]))
  const named = asked.flatMap((i) => kept(table, candidates(table, i), true))
  const known = new Set(named.flatMap((one) => [one.law.asked, ...one.law.of]))
  const learnt = (asked.length > MOST_GUESSED ? [] : asked)
    .filter((i) => !known.has(i) && table.columns[i]?.role !== 'weight')
    .flatMap((i) => kept(table, guesses(table, i), false))
  return [...named, ...learnt].flatMap(({ questions }) => questions)
}

/** What the heads say: each way in which the column may come from others. */
function candidates({ columns, rows }: Table, asked: number): Law[] {
  const role = columns[asked]?.role
  const amounts = columns.flatMap((column, i) => (i !== asked && isAmount(column) && rows.some((row) => row.facts[i]) ? [i] : []))
  if (role === 'rate') return quotients(columns, amounts, asked)
  if (role !== 'growth' && role !== 'change') return role === 'total' ? blocks(amounts, asked) : []
  const isRatio = columns[asked]?.isRatio === true || role === 'growth'
  return compared(columns, amounts, asked).map(([a, b]) => ({ asked, of: [a, b], is: isRatio ? 'growth' : 'difference' }))
}

const OTHERS: ReadonlySet<Column['role']> = new Set(['rate', 'growth', 'change', 'share', 'mean', 'weight', 'score', 'code'] as const)

function isAmount({ role, isRatio }: Column): boolean {
  return !OTHERS.has(role) && !isRatio
}

/** 在职 by 编制; anything that was done by what was planned, under the same upper head where there is one. */
function quotients(columns: readonly Column[], amounts: readonly number[], asked: number): Law[] {
  const withRole = (...roles: Column['role'][]): number[] => amounts.filter((i) => roles.includes(columns[i]?.role))
  const isControl = /控制/.test(columns[asked]?.head ?? '')
  const below = isControl && withRole('quota').length > 0 ? withRole('quota') : withRole('budget', 'target')
  const above = isControl && withRole('posts').length > 0 ? withRole('posts') : withRole('actual', 'attained')
  return (above.length > 0 ? above : amounts.filter((i) => !below.includes(i) && columns[i]?.role !== 'last')).flatMap((a) =>
    below.map((b): Law => ({ asked, of: [a, b], is: 'quotient', isSecond: below.length > 1 && !isBase(columns, below, b, asked) })),
  )
}

/** 执行率 is of the whole year's budget, as it was adjusted, where the table gives that beside the first one. */
function isBase(columns: readonly Column[], below: readonly number[], at: number, asked: number): boolean {
  const head = (i: number): string => columns[i]?.head ?? ''
  const words = /年初/.test(head(asked)) ? /年初/ : /全年|调整/
  return below.some((i) => words.test(head(i))) ? words.test(head(at)) : true
}

/** What is compared with what: this with last year's; with the budget where the head says so. */
function compared(columns: readonly Column[], amounts: readonly number[], asked: number): (readonly [number, number])[] {
  const years = amounts.flatMap((i) => columns[i]?.year ?? [])
  const latest = Math.max(...years)
  const isOfBudget = /预算|计划/.test(columns[asked]?.head ?? '') && !/上年|去年|同期/.test(columns[asked]?.head ?? '')
  const bases = amounts.filter((i) => {
    const { role, year } = columns[i] ?? {}
    return isOfBudget ? role === 'budget' : role === 'last' || (year !== undefined && year < latest)
  })
  return bases.flatMap((b) => amounts.filter((a) => a !== b && !bases.includes(a)).map((a) => [a, b] as const))
}

/** Columns that stand together, right before or behind the one that adds them up. */
function blocks(amounts: readonly number[], asked: number): Law[] {
  const behind = amounts.filter((i) => i > asked)
  const before = amounts.filter((i) => i < asked)
  const runs = [...behind.map((_, n) => behind.slice(0, n + 1)), ...before.map((_, n) => before.slice(n))]
  return runs.filter((of) => of.length >= 2).map((of) => ({ asked, of, is: 'sum' }))
}

const MOST_GUESSED = 9

/** Where the heads say nothing: all that two other columns can make, and sums of those beside it. */
function guesses({ columns }: Table, asked: number): Law[] {
  const amounts = columns.flatMap((column, i) => (i !== asked && isAmount(column) ? [i] : [])).slice(0, MOST_GUESSED)
  const pairs = amounts.flatMap((a) => amounts.flatMap((b) => (a === b ? [] : [[a, b] as const])))
  if (columns[asked]?.role === 'mean') return pairs.map((of) => ({ asked, of, is: 'mean' }))
  if (columns[asked]?.isRatio)
    return pairs.flatMap((of) => [
      { asked, of, is: 'quotient' as const },
      { asked, of, is: 'growth' as const },
    ])
  return [
    ...pairs.filter(([a, b]) => a < b).map((of) => ({ asked, of, is: 'sum' as const })),
    ...blocks(amounts, asked).filter(({ of }) => of.length > 2),
    ...pairs.map((of) => ({ asked, of, is: 'difference' as const })),
  ]
}

interface Kept {
  readonly law: Law
  readonly questions: readonly Question[]
}

interface Tried {
  readonly law: Law
  readonly keeps: number
  readonly breaks: number
}

/** The law that the rows keep best, and a question for each row; none where the rows that break it outnumber chance. */
function kept(table: Table, laws: readonly Law[], isNamed: boolean): Kept[] {
  const all = laws.map((law) => tryLaw(table, law, isNamed))
  const tried = all.filter(({ law, keeps }) => !law.isSecond || keeps >= 2).sort((a, b) => b.keeps - b.breaks - (a.keeps - a.breaks))
  const [best] = tried
  if (!best || !isLaw(best, isNamed, tried.length)) return []
  const others = tried.filter(({ keeps }) => keeps > 0 || best.keeps === 0).slice(0, 6)
  const questions = table.rows.flatMap((row) => question(row, isNamed ? others.map(({ law }) => law) : [best.law]) ?? [])
  return [{ law: best.law, questions }]
}

/** By its head a column is asked even where one row alone stands below; what is learnt has to be kept by two at least. */
function isLaw({ keeps, breaks }: Tried, isNamed: boolean, ways: number): boolean {
  if (isNamed && keeps === 0) return breaks === 1 && ways <= 4
  return isNamed ? keeps >= breaks : keeps >= 2 && (breaks === 0 || (breaks === 1 ? keeps >= 2 : keeps >= 4 * breaks))
}

function tryLaw({ rows }: Table, law: Law, isNamed: boolean): Tried {
  let [keeps, breaks] = [0, 0]
  for (const row of rows) {
    const asked = row.facts[law.asked]
    const expected = asked && valueOf(row, law)
    if (!expected || (isTrivial(row, law) && !isNamed)) continue
    if (saidBy(asked, law).some((span) => meets(span, expected) || (KINDS[law.is].isRatio && isCutOff(expected, span)))) keeps += 1
    else breaks += 1
    if (breaks > 2 && keeps < 2 * breaks) break // no law: two columns in three are given up after a few rows
  }
  return { law, keeps, breaks }
}

function termsOf({ facts }: Row, { of }: Law): Fact[] {
  return of.flatMap((i) => facts[i] ?? [])
}

/** Undefined where a number is missing, but that a sum may have gaps. */
function valueOf(row: Row, law: Law): Span | undefined {
  const terms = termsOf(row, law)
  if (terms.length < (law.is === 'sum' ? 1 : law.of.length)) return undefined
  return KINDS[law.is].value(terms.map(({ span }) => span))
}

/** Equal numbers, and zeros, keep any law. */
function isTrivial(row: Row, law: Law): boolean {
  const terms = termsOf(row, law)
  const filled = terms.filter(({ span }) => !span.middle.isZero())
  return law.is === 'sum' ? filled.length < 2 : filled.length < 2 || (filled[0]?.span.middle.eq(filled[1]?.span.middle ?? 0) ?? true)
}

/** A change may be printed without its sign, a rate without its mark. */
function saidBy(asked: Fact, { is }: Law): Span[] {
  const own = asked.kind === 'percent' || !KINDS[is].isRatio ? [asked.span] : [asked.span, hundredth(asked.span)]
  return is === 'growth' || is === 'difference' ? [...own, ...own.map(negated)] : own
}

function hundredth({ low, middle, high }: Span): Span {
  return { low: low.div(100), middle: middle.div(100), high: high.div(100) }
}

function question(row: Row, laws: readonly Law[]): Question | undefined {
  const [first] = laws
  const asked = first && row.facts[first.asked]
  if (!asked) return undefined
  const readings = laws.flatMap((law) => {
    const expected = valueOf(row, law)
    const terms = termsOf(row, law)
    const { sign } = KINDS[law.is]
    const stated = terms.map((term) => term.stated)
    const expression = sign === '→' ? stated.toReversed().join(' → ') : stated.join(` ${sign} `)
    const signs = law.is === 'sum' ? terms.map(() => 1 as const) : law.is === 'difference' ? ([1, -1] as const) : undefined
    return expected ? [{ terms, expected, expression, ...(signs ? { signs } : {}) }] : []
  })
  const { told, isRatio } = KINDS[first.is]
  const also = saidBy(asked, first).slice(1)
  return readings.length === 0 ? undefined : { asked, readings, told, also, ...(isRatio ? { cutOff: proseRounding } : {}) }
}
