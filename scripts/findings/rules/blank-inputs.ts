// findings: facts that the form demands and the unit left blank. A blank is not 0.

import { observe } from '../../base/finding.ts'
import type { Rule } from '../rule.ts'

export const blankInputs: Rule = ({ facts }) =>
  [...facts.facts.values()]
    .filter((fact) => fact.field.required && fact.text === '')
    .map(({ at, field }) =>
      observe('input-blank', at, {
        label: field.label,
        ...(field.unit ? { unit: field.unit } : {}),
        ...(field.note ? { note: field.note } : {}),
      }),
    )
