// findings: figures as an already published document printed them, against what its own facts give.

import { observe, type Observation } from '../../base/observation.ts'
import { nearest, type Stated } from '../../facts/facts.ts'
import { allNames, valueNamed, type Figures } from '../../figures/figures.ts'
import { differs, isScore } from '../stated.ts'
import type { Rule } from '../rule.ts'
import { wrongBase } from './rate-bases.ts'
import { impossible } from './rate-counts.ts'
import { statedDiffers } from '../stated/stated-differs.ts'
import { statedUnknown } from '../stated/stated-unknown.ts'

export const stated: Rule = (figures) => figures.facts.stated.flatMap((one) => compare(one, figures))

/** What a rule of its own tells better is left to it: a score, another base, a number that cannot be. */
function compare(one: Stated, figures: Figures): Observation[] {
  if (valueNamed(figures, one.name) === undefined) return unknown(one, figures)
  if (isScore(one.name) || wrongBase(figures, one).length > 0 || impossible(figures, one).length > 0) return []
  return differs(figures, one, statedDiffers)
}

function unknown(one: Stated, figures: Figures): Observation[] {
  if (figures.facts.format.figures.some((spec) => spec.name === one.name)) return [] // its formula has been told
  const near = nearest(one.name, allNames(figures))
  return [observe(statedUnknown, one.nameAt, { name: one.name, ...(near === undefined ? {} : { nearest: near }) })]
}
