// findings: a printed rate that another base than the declared one would give: the initial budget for the adjusted.

import { parsePercent } from '../../base/decimal.ts'
import { observe, type Observation } from '../../base/observation.ts'
import { operandsOf, type Stated } from '../../facts/facts.ts'
import { identitiesOf, quotient, rangeNamed, rangeOf, sideOf, type Figures } from '../../figures/figures.ts'
import { amountText } from '../comparing.ts'
import { printedRange, overlaps } from '../printed.ts'
import type { Rule } from '../rule.ts'
import { rateBaseDiffers } from '../rates/rate-base-differs.ts'

export const rateBases: Rule = (figures) => figures.facts.stated.flatMap((one) => wrongBase(figures, one))

/** Nothing where the printed rate is right, or where no other base explains it either. */
export function wrongBase(figures: Figures, one: Stated): Observation[] {
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
      return used
        ? [
            observe(
              rateBaseDiffers,
              one.at,
              {
                name: one.name,
                stated: one.text,
                computed: computed ? amountText(computed.middle, true) : '',
                used: used.text,
                base: operandsOf(identity.spec, 'base')[0]?.text ?? '',
              },
              [identity.spec.at],
            ),
          ]
        : []
    })
}
