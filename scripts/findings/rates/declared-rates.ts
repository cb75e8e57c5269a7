// findings: the rates of a form, by what can be checked of them.

import { type FormCheck, namesIn } from '../../facts/facts.ts'
import { checksOf, compareAll, type ComparedCheck, type Figures } from '../../figures/figures.ts'

/** Those that were filled in, beside what they are declared to be a share of. A figure's own formula is its base. */
export function typedRates(figures: Figures): ComparedCheck<'rate'>[] {
  return compareAll(figures, 'rate').filter(({ check: { rate } }) => {
    return rate.formula && namesIn(rate.formula).every(({ name }) => !figures.derivation.figures.has(name))
  })
}

/** Those whose base is a whole. A base such as 序时进度 may be exceeded, and its check says so. */
export function boundedRates(figures: Figures): FormCheck<'rate'>[] {
  return checksOf(figures, 'rate').filter(({ exceeds }) => !exceeds)
}
