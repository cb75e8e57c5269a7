// pages: where a printed value comes from: what the reader gets who asks for a number.

import type { Fact, Format } from '../../facts/facts.ts'
import { type Figure, type Figures, type IndicatorScore, type Named, named } from '../../figures/figures.ts'
import { shown } from '../typesetting/provenance.ts'
import { derivedTrace } from './derived.ts'
import { givenTrace } from './given.ts'
import { gradeOrigin, type Origin, scoreOrigin, scoreTrace, totalOrigin, weightOrigin } from './scores.ts'
import type { Trace } from './shape.ts'
import { COMMON_RATE, factTrace, figureTrace, rateTrace } from './values.ts'

/** The traces of one report, each made once: its page, its data and its tables ask for the same ones. */
export interface Traces {
  readonly figures: Figures
  fact(fact: Fact): Trace
  figure(figure: Figure): Trace
  score(score: IndicatorScore): Trace
}

export function openTraces(figures: Figures): Traces {
  const made = new Map<object, Trace>()
  const once =
    <Value extends object>(make: (value: Value) => Trace) =>
    (value: Value): Trace => {
      const trace = made.get(value) ?? make(value)
      made.set(value, trace)
      return trace
    }
  return {
    figures,
    fact: once((fact: Fact) => factTrace(fact, figures)),
    figure: once((figure: Figure) => figureTrace(figure, figures)),
    score: once((score: IndicatorScore) => scoreTrace(score, figures)),
  }
}

/** Undefined for a name that nothing has. */
export function traceOf(name: string, figures: Figures, traces: Traces = openTraces(figures)): Trace | undefined {
  if (name === COMMON_RATE) return rateTrace(name, figures)
  if (name === `上年.${COMMON_RATE}`) return figures.lastYear && rateTrace(name, figures.lastYear)
  const given = givenTrace(name, figures) ?? derivedTrace(name, figures)
  if (given) return given
  const found = named(figures, name)
  if (!found) return undefined
  const own = found.year === figures.facts.year ? ownTrace(found, traces) : undefined
  if (own?.name === name) return own
  if (found.kind === 'fact') return factTrace(found.fact, figures, name, found.year)
  if (found.kind === 'figure' || found.kind === 'computation') return figureTrace(found.figure, figures, found, name)
  const of = name.startsWith('上年.') && figures.lastYear ? figures.lastYear : figures
  const { format } = figures.facts
  return { ...shown(name, found, format), year: found.year, ...toldOf(found, name, of, format) }
}

function ownTrace(found: Named, { fact, figure, score }: Traces): Trace | undefined {
  if (found.kind === 'fact') return fact(found.fact)
  if (found.kind === 'figure') return figure(found.figure)
  return found.kind === 'score' ? score(found.score) : undefined
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
