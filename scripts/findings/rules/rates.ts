// findings: a rate that was filled in, against what it is declared to be a share of. A figure's own formula is its base.

import { compareAll, namesIn, sideOf } from '../../figures/figures.ts'
import { fails, tellMissing } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { rateDiffers } from '../rates/rate-differs.ts'

export const rates: Rule = (figures) => {
  const typed = compareAll(figures, 'rate').filter(({ identity }) => {
    const rate = sideOf(identity, 'rate')
    return rate && namesIn(rate).every(({ name }) => !figures.derivation.figures.has(name))
  })
  return [
    ...typed.filter(({ holds }) => holds === false).map((result) => fails(figures, result, rateDiffers, true)),
    ...tellMissing(
      figures,
      'rate',
      typed.flatMap(({ missing }) => missing),
    ),
  ]
}
