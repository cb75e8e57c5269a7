// findings: scores in a table of indicators: none above its weight, and the row of the year's money, of which the numbers
// stand in an order that forms have in common though their heads differ.

import { proseScore } from '../agreement/score.ts'
import type { Question } from '../judgement/judge.ts'
import type { Fact } from '../quantities/fact.ts'
import type { Row, Table } from '../quantities/tables.ts'
import { proseRate } from '../rates/rate.ts'
import { proseRounding } from '../rates/rounding.ts'
import { exactly, over } from '../reading/span.ts'

export function scoresOf({ columns, rows }: Table): Question[] {
  const [weight, score] = [columns.findIndex(({ role }) => role === 'weight'), columns.findIndex(({ role }) => role === 'score')]
  if (weight < 0 || score < 0) return []
  return rows.flatMap(({ facts }) => {
    const [asked, most] = [facts[score], facts[weight]]
    if (!asked || !most || asked.kind === 'percent') return []
    const reading = { terms: [most], expected: exactly(most.span.middle), expression: most.stated }
    return [{ asked: { ...asked, span: exactly(asked.span.middle) }, told: proseScore, isAtMost: true as const, readings: [reading] }]
  })
}

const MONEY_OF_YEAR = /资金总额|预算执行率|总预算|部门整体支出|年度资金/

/** 年度资金总额: budget (and the adjusted one), execution, weight, rate, score; where the head above does not say. */
export function executionOf({ columns, rows, loose }: Table): Question[] {
  const headed = columns.some(({ role }) => role === 'rate') ? [] : rows
  return [...headed, ...loose].flatMap((row) =>
    MONEY_OF_YEAR.test(row.cells.find(({ text }) => text !== '')?.text ?? '') ? executed(row) : [],
  )
}

function executed({ facts }: Row): Question[] {
  const all = facts.flatMap((fact) => fact ?? [])
  const at = all.findIndex(({ view }) => view.text.endsWith('%'))
  const before = all.slice(0, Math.max(at, 0))
  const amounts = before.length > 2 && before.at(-1)?.span.middle.lte(20) ? before.slice(0, -1) : before
  const [rate, done] = [all[at], amounts.at(-1)]
  if (!rate || !done || amounts.length < 2 || amounts.length > 3) return []
  const asked: Fact =
    rate.kind === 'percent'
      ? rate
      : {
          ...rate,
          kind: 'percent',
          span: { low: rate.span.low.div(100), middle: rate.span.middle.div(100), high: rate.span.high.div(100) },
        }
  const readings = amounts
    .slice(0, -1)
    .toReversed()
    .flatMap((planned) => {
      const expected = over(done.span, planned.span)
      return expected ? [{ terms: [done, planned], expected, expression: `${done.stated} ÷ ${planned.stated}` }] : []
    })
  return [{ asked, readings, told: proseRate, cutOff: proseRounding }]
}
