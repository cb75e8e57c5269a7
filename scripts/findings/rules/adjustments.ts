// findings: a budget that was adjusted by more than the form lets pass, and nobody said why.

import { Decimal, isPlainNumber, parsePercent } from '../../base/decimal.ts'
import type { Observation } from '../../base/observation.ts'
import { operandsOf } from '../../facts/facts.ts'
import { identitiesOf, rangeOf, sideOf, valueNamed, type Figures, type Identity } from '../../figures/figures.ts'
import { amountText, atFacts, missingIn, tellMissing } from '../comparing.ts'
import { isSaid, ownText } from '../narrated.ts'
import { reasonFor } from '../reasons.ts'
import type { Rule } from '../rule.ts'
import { budgetAdjustmentUnexplained } from '../amounts/budget-adjustment-unexplained.ts'

export const adjustments: Rule = (figures) => {
  const all = identitiesOf(figures, 'adjustment')
  return [
    ...all.flatMap((identity) => unexplained(figures, identity)),
    ...tellMissing(
      figures,
      'adjustment',
      all.flatMap((one) => missingIn(figures, [sideOf(one, 'rate')])),
    ),
  ]
}

function unexplained(figures: Figures, identity: Identity): Observation[] {
  const [rate, over] = [sideOf(identity, 'rate'), operandsOf(identity.spec, 'over')[0]?.text ?? '']
  const limit = parsePercent(over) ?? (isPlainNumber(over) ? new Decimal(over) : undefined)
  const range = rate && rangeOf(figures, rate)
  if (!range || !limit || (range.low.lte(limit) && range.high.gte(limit.neg()))) return []
  const where = operandsOf(identity.spec, 'explained').map(({ text }) => text)
  if (where.some((name) => explained(figures, name))) return []
  return [
    atFacts(figures, budgetAdjustmentUnexplained, [rate], identity.spec, {
      name: (operandsOf(identity.spec, 'name')[0] ?? operandsOf(identity.spec, 'rate')[0])?.text ?? '',
      computed: amountText(range.middle, true),
      limit: over,
      where: where.join('、'),
      source: identity.spec.source ?? '',
    }),
  ]
}

/** A text fact, the reason beside an indicator's inputs (`指标.X`), or what the unit wrote under a heading (`正文.X`). */
function explained(figures: Figures, name: string): boolean {
  const indicator = /^指标\.(.+)$/.exec(name)?.[1]
  if (indicator !== undefined) return reasonFor(figures, indicator)
  const heading = /^正文\.(.+)$/.exec(name)?.[1]
  if (heading !== undefined) return isSaid(ownText(figures, heading))
  const value = valueNamed(figures, name)
  return typeof value === 'string' && isSaid(value)
}
