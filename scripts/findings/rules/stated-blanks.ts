// findings: a number printed for what the facts leave blank. A blank is not 0, and nothing can be computed from it.

import { observe } from '../../base/observation.ts'
import { blanksUnder, valueNamed } from '../../figures/figures.ts'
import { factPlaces } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { statedBlank } from '../stated/stated-blank.ts'

export const statedBlanks: Rule = (figures) =>
  figures.facts.stated.flatMap((one) => {
    if (valueNamed(figures, one.name) !== null || figures.figures.get(one.name)?.lack === 'zero-divisor') return []
    const blanks = blanksUnder(figures, [one.name])
    return [observe(statedBlank, one.at, { name: one.name, stated: one.text, names: blanks.join('、') }, factPlaces(figures, blanks))]
  })
