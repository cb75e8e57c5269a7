// pages: where a printed value comes from: what the reader gets who asks for a number.

import type { Format } from '../../facts/facts.ts'
import { type Figures, type Named, named } from '../../figures/figures.ts'
import { shown } from '../typesetting/provenance.ts'
import { givenTrace } from './given.ts'
import { gradeOrigin, type Origin, scoreOrigin, totalOrigin, weightOrigin } from './scores.ts'
import type { Trace } from './shape.ts'
import { COMMON_RATE, factTrace, figureTrace, rateTrace } from './values.ts'

/** Undefined for a name that nothing has. */
export function traceOf(name: string, figures: Figures): Trace | undefined {
  if (name === COMMON_RATE) return rateTrace(name, figures)
  if (name === `上年.${COMMON_RATE}`) return figures.lastYear && rateTrace(name, figures.lastYear)
  const given = givenTrace(name, figures)
  if (given) return given
  const found = named(figures, name)
  if (!found) return undefined
  if (found.kind === 'fact') return factTrace(found.fact, figures, name, found.year)
  if (found.kind === 'figure' || found.kind === 'computation') return figureTrace(found.figure, figures, found, name)
  const of = name.startsWith('上年.') && figures.lastYear ? figures.lastYear : figures
  const { format } = figures.facts
  return { ...shown(name, found, format), year: found.year, ...toldOf(found, name, of, format) }
}

function toldOf(
  found: Extract<Named, { kind: 'score' | 'weight' | 'total' | 'grade' | 'sentence' | 'absent' }>,
  name: string,
  of: Figures,
  format: Format,
): Origin {
  switch (found.kind) {
    case 'score':
      return scoreOrigin(found.score, of, format)
    case 'weight':
      return weightOrigin(name, of)
    case 'total':
      return totalOrigin(found.of, format)
    case 'grade':
      return gradeOrigin(of, format)
    case 'sentence':
    case 'absent':
      return { label: name, unit: '', inputs: [] }
  }
}
