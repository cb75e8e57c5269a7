// figures: one unit-year's figures and scores, each computed once, when something first asks for it.

import { Decimal } from '../base/decimal.ts'
import type { Observation } from '../base/finding.ts'
import type { Place } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import type { Facts, Show } from '../facts/facts.ts'
import { indicatorNamed, isScoreName, type Derivation } from './derivation.ts'
import { evaluate } from './formula/evaluate.ts'
import type { Formula } from './formula/parse.ts'
import { leafScores, scoreFramework, type IndicatorScore, type Scores } from './rubric/score.ts'

export interface Figure {
  readonly name: string
  readonly label: string
  readonly value: Value
  /** Why there is no value: an input is blank, or a divisor is zero. */
  readonly lack?: 'blank' | 'zero-divisor'
  readonly show: Show
  readonly unit?: string
  readonly source?: string
  readonly formula: Formula
  readonly at: Place
  /** The names that were really read, in order: the provenance. */
  readonly inputs: readonly string[]
}

export interface Figures {
  readonly derivation: Derivation
  readonly facts: Facts
  readonly figures: ReadonlyMap<string, Figure>
  readonly scores?: Scores
  readonly grade?: string
  readonly lastYear?: Figures
}

/** Computes everything the format derives. `lastYear` is the same unit's year before, where content has it. */
export function evaluateAll(derivation: Derivation, facts: Facts, lastYear?: Figures): { figures: Figures; observations: readonly Observation[] } {
  const figures = new Map<string, Figure>()
  const open = new Set<string>()
  let scored: ReturnType<typeof scoreFramework> | undefined
  const scores = (): Scores | undefined => {
    if (!derivation.framework || open.has(SCORING)) return undefined
    open.add(SCORING)
    scored ??= scoreFramework(derivation.framework, facts.indicators, { evaluate, lookup: valueOf, decimals: facts.format.scorePlaces })
    open.delete(SCORING)
    return scored.scores
  }
  const figure = (name: string): Figure | undefined => {
    const derived = derivation.figures.get(name)
    if (!derived || figures.has(name) || open.has(name)) return figures.get(name)
    open.add(name) // a cycle has been told when the format was read; here it ends as a blank
    const { spec, formula } = derived
    const found = evaluate(formula, (used) => valueOf(used) ?? null)
    const lack = found.lack && (found.names.some((used) => figures.get(used)?.lack === 'zero-divisor') ? 'zero-divisor' : found.lack)
    figures.set(name, {
      name, label: spec.label, value: found.value, show: spec.show, formula, at: spec.formulaAt, inputs: found.names,
      ...(lack ? { lack } : {}), ...(spec.unit ? { unit: spec.unit } : {}), ...(spec.source ? { source: spec.source } : {}),
    })
    open.delete(name)
    return figures.get(name)
  }
  const valueOf = (name: string): Value | undefined => {
    if (name.startsWith('上年.')) return lastYear ? valueNamed(lastYear, name.slice('上年.'.length)) : null
    if (isScoreName(name)) return scoreValue(scores(), derivation, name)
    return facts.facts.get(name)?.value ?? figure(name)?.value
  }
  for (const name of derivation.figures.keys()) figure(name)
  const all = scores()
  const grade = all && gradeOf(all, derivation)
  return {
    figures: { derivation, facts, figures, ...(all ? { scores: all } : {}), ...(grade ? { grade } : {}), ...(lastYear ? { lastYear } : {}) },
    observations: scored?.observations ?? [],
  }
}

const SCORING = '〈评分〉'

/** The value of any name in a finished unit-year; undefined for a name that nothing has. */
export function valueNamed(figures: Figures, name: string): Value | undefined {
  if (isScoreName(name)) return scoreValue(figures.scores, figures.derivation, name)
  return figures.facts.facts.get(name)?.value ?? figures.figures.get(name)?.value
}

function scoreValue(scores: Scores | undefined, derivation: Derivation, name: string): Value | undefined {
  if (name === '总分') return scores?.total ?? null
  if (name === '等级') return (scores && gradeOf(scores, derivation)) ?? null
  const [, indicator = '', what] = /^指标\.(.+)\.(得分|分值)$/.exec(name) ?? []
  if (what === '分值') return indicatorNamed(derivation.framework, indicator)?.weight.value
  const found = scores && scoreNamed(scores, indicator)
  return what && (found ? (found.score ?? null) : undefined)
}

/** The score of an indicator of any level by its name. */
export function scoreNamed(scores: Scores, name: string): IndicatorScore | undefined {
  const queue = [...scores.indicators]
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (next.name === name) return next
    if (next.kind === 'group') queue.push(...next.children)
  }
  return undefined
}

/** A forced grade before the band of the total; nothing where the form prints no grade. */
function gradeOf(scores: Scores, derivation: Derivation): string | undefined {
  if (scores.forced) return scores.forced.grade
  const total = scores.total
  if (!total) return undefined
  const bands = [...derivation.format.grades].sort((a, b) => new Decimal(b.from).cmp(new Decimal(a.from)))
  return bands.find((band) => total.gte(band.from))?.name
}

export { leafScores }
