// findings: two columns of a table that are the same in every row, as if one had been copied from the other.

import { Decimal } from '../../base/decimal.ts'
import { observe, type Observation } from '../../base/observation.ts'
import { operandsOf, type Fact } from '../../facts/facts.ts'
import { identitiesOf, type Figures, type Identity } from '../../figures/figures.ts'
import type { Rule } from '../rule.ts'
import { columnsIdentical } from '../amounts/columns-identical.ts'

/** Fewer rows with an amount in them prove nothing. */
const LEAST = 3

export const columns: Rule = (figures) => identitiesOf(figures, 'columns').flatMap((identity) => same(figures, identity))

function same(figures: Figures, { spec }: Identity): Observation[] {
  const [one = '', other = ''] = operandsOf(spec, 'columns').map(({ text }) => text)
  const rows = [...figures.facts.facts.values()].flatMap((fact): (readonly [Fact, Fact])[] => {
    const beside = fact.name.endsWith(`.${one}`) ? figures.facts.facts.get(fact.name.replace(/[^.]+$/, other)) : undefined
    return beside && fact.value instanceof Decimal && beside.value instanceof Decimal ? [[fact, beside]] : []
  })
  const amounts = rows.filter(([first]) => first.value instanceof Decimal && !first.value.isZero())
  if (amounts.length < LEAST || rows.some(([first, second]) => plainText(first) !== plainText(second))) return []
  const [[first] = []] = amounts
  return first
    ? [
        observe(
          columnsIdentical,
          first.at,
          { name: one, other, count: amounts.length, source: spec.source ?? '' },
          amounts.slice(1).map(([fact]) => fact.at),
        ),
      ]
    : []
}

function plainText({ value }: Fact): string {
  return value instanceof Decimal ? value.toFixed() : ''
}
