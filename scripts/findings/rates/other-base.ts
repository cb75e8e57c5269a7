// findings: a printed rate that another base than the declared one would give: the initial budget for the adjusted.

import { parsePercent } from '../../base/decimal.ts'
import { meets, printedInterval } from '../../base/interval.ts'
import type { FormCheck, Stated } from '../../facts/facts.ts'
import { checksOf, type Figures, intervalNamed, intervalOf, quotient } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'

export interface OtherBase {
  readonly check: FormCheck<'rate'>
  readonly used: string
  readonly base: string
  readonly computed: string
}

/** Nothing where the printed rate is right, or where no other base explains it either. */
export function otherBases(figures: Figures, one: Stated): OtherBase[] {
  const printed = parsePercent(one.text) && printedInterval(one.text)
  const checks = printed ? checksOf(figures, 'rate').filter(({ rate }) => rate.text === one.name) : []
  const computed = checks.length > 0 ? intervalNamed(figures, one.name) : undefined
  if (!printed || (computed && meets(printed, computed))) return []
  return checks.flatMap((check) => {
    const { of, base: declared, notBases } = check
    const used = notBases.find(({ formula: base }) => {
      const range = intervalOf(figures, of?.formula && base && quotient(of.formula, base))
      return range && meets(printed, range)
    })
    const base = declared?.text ?? ''
    return used ? [{ check, used: used.text, base, computed: computed ? amountText(computed.middle, true) : '' }] : []
  })
}
