// findings: more spent than came in, and nothing said of what there was before.

import type { Observation } from '../../base/observation.ts'
import { operandsOf } from '../../facts/facts.ts'
import { identitiesOf, rangeOf, sideOf, type Figures, type Identity } from '../../figures/figures.ts'
import { amountText, atFacts } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { balanceOpeningBlank } from '../amounts/balance-opening-blank.ts'

export const balanceOpenings: Rule = (figures) => identitiesOf(figures, 'balance').flatMap((identity) => opening(figures, identity))

function opening(figures: Figures, identity: Identity): Observation[] {
  const [income, spending, opened] = ['income', 'spending', 'opening'].map((key) => sideOf(identity, key))
  const [came, went] = [income && rangeOf(figures, income), spending && rangeOf(figures, spending)]
  if (!opened || !came || !went || rangeOf(figures, opened) || went.low.lte(came.high)) return []
  const slots = {
    name: operandsOf(identity.spec, 'fund')[0]?.text ?? '',
    stated: amountText(went.middle),
    computed: amountText(came.middle),
    difference: amountText(went.middle.minus(came.middle)),
    source: identity.spec.source ?? '',
  }
  return [atFacts(figures, balanceOpeningBlank, [opened], identity.spec, slots)]
}
