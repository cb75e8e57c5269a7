// findings: a column of percentages beside one of amounts: each is the share of its line in the total, or in all of them.

import type { Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import type { Row, Table } from '../quantities/tables.ts'
import { proseRounding } from '../rates/rounding.ts'
import { proseShare } from '../rates/share.ts'
import { isCutOff, meets, over, type Span, sum } from '../reading/span.ts'

/** Asked where two lines at least keep it, and twice as many as break it. */
export function sharesOfTotal({ columns, rows }: Table): Question[] {
  const total = rows.find((row) => row.sums === 'all')
  const lines = rows.filter((row) => row.sums === undefined)
  return columns.flatMap((column, share) => {
    if (!column.isRatio || column.role === 'rate' || column.role === 'growth') return []
    const ways = columns.flatMap((other, amount) => {
      if (other.isRatio || amount === share) return []
      const whole = total?.facts[amount]
      const pieces = lines.flatMap((row) => row.facts[amount] ?? [])
      const all = sum(pieces.map(({ span }) => span))
      if (pieces.length < 3 || (whole && !meets(all, whole.span))) return []
      return [questionsOf(lines, share, amount, whole ?? undefined, whole?.span ?? all)]
    })
    return ways.find((questions) => isKept(questions)) ?? []
  })
}

function questionsOf(lines: readonly Row[], share: number, amount: number, whole: Fact | undefined, all: Span): Question[] {
  return lines.flatMap(({ facts }) => {
    const [asked, part] = [facts[share], facts[amount]]
    const expected = part && over(part.span, all)
    if (!asked || !part || !expected) return []
    const terms = whole ? [part, whole] : [part]
    const expression = `${part.stated} ÷ ${whole?.stated ?? all.middle.toFixed()}`
    return [{ asked, told: proseShare, cutOff: proseRounding, readings: [{ terms, expected, expression }] }]
  })
}

function isKept(questions: readonly Question[]): boolean {
  const kept = questions.filter(({ asked, readings }) =>
    readings.some(({ expected }) => meets(expected, asked.span) || isCutOff(expected, asked.span)),
  ).length
  return kept >= 2 && kept >= 2 * (questions.length - kept)
}
