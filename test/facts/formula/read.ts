// test: formulas for the tests of the formula language.

import { Decimal } from '../../../scripts/base/decimal.ts'
import { pointAt } from '../../../scripts/base/place.ts'
import type { Value } from '../../../scripts/base/value.ts'
import { type Formula, parseFormula } from '../../../scripts/facts/formula/parse.ts'

/** The formulas of the tests stand at figures.yaml:3:12. */
export const AT = pointAt('figures.yaml', 3, 12)

/** A formula that must be sound. */
export function read(text: string): Formula {
  const { formula, observations } = parseFormula(text, AT)
  if (!formula) throw new Error(`${text}: ${JSON.stringify(observations)}`)
  return formula
}

/** `code column-endColumn slots` of every observation, columns counted from the formula's first character. */
export function told(observations: ReturnType<typeof parseFormula>['observations']): unknown[] {
  return observations.map(({ check, at, slots }) => ({
    code: check.code,
    from: at.column - AT.column,
    to: at.endColumn - AT.column,
    ...slots,
  }))
}

/** Numbers from their text, everything else as it is. */
export function values(given: Record<string, string | number | boolean | null>): (name: string) => Value {
  return (name) => {
    const value = given[name]
    if (value === undefined) throw new Error(`the formula asked for ${name}`)
    return typeof value === 'number' ? new Decimal(String(value)) : value
  }
}
