// findings: what checks that compare two sides of a form's check have in common: which side stands where.

import type { Decimal } from '../base/decimal.ts'
import type { Observation } from '../base/observation.ts'
import type { CheckKind, FormCheck } from '../facts/facts.ts'
import { compareAll, type ComparedCheck, type Figures } from '../figures/figures.ts'
import { amountText } from './amount-text.ts'
import type { Tell } from './data-check.ts'
import { atFacts } from './fact-places.ts'

/** The slots of a fault of a comparison. */
type Side = 'name' | 'other' | 'identity' | 'stated' | 'computed' | 'difference' | 'source'

/** The `run` of a check on every comparison of one kind: those that fail are told each. What lacks data, not-assessable tells. */
export function comparing(kind: CheckKind, asPercent = false): (figures: Figures, tell: Tell<Side, Side>) => Observation[] {
  return (figures, tell) => failing(figures, compareAll(figures, kind), tell, asPercent)
}

/** Told where the author can mend it: at the first fact of the check; the others and the check itself are related. */
export function failing(figures: Figures, results: readonly ComparedCheck[], tell: Tell<Side, Side>, asPercent: boolean): Observation[] {
  const shown = (value: Decimal | undefined): string => (value ? amountText(value, asPercent) : '')
  return results
    .filter(({ holds }) => holds === false)
    .map(({ check, formula, left, right, difference }) =>
      atFacts(figures, tell, [formula], check, {
        ...sides(check),
        identity: formula.text,
        stated: shown(left),
        computed: shown(right),
        difference: shown(difference),
        source: check.source ?? '',
      }),
    )
}

/** What is compared, and what with, as the form writes it. */
function sides(check: FormCheck): { name: string; other: string } {
  const [name, other] = sidesOf(check)
  const text = (operands: Operands): string => operands.flatMap((one) => one?.text ?? []).join(' + ')
  return { name: text(name), other: text(other) }
}

type Operands = readonly ({ readonly text: string } | undefined)[]

function sidesOf(check: FormCheck): readonly [Operands, Operands] {
  switch (check.kind) {
    case 'sum':
      return [[check.whole], check.parts]
    case 'equal':
      return [[check.one], [check.other]]
    case 'balance':
      return [[{ text: check.fund }], [check.closing]]
    case 'rate':
      return [[check.rate], [check.base]]
    case 'mean':
      return [[check.mean], check.of]
    case 'growth':
      return [[check.growth], [check.current]]
    case 'part':
      return [check.parts, [check.whole]]
    case 'staff':
      return [[check.inPost], [check.quota]]
    case 'carried':
      return [[check.here], [check.there]]
    default:
      return [[], []]
  }
}
