// findings: a rate over 100% although its base is declared to be a whole.

import { operandsOf } from '../../facts/facts.ts'
import { identitiesOf, rangeOf, sideOf } from '../../figures/figures.ts'
import { amountText, atFacts, missingIn, tellMissing } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { rateOverWhole } from '../rates/rate-over-whole.ts'

/** A base such as 序时进度 may be exceeded, and its check says so. */
export const rateLimits: Rule = (figures) => {
  const bounded = identitiesOf(figures, 'rate').filter(({ spec }) => operandsOf(spec, 'exceeds')[0]?.text !== 'true')
  const over = bounded.flatMap((identity) => {
    const rate = sideOf(identity, 'rate')
    const range = rate && rangeOf(figures, rate)
    if (!rate || !range || range.low.lte(1)) return []
    const [name, base] = [
      operandsOf(identity.spec, 'rate')[0],
      operandsOf(identity.spec, 'against')[0] ?? operandsOf(identity.spec, 'base')[0],
    ]
    return [
      atFacts(figures, rateOverWhole, [rate], identity.spec, {
        name: name?.text ?? '',
        computed: amountText(range.middle, true),
        base: base?.text ?? '',
        source: identity.spec.source ?? '',
      }),
    ]
  })
  return [
    ...over,
    ...tellMissing(
      figures,
      'rate-limit',
      bounded.flatMap((one) => missingIn(figures, [sideOf(one, 'rate')])),
    ),
  ]
}
