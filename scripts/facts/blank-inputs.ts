// facts: facts that the form demands and the unit left blank. A blank is not 0.

import { type Observation, observe } from '../base/observation.ts'
import { inputBlank } from './checks/input-blank.ts'
import type { Fact } from './fact.ts'

/** A blank that breaks the schema is told in the same words, once. */
export function blankInputs(facts: ReadonlyMap<string, Fact>): Observation[] {
  return [...facts.values()]
    .filter((fact) => fact.field.required && fact.text === '')
    .map(({ at, field }) =>
      observe(inputBlank, at, {
        label: field.label,
        ...(field.unit ? { unit: field.unit } : {}),
        ...(field.note ? { note: field.note } : {}),
      }),
    )
}
