// findings: a rate that was printed as a number although it has nothing to be divided by.

import { observe } from '../../base/observation.ts'
import { factPlaces } from '../comparing.ts'
import { printedRange } from '../printed.ts'
import type { Rule } from '../rule.ts'
import { statedZeroDivisor } from '../stated/stated-zero-divisor.ts'

export const statedZeroDivisors: Rule = (figures) =>
  figures.facts.stated.flatMap((one) => {
    const figure = figures.figures.get(one.name)
    if (figure?.lack !== 'zero-divisor' || !printedRange(one.text)) return []
    const slots = { name: one.name, stated: one.text, formula: figure.formula.text, mark: figures.derivation.format.notApplicable }
    return [observe(statedZeroDivisor, one.at, slots, factPlaces(figures, figure.inputs))]
  })
