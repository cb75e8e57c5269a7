// findings: what checks that compare two sides of a form's check have in common: which side stands where.

import type { Decimal } from '../base/decimal.ts'
import type { Observation } from '../base/observation.ts'
import { operandsOf, type Check, type IdentitySpec } from '../facts/facts.ts'
import { compareAll, type Figures, type IdentityResult } from '../figures/figures.ts'
import { amountText } from './amount-text.ts'
import type { Tell } from './data-check.ts'
import { atFacts } from './fact-places.ts'

/** The slots of a fault of a comparison. */
type Side = 'name' | 'other' | 'identity' | 'stated' | 'computed' | 'difference' | 'source'

/** The `run` of a check on every comparison of one kind: those that fail are told each. What lacks data, not-assessable tells. */
export function comparing(kind: Check, asPercent = false): (figures: Figures, tell: Tell<Side, Side>) => Observation[] {
  return (figures, tell) => failing(figures, compareAll(figures, kind), tell, asPercent)
}

/** Told where the author can mend it: at the first fact of the check; the others and the check itself are related. */
export function failing(figures: Figures, results: readonly IdentityResult[], tell: Tell<Side, Side>, asPercent: boolean): Observation[] {
  const shown = (value: Decimal | undefined): string => (value ? amountText(value, asPercent) : '')
  return results
    .filter(({ holds }) => holds === false)
    .map(({ identity: { spec }, formula, left, right, difference }) =>
      atFacts(figures, tell, [formula], spec, {
        ...sides(spec),
        identity: formula.text,
        stated: shown(left),
        computed: shown(right),
        difference: shown(difference),
        source: spec.source ?? '',
      }),
    )
}

/** The keys under which each kind of check has the one and the other of what it compares. */
const SIDES: Readonly<Partial<Record<Check, readonly [name: string, other: string]>>> = {
  sum: ['whole', 'parts'],
  mean: ['mean', 'of'],
  rate: ['rate', 'base'],
  growth: ['growth', 'current'],
  part: ['part', 'whole'],
  staff: ['inPost', 'quota'],
  carried: ['this', 'last'],
  balance: ['fund', 'closing'],
}

function sides(spec: IdentitySpec): { name: string; other: string } {
  const texts = (key: string | undefined): string[] => (key === undefined ? [] : operandsOf(spec, key).map(({ text }) => text))
  if (spec.check === 'equal') return { name: texts('equal')[0] ?? '', other: texts('equal')[1] ?? '' }
  const [name, other] = SIDES[spec.check] ?? []
  return { name: texts(name).join(' + '), other: texts(other).join(' + ') }
}
