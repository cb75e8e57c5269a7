// findings: a printed rate that another base than the declared one would give: the initial budget for the adjusted.

import { parsePercent } from '../../base/decimal.ts'
import { operandsOf, type IdentitySpec, type Stated } from '../../facts/facts.ts'
import { identitiesOf, quotient, rangeNamed, rangeOf, sideOf, type Figures } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { overlaps, printedRange } from '../printed-range.ts'

export interface OtherBase {
  readonly spec: IdentitySpec
  readonly used: string
  readonly base: string
  readonly computed: string
}

/** Nothing where the printed rate is right, or where no other base explains it either. */
export function otherBases(figures: Figures, one: Stated): OtherBase[] {
  const printed = parsePercent(one.text) && printedRange(one.text)
  const computed = rangeNamed(figures, one.name)
  if (!printed || (computed && overlaps(printed, computed))) return []
  return identitiesOf(figures, 'rate')
    .filter(({ spec }) => operandsOf(spec, 'rate')[0]?.text === one.name)
    .flatMap((identity) => {
      const of = sideOf(identity, 'of')
      const others = identity.formulas.get('notBase') ?? []
      const used = others.find((base) => {
        const rate = of && quotient(of, base)
        const range = rate && rangeOf(figures, rate)
        return range && overlaps(printed, range)
      })
      const base = operandsOf(identity.spec, 'base')[0]?.text ?? ''
      return used ? [{ spec: identity.spec, used: used.text, base, computed: computed ? amountText(computed.middle, true) : '' }] : []
    })
}
