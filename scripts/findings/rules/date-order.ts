// findings: dates that a form says follow each other, out of order: a report filed before the notice that asked for it.

import { observe, type Observation } from '../../base/observation.ts'
import { spanOf } from '../../base/period.ts'
import { operandsOf } from '../../facts/facts.ts'
import { identitiesOf, valueNamed, type Figures, type Identity } from '../../figures/figures.ts'
import { factPlaces, tellMissing } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { datesOutOfOrder } from '../dates/dates-out-of-order.ts'

export const dateOrder: Rule = (figures) => {
  const all = identitiesOf(figures, 'order').map((identity) => look(figures, identity))
  return [
    ...all.flatMap(({ told }) => told),
    ...tellMissing(
      figures,
      'order',
      all.flatMap(({ missing }) => missing),
    ),
  ]
}

function look(figures: Figures, { spec }: Identity): { told: Observation[]; missing: string[] } {
  const named = operandsOf(spec, 'order').map(({ text: name }) => {
    const value = valueNamed(figures, name)
    return { name, text: typeof value === 'string' ? value : '', span: typeof value === 'string' ? spanOf(value) : undefined }
  })
  const known = named.flatMap(({ name, text, span }) => (span ? [{ name, text, span }] : []))
  const told = known.slice(1).flatMap((later, i) => {
    const before = known.slice(0, i + 1).find((one) => one.span.from > later.span.to)
    if (!before) return []
    const places = factPlaces(figures, [later.name, before.name])
    const slots = { name: later.name, stated: later.text, before: before.name, computed: before.text, source: spec.source ?? '' }
    return [observe(datesOutOfOrder, places[0] ?? spec.at, slots, [...places.slice(1), spec.at])]
  })
  return { told, missing: named.filter(({ span }) => !span).map(({ name }) => name) }
}
