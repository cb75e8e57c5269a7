// findings: the rates of a form, by what can be checked of them.

import { operandsOf } from '../../facts/facts.ts'
import { compareAll, identitiesOf, namesIn, sideOf, type Figures, type Identity, type IdentityResult } from '../../figures/figures.ts'

/** Those that were filled in, beside what they are declared to be a share of. A figure's own formula is its base. */
export function typedRates(figures: Figures): IdentityResult[] {
  return compareAll(figures, 'rate').filter(({ identity }) => {
    const rate = sideOf(identity, 'rate')
    return rate && namesIn(rate).every(({ name }) => !figures.derivation.figures.has(name))
  })
}

/** Those whose base is a whole. A base such as 序时进度 may be exceeded, and its check says so. */
export function boundedRates(figures: Figures): Identity[] {
  return identitiesOf(figures, 'rate').filter(({ spec }) => operandsOf(spec, 'exceeds')[0]?.text !== 'true')
}
