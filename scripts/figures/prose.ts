// figures: which wording of a form's standard sentences holds for a unit-year.

import type { Alternative, Formula, Prose } from '../facts/facts.ts'
import { blocksWithRecords } from './each-record.ts'
import { evaluateIn, type Figures } from './evaluation.ts'

/** The first wording whose condition holds, with the unit-year's records put in; undefined where none does. */
export function chosen(figures: Figures, prose: Prose): Alternative | undefined {
  const found = prose.find((one) => {
    if (!one.when) return true
    const { formula } = one.when
    return formula !== undefined && holds(figures, formula)
  })
  const blocks = found && blocksWithRecords(found.blocks, figures)
  return found && blocks && blocks !== found.blocks ? { ...found, blocks } : found
}

export function holds(figures: Figures, formula: Formula): boolean {
  if (figures.derivation.unsound.has(formula)) return false // its fault has been told with the form
  return evaluateIn(figures, formula).value === true
}
