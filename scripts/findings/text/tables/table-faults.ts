// findings: how a fault among the cells of a table is told.

import type { CheckOf } from '../../../base/check.ts'
import type { Decimal } from '../../../base/decimal.ts'
import type { Observation } from '../../../base/observation.ts'
import { type CellNumber, placesIn } from '../reading/cells.ts'
import { percentText, type Span } from '../reading/span.ts'
import { proseSum } from '../sums/sum.ts'
import { tell } from '../text-check.ts'

/** The slots of a fault of a rate. */
type Quotient = 'stated' | 'above' | 'below' | 'computed'

/** A rate or share that its own cells make another. */
export function tellQuotient(
  check: CheckOf<Quotient, Quotient>,
  rate: CellNumber,
  above: CellNumber,
  below: CellNumber,
  expected: Span,
): Observation {
  const { cell } = rate
  return tell(check, cell, 0, cell.text.length, {
    stated: cell.text,
    above: above.cell.text,
    below: below.cell.text,
    computed: percentText(expected.middle, placesIn(rate)),
  })
}

/** A total that its parts do not make up. */
export function tellSum({ cell, value }: CellNumber, added: Decimal, parts: readonly string[]): Observation {
  return tell(proseSum, cell, 0, cell.text.length, {
    stated: cell.text,
    parts: parts.join(' + '),
    computed: added.toFixed(),
    difference: added.minus(value).toFixed(),
  })
}
