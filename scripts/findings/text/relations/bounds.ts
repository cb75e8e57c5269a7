// findings: numbers that cannot be: scores and what a missed target
// leaves of them, a percentage that no whole number of so many gives.

import { Decimal } from '../../../base/decimal.ts'
import type { Observation } from '../../../base/observation.ts'
import { proseTargetMissed } from '../agreement/target-missed.ts'
import type { Table } from '../quantities/tables.ts'
import { proseImpossibleRate } from '../rates/impossible-rate.ts'
import { written } from '../reading/item.ts'
import { rateOf } from '../reading/span.ts'
import type { Item, Sentence, View } from '../reading/view.ts'
import { type Comparison, tell } from '../text-check.ts'

export const bounds: Comparison = {
  tells: [proseImpossibleRate, proseTargetMissed],
  run: ({ views, grids, figures }) => [
    ...views.flatMap((view) => view.sentences.flatMap((sentence) => impossible(view, sentence))),
    ...(figures ? [] : grids.flat().flatMap(missed)),
  ],
}

const OF_ALL = /(?:办结|满意|合格|回复|整改|化解|结案|完成|达标|回收)(?:率|度)(?:约|为|达|达到|是|[：:])*$/
/** Of more things than these every percentage with two places is some number of them. */
const FEW = 5000

/** 共2241件，满意率98.52%: no whole number of 2241 rounds to it. The rate may be of fewer, so that it is open. */
function impossible(view: View, { items }: Sentence): Observation[] {
  return items.flatMap((rate, i) => {
    const whole = items[i - 1]
    if (rate.kind !== 'percent' || rate.vague || rate.places < 1 || !OF_ALL.test(rate.label) || rate.value.gte(100)) return []
    if (whole?.kind !== 'count' || whole.places > 0 || whole.vague || whole.role !== 'amount' || whole.amount.gt(FEW) || whole.amount.lt(2))
      return []
    if (items.slice(0, i - 1).some(({ kind }) => kind === 'count')) return []
    return isAttainable(rate, whole.amount)
      ? []
      : [tell(proseImpossibleRate, view, rate.digits[0], rate.end, { stated: written(view, rate), whole: written(view, whole) })]
  })
}

function isAttainable(rate: Item, whole: Decimal): boolean {
  const { low, high } = rateOf(rate)
  return low.times(whole).ceil().lte(high.times(whole))
}

const GOAL =
  /^(≥|≤|>|<|＞|＜|不少于|不低于|不小于|大于等于|达到|不超过|不高于|不多于|小于等于|控制在)?(\d{1,12}(?:\.\d{1,6})?)([%％]?)([\u4e00-\u9fff㎡]{0,4})(?:以上|以内)?$/
const AT_MOST = /≤|<|＜|不超过|不高于|不多于|小于|控制/

/** Full marks where the target was missed. What costs, takes time or ought to be small is better below it. */
function missed({ columns, rows }: Table): Observation[] {
  const at = (role: string): number => columns.findIndex((column) => column.role === role)
  const [target, attained, weight, score] = [at('target'), at('attained'), at('weight'), at('score')]
  if (Math.min(target, attained, weight, score) < 0) return []
  return rows.flatMap(({ cells, facts }) => {
    const [goal, done, cell] = [cells[target], cells[attained], cells[score]]
    const [asked, most] = [facts[score], facts[weight]]
    if (!goal || !done || !cell || !asked || !most || asked.span.middle.lt(most.span.middle) || most.span.middle.lte(0)) return []
    if (!isMissed(goal.text, done.text, cells.map(({ text }) => text).join(''))) return []
    return [tell(proseTargetMissed, cell, 0, cell.text.length, { stated: cell.text, target: goal.text, attained: done.text })]
  })
}

function isMissed(goal: string, done: string, row: string): boolean {
  const [, sign = '', wanted = '', percent = '', unit = ''] = GOAL.exec(goal) ?? []
  const [, mark, got = '', of = '', measure = ''] = GOAL.exec(done) ?? []
  if (wanted === '' || got === '' || mark !== undefined || percent !== of || (unit !== '' && measure !== '' && unit !== measure))
    return false
  const difference = new Decimal(got).minus(wanted)
  if (AT_MOST.test(sign)) return difference.gt(0)
  if (sign === '' && /成本|时效|费用|投诉|事故|违规|超|降|减|控制|时限|单价/.test(row)) return false
  return difference.lt(0)
}
