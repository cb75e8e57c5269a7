// findings: facts that the form demands and the unit left blank. A blank is not 0.

import { observe } from '../../base/observation.ts'
import type { Rule } from '../rule.ts'
import { inputBlank } from '../../facts/facts.ts'

export const blankInputs: Rule = ({ facts }) =>
  [...facts.facts.values()]
    .filter((fact) => fact.field.required && fact.text === '')
    .map(({ at, field }) =>
      observe(inputBlank, at, {
        label: field.label,
        ...(field.unit ? { unit: field.unit } : {}),
        ...(field.note ? { note: field.note } : {}),
      }),
    )
