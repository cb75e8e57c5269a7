// findings: people in post of a kind whose quota was left blank.

import type { Observation } from '../../base/observation.ts'
import { operandsOf } from '../../facts/facts.ts'
import { identitiesOf, rangeOf, sideOf, type Figures, type Identity } from '../../figures/figures.ts'
import { amountText, atFacts } from '../comparing.ts'
import type { Rule } from '../rule.ts'
import { staffQuotaBlank } from '../amounts/staff-quota-blank.ts'

export const staffQuotas: Rule = (figures) => identitiesOf(figures, 'staff').flatMap((identity) => quota(figures, identity))

function quota(figures: Figures, identity: Identity): Observation[] {
  const [inPost, allowed] = [sideOf(identity, 'inPost'), sideOf(identity, 'quota')]
  const found = inPost && rangeOf(figures, inPost)
  if (!found || found.middle.isZero() || !allowed || rangeOf(figures, allowed)) return []
  return [
    atFacts(figures, staffQuotaBlank, [allowed], identity.spec, {
      name: operandsOf(identity.spec, 'quota')[0]?.text ?? '',
      other: operandsOf(identity.spec, 'inPost')[0]?.text ?? '',
      found: amountText(found.middle),
      source: identity.spec.source ?? '',
    }),
  ]
}
