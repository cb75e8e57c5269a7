// figures: one unit-year's figures and scores, each computed once, after all that it rests on.

import { Decimal } from '../base/decimal.ts'
import type { Observation } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import type { Value } from '../base/value.ts'
import { type Facts, fits, type Format, type Formula, type Show, unitIn } from '../facts/facts.ts'
import type { Derivation } from './derivation.ts'
import { evaluate, type Evaluated } from './formula/evaluate.ts'
import { type Lists, withRecords } from './formula/records.ts'
import { type Instance, instancesOf } from './instances.ts'
import { listsOf } from './lists.ts'
import { type IndicatorScore, leafScores, scoreFramework, type Scores, type ScoringContext } from './rubric/score.ts'
import { GRADE, indicatorName, indicatorNamed, isScoreName, SCORES } from './score-names.ts'

export interface Figure {
  readonly name: string
  readonly label: string
  readonly value: Value
  /** Why there is no value: an input is blank, or a divisor is zero. */
  readonly lack?: 'blank' | 'zero-divisor'
  readonly show: Show
  readonly unit?: string
  readonly source?: string
  /** As it was computed: with the records of the unit-year put in. */
  readonly formula: Formula
  /** As the form has it, where that names lists of records. */
  readonly general?: Formula
  readonly at: Place
  /** The names that were really read, in order: the provenance. */
  readonly inputs: readonly string[]
  /** What decided which records count, where the formula goes through a list. */
  readonly chosenBy?: readonly string[]
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
export function evaluateAll(
  derivation: Derivation,
  facts: Facts,
  lastYear?: Figures,
): { figures: Figures; observations: readonly Observation[] } {
  const figures = new Map<string, Figure>()
  const lists = listsOf(derivation.records, facts, lastYear?.facts)
  let scored: ReturnType<typeof scoreFramework> | undefined
  const lackOf = (name: string): Figure['lack'] =>
    (LAST_YEAR.test(name) ? lastYear?.figures.get(name.replace(LAST_YEAR, '')) : figures.get(name))?.lack
  const valueOf = (name: string): Value | undefined => {
    if (LAST_YEAR.test(name)) return lastYear ? valueNamed(lastYear, name.replace(LAST_YEAR, '')) : null
    if (isScoreName(name)) return scoreValue(scored?.value, derivation, name)
    return valueIn(facts, figures, name)
  }
  const valued: typeof evaluate = (formula, lookup) =>
    derivation.unsound.has(formula) ? lacking(formula) : evaluate(formula, lookup, lists)
  const placesOf = (names: readonly string[]): Place[] =>
    names.flatMap((name) => {
      const fact = facts.facts.get(name)
      if (fact) return fact.value === null ? [fact.at] : []
      return placesOf(figures.get(name)?.inputs ?? [])
    })
  // In the order in which they rest on each other; a cycle has been told with the format, here it ends as a blank.
  for (const name of derivation.order) {
    const derived = derivation.figures.get(name)
    if (derived) {
      const isSound = !derivation.unsound.has(derived.formula)
      for (const one of instancesOf(derived, derivation.records, lists)) {
        const unit = unitIn(one.of.spec.unit, facts.facts)
        figures.set(one.name, { ...computed(one, isSound ? valued : lacking, valueOf, lackOf), ...(unit === undefined ? {} : { unit }) })
      }
    } else if (name === SCORES && derivation.framework) {
      scored = scoreFramework(derivation.framework, facts.inputs, {
        evaluate: valued,
        lookup: valueOf,
        lackOf,
        places: placesOf,
        inputsAt: facts.indicatorsAt,
        ...scoring(facts.format),
      })
    }
  }
  const all = scored?.value
  const grade = all && gradeOf(all, derivation)
  return {
    figures: {
      derivation,
      facts,
      figures,
      ...(all ? { scores: all } : {}),
      ...(grade ? { grade } : {}),
      ...(lastYear ? { lastYear } : {}),
    },
    observations: scored?.observations ?? [],
  }
}

const LAST_YEAR = /^上年\./

/** A formula with a fault, which has been told, gives nothing. */
function lacking(formula: Formula): Evaluated {
  return { value: null, lack: 'blank', names: [], chosenBy: [], formula }
}

function scoring({ attainment, scorePlaces, scoreBy, scoreFrom }: Format): Pick<ScoringContext, 'decimals' | 'deductFrom' | 'levels'> {
  return { decimals: scorePlaces, levels: attainment.levels, ...(scoreBy === 'deduction' ? { deductFrom: new Decimal(scoreFrom) } : {}) }
}

function computed(
  { name, label, formula, of: { spec, formula: general } }: Instance,
  valued: typeof evaluate,
  valueOf: (name: string) => Value | undefined,
  lackOf: (name: string) => Figure['lack'],
): Figure {
  const found = valued(formula, (used) => valueOf(used) ?? null)
  const lack = found.lack && (found.names.some((used) => lackOf(used) === 'zero-divisor') ? 'zero-divisor' : found.lack)
  return {
    name,
    label,
    value: found.value,
    show: spec.show,
    formula: found.formula,
    ...(found.formula === general ? {} : { general }),
    at: spec.formula.at,
    inputs: found.names,
    ...(found.chosenBy.length > 0 ? { chosenBy: found.chosenBy } : {}),
    ...(lack ? { lack } : {}),
    ...(spec.source ? { source: spec.source } : {}),
  }
}

/** The value of any name in a finished unit-year, last year's included; undefined for a name that nothing has. */
export function valueNamed(figures: Figures, name: string): Value | undefined {
  if (LAST_YEAR.test(name)) {
    const plain = name.replace(LAST_YEAR, '')
    if (figures.lastYear) return valueNamed(figures.lastYear, plain)
    return valueNamed(figures, plain) === undefined ? undefined : null
  }
  if (isScoreName(name)) return scoreValue(figures.scores, figures.derivation, name)
  return valueIn(figures.facts, figures.figures, name)
}

/** A blank fact is null, which is an answer; undefined is none. A text where numbers stand too is no number to reckon with. */
function valueIn({ facts }: Facts, figures: ReadonlyMap<string, Figure>, name: string): Value | undefined {
  const fact = facts.get(name)
  if (fact?.field.also && !fits({ ...fact.field, also: [] }, fact.value)) return null
  return fact ? fact.value : figures.get(name)?.value
}

function scoreValue(scores: Scores | undefined, derivation: Derivation, name: string): Value | undefined {
  if (name === SCORES) return scores?.total ?? null
  if (name === GRADE) return (scores && gradeOf(scores, derivation)) ?? null
  const asked = indicatorName(name)
  if (asked?.what === '分值') return indicatorNamed(derivation.framework, asked.indicator)?.weight.value
  const found = asked && scores && scoreNamed(scores, asked.indicator)
  if (!found) return undefined
  return (asked.what === '扣分' ? pointsLost(found) : found.score) ?? null
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

/** 得分系数: 得分 ÷ 分值; undefined where there is no score, or nothing to divide by. */
export function coefficientOf({ weight, score }: IndicatorScore): Decimal | undefined {
  return score && !weight.isZero() ? score.div(weight) : undefined
}

/** The weight less the score; undefined where there is no score. */
export function pointsLost({ weight, score }: IndicatorScore): Decimal | undefined {
  return score && weight.minus(score)
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

/** A formula of the form as it is computed in a finished unit-year: with its records put in. */
export function computedFormula(figures: Figures, formula: Formula): ReturnType<typeof withRecords> {
  return withRecords(formula, listsIn(figures), (name) => valueNamed(figures, name) ?? null)
}

/** What a formula of the form gives in a finished unit-year. */
export function evaluateIn(figures: Figures, formula: Formula): Evaluated {
  return evaluate(formula, (name) => valueNamed(figures, name) ?? null, listsIn(figures))
}

function listsIn({ derivation, facts, lastYear }: Figures): Lists {
  return listsOf(derivation.records, facts, lastYear?.facts)
}
