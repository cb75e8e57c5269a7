// figures: the grades of a form: every total must have one, and only one.

import { Decimal } from '../base/decimal.ts'
import { type Observation, observe } from '../base/observation.ts'
import type { GradeBand } from '../facts/facts.ts'
import { gradesNotSound } from './checks/grades-not-sound.ts'

/** A band reaches from its own start to the next one's, so bands cannot overlap; they can share a start, or begin above 0. */
export function checkGrades(grades: readonly GradeBand[]): Observation[] {
  const wrong = ({ at, name }: GradeBand, problem: string, first?: GradeBand): Observation =>
    observe(gradesNotSound, at, { problem: { term: `grades:${problem}` }, name }, first ? [first.at] : [])
  const twice = grades.flatMap((band, i) => {
    const before = grades.slice(0, i)
    const start = before.find((one) => new Decimal(one.from).eq(band.from))
    const name = before.find((one) => one.name === band.name)
    return [...(start ? [wrong(band, 'same-start', start)] : []), ...(name ? [wrong(band, 'same-name', name)] : [])]
  })
  const lowest = grades.toSorted((a, b) => new Decimal(a.from).cmp(b.from))[0]
  return lowest && new Decimal(lowest.from).gt(0) ? [...twice, wrong(lowest, 'no-lowest')] : twice
}
