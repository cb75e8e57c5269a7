// figures: a figure of a form as often as a unit-year has it: once, or once for each record of its list.

import { cellLabel, cellName, type Formula, type RecordsField } from '../facts/facts.ts'
import type { DerivedFigure } from './derivation.ts'
import { inRecord, type Lists } from './formula/records.ts'

export interface Instance {
  readonly name: string
  readonly label: string
  /** The figure's formula, or that formula for one record. */
  readonly formula: Formula
  readonly of: DerivedFigure
}

export function instancesOf(derived: DerivedFigure, records: ReadonlyMap<string, RecordsField>, { columnOf, rowsOf }: Lists): Instance[] {
  const { each, formula, spec } = derived
  if (!each) return [{ of: derived, name: spec.name, label: spec.label, formula }]
  const { of, column } = each
  return Array.from({ length: rowsOf(of) ?? 0 }, (_, i) => ({
    of: derived,
    name: cellName(of, i + 1, column),
    label: cellLabel(records.get(of)?.label ?? of, i + 1, columnLabel(derived)),
    formula: { ...formula, root: inRecord(formula.root, of, i + 1, columnOf) },
  }))
}

/** As the head of a column: the label of the figure, or what its name has behind that of the list. */
export function columnLabel({ each, spec }: DerivedFigure): string {
  return each && spec.label === spec.name ? each.column : spec.label
}
