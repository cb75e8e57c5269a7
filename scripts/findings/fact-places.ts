// findings: where the facts stand that a name or a formula rests on, which is where their author can mend them.

import type { Slots } from '../base/check.ts'
import type { Observation } from '../base/observation.ts'
import { type Place, pointAt } from '../base/place.ts'
import { type FormCheck, type Formula, namesIn } from '../facts/facts.ts'
import { cellsOf, type Figures } from '../figures/figures.ts'
import type { Tell } from './data-check.ts'

/** At the first fact of the formulas themselves, then of the figures in them; the others are related. At the check where there is none. */
export function atFacts<Needed extends string, Offered extends string>(
  figures: Figures,
  tell: Tell<Needed, Offered>,
  formulas: readonly Formula[],
  check: FormCheck,
  slots: Slots<Needed, Offered>,
): Observation {
  const names = formulas.flatMap((formula) => namesIn(formula).map((used) => used.name))
  const isFact = (name: string): boolean => figures.facts.facts.has(name)
  const places = factPlaces(figures, [...names.filter(isFact), ...names.filter((name) => !isFact(name))])
  return tell(places[0] ?? check.at, slots, [...places.slice(1), check.at])
}

/** Those of a figure are those of its inputs; a name of last year's has them in last year's report. */
export function factPlaces(figures: Figures, names: readonly string[]): Place[] {
  return names.flatMap((name) => {
    const fact = figures.facts.facts.get(name)
    if (fact) return [narrowed(fact.at)]
    if (name.startsWith('上年.')) return figures.lastYear ? factPlaces(figures.lastYear, [name.slice('上年.'.length)]) : []
    const cells = cellsOf(figures, name)
    if (cells) return factPlaces(figures, cells)
    const figure = figures.figures.get(name)
    return figure ? factPlaces(figures, figure.inputs) : []
  })
}

/** What is missing from the file stands where its mapping begins, not on all of its lines. */
function narrowed(at: Place): Place {
  return at.line === at.endLine ? at : pointAt(at.file, at.line, at.column)
}
