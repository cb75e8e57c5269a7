// figures: a framework and a unit's inputs become scores, each with how it came about.

import { Decimal, ZERO } from '../../base/decimal.ts'
import { type Checked, type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import type { Value } from '../../base/value.ts'
import type {
  AttainmentLevel,
  Formula,
  Framework,
  Group,
  Indicator,
  IndicatorInputs,
  Inputs,
  Leaf,
  NamedInput,
  Point,
} from '../../facts/facts.ts'
import { scoreUndetermined } from '../checks/score-undetermined.ts'
import { takeAward } from './award.ts'
import type { AwardHow, Lack } from './how.ts'
import { type Measured, type Outcome, undetermined } from './point.ts'
import { scoreByRule } from './rules.ts'

/** What scoring needs from outside. `lookup` gives facts and figures, undefined for a name nobody has. */
export interface ScoringContext {
  evaluate(formula: Formula, lookup: (name: string) => Value): { value: Value; lack?: Lack; names: readonly string[] }
  lookup(name: string): Value | undefined
  /** Decimals of a printed score: a leaf's score is rounded half up to it, and sums add the rounded ones. */
  readonly decimals: number
  /** Why a figure has no value. */
  readonly lackOf?: (name: string) => Lack | undefined
  /** Where the blank facts stand that these names rest on. */
  readonly places?: (names: readonly string[]) => readonly Place[]
  /** Where the unit would give what it does not give. */
  readonly inputsAt?: Place
  /** Where the total is by deduction: what the lost points are taken from. */
  readonly deductFrom?: Decimal
  /** How the form has targets in words judged. */
  readonly levels?: readonly AttainmentLevel[]
}

/** What one point gave and how: by its rule, by an award, or nothing for want of a value. */
export type PointScore = Outcome & {
  /** The key of the unit's input, where it gave one. */
  readonly inputAt?: Place
}

interface ScoreBase {
  readonly name: string
  readonly path: readonly string[]
  readonly level: number
  readonly weight: Decimal
  /** Rounded; undefined where something it needs is blank. */
  readonly score: Decimal | undefined
}

export interface LeafScore extends ScoreBase {
  readonly kind: 'leaf'
  readonly leaf: Leaf
  /** Before rounding. */
  readonly exact: Decimal | undefined
  /** Why points were lost: beside the inputs, or of the award for the whole indicator. */
  readonly reason?: string
  /** The discretionary score for the whole indicator; then `points` is empty. */
  readonly award?: AwardHow
  /** The point whose case zeroed the indicator. */
  readonly knockedOut?: string
  readonly points: readonly PointScore[]
  readonly inputAt?: Place
}

export interface GroupScore extends ScoreBase {
  readonly kind: 'group'
  readonly group: Group
  readonly children: readonly IndicatorScore[]
}

export type IndicatorScore = LeafScore | GroupScore

/** A grade that a case forces, whatever the total. */
export interface ForcedGrade {
  readonly grade: string
  readonly indicator: string
  readonly point: string
}

export interface Scores {
  readonly indicators: readonly IndicatorScore[]
  readonly total: Decimal | undefined
  readonly forced?: ForcedGrade
}

/** Scores a unit. A name in a formula is its indicator's own input first. */
export function scoreFramework(framework: Framework, inputs: Inputs, context: ScoringContext): Checked<Scores> {
  const observations: Observation[] = []
  const whole = context.inputsAt ?? opening(inputs.at ?? framework.at)
  const indicators = framework.indicators.map((one) => scoreIndicator(one, inputs, whole, context, observations))
  const forced = leafScores(indicators).flatMap(forcedBy)[0]
  const total = context.deductFrom ? totalByDeduction(indicators, context.deductFrom) : sumOf(indicators)
  return { value: { indicators, total, ...(forced ? { forced } : {}) }, observations }
}

/** The scored leaves, from top to bottom. */
export function leafScores(indicators: readonly IndicatorScore[]): readonly LeafScore[] {
  return indicators.flatMap((one) => (one.kind === 'leaf' ? [one] : leafScores(one.children)))
}

function scoreIndicator(
  indicator: Indicator,
  inputs: Inputs,
  whole: Place,
  context: ScoringContext,
  observations: Observation[],
): IndicatorScore {
  const { name, path, level } = indicator
  const base = { name, path, level, weight: indicator.weight.value }
  if (indicator.kind === 'leaf') {
    const leaf = scoreLeaf(indicator, inputs.indicators.get(name), context, observations)
    if (leaf.score === undefined) observations.push(...tellUndetermined(leaf, inputs.indicators.get(name), whole, context))
    return { ...base, ...leaf }
  }
  const children = indicator.children.map((child) => scoreIndicator(child, inputs, whole, context, observations))
  return { ...base, kind: 'group', group: indicator, children, score: sumOf(children) }
}

type Scored = Omit<LeafScore, keyof ScoreBase> & Pick<LeafScore, 'score'>

function scoreLeaf(leaf: Leaf, own: IndicatorInputs | undefined, context: ScoringContext, observations: Observation[]): Scored {
  const reason = own?.reason
  const common = { kind: 'leaf', leaf, ...placed(own), ...(reason ? { reason } : {}) } as const
  if (own?.award) {
    const award = takeAward(own.award, own.nameAt, leaf.name, leaf.weight, observations, context.levels)
    return { ...common, points: [], ...rounded(award?.score, context.decimals), ...(award ? { award } : {}) }
  }
  // By deduction an indicator without points has nothing to lose; by addition it has nothing to be scored by.
  if (leaf.points.length === 0) return { ...common, points: [], ...rounded(context.deductFrom && leaf.weight.value, context.decimals) }
  const points = leaf.points.map((point) => scorePoint(point, own, context, observations))
  const struck = points.find((one) => isStruck(one, 'indicator'))
  if (struck) return { ...common, points, ...rounded(ZERO, context.decimals), knockedOut: struck.point.name }
  return { ...common, points, ...rounded(addUp(points.map((one) => one.points)), context.decimals) }
}

/** A case was found that reaches beyond the point: to the whole indicator, or to the grade. */
function isStruck(score: PointScore, reach: 'indicator' | 'grade'): boolean {
  return score.by === 'cases' && score.point.knockOut?.of === reach && score.how.count.gt(ZERO)
}

function scorePoint(point: Point, own: IndicatorInputs | undefined, context: ScoringContext, observations: Observation[]): PointScore {
  const named = own?.given.get(point.name)
  const input = named?.input
  if (input?.kind === 'award') {
    const award = takeAward(input, named?.nameAt ?? input.at, point.name, point.worth, observations, context.levels)
    const outcome: Outcome = award ? { by: 'award', point, points: award.score, how: award } : undetermined(point, [point.name], 'unusable')
    return { ...outcome, ...placed(named) }
  }
  const outcome = scoreByRule(point, { input, measure: (formula) => measureWith(formula, own, context) })
  if (outcome.by === 'blank' && outcome.how.told) observations.push(outcome.how.told)
  return { ...outcome, ...placed(named) }
}

/** A formula's value for one unit; the indicator's `own` inputs come before facts and figures of the same name. */
export function measureWith(
  formula: Formula | undefined,
  own: IndicatorInputs | undefined,
  context: Pick<ScoringContext, 'evaluate' | 'lookup'>,
): Measured {
  if (!formula) return { value: undefined, lack: 'unusable', names: [] }
  const { value, lack, names } = context.evaluate(formula, (name) => {
    const input = own?.given.get(name)?.input
    if (input?.kind !== 'value') return context.lookup(name) ?? null
    return input.value instanceof Decimal ? input.value : null // what is no number the form's schema has told
  })
  if (value instanceof Decimal) return { value, names }
  return { value: undefined, lack: lack ?? (value === null ? 'blank' : 'unusable'), names }
}

function placed(given: NamedInput | IndicatorInputs | undefined): { inputAt?: Place } {
  return given ? { inputAt: given.nameAt } : {}
}

/** Where a mapping begins, for what is missing from it. */
function opening(place: Place): Place {
  return pointAt(place.file, place.line, place.column)
}

function rounded(exact: Decimal | undefined, decimals: number): Pick<LeafScore, 'exact' | 'score'> {
  return { exact, score: exact?.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP) }
}

/** Nothing where every cause has been told by itself: with the input, or because it is not of the kind that its point takes. */
function tellUndetermined(
  leaf: Scored,
  own: IndicatorInputs | undefined,
  whole: Place,
  { lackOf, places }: ScoringContext,
): readonly Observation[] {
  if ((own?.award && !own.award.score) || leaf.leaf.points.length === 0) return []
  const blanks = leaf.points.flatMap((one) => (one.by === 'blank' ? [one] : []))
  const untold = blanks.filter(({ how, point }) => !how.told && !how.names.some((name) => isUnusable(own, name, point)))
  if (blanks.length > 0 && untold.length === 0) return []
  const names = untold.flatMap(({ how }) => how.names)
  const zero = [...new Set(names.filter((name) => lackOf?.(name) === 'zero-divisor'))].join('、')
  const slots = { name: leaf.leaf.name, ...(zero ? { zero } : {}), inputs: [...new Set(names)].join('、') || leaf.leaf.name }
  return [observe(scoreUndetermined, leaf.inputAt ?? whole, slots, [leaf.leaf.at, ...(places?.(names) ?? [])])]
}

/** Filled in, and not as the point or a formula takes it: facts has told it at its place. */
function isUnusable(own: IndicatorInputs | undefined, name: string, point: Point): boolean {
  const input = own?.given.get(name)?.input
  if (!input || (input.kind === 'value' && input.value === null)) return false
  if (input.kind !== 'value' || !(input.value instanceof Decimal)) return true
  return name === point.name && (point.rule === 'met' || point.rule === 'choose' || point.rule === 'cases' || point.rule === 'assess')
}

function forcedBy(leaf: LeafScore): readonly ForcedGrade[] {
  return leaf.points.flatMap((one) =>
    one.by === 'cases' && one.point.knockOut?.of === 'grade' && isStruck(one, 'grade')
      ? [{ grade: one.point.knockOut.grade, indicator: leaf.name, point: one.point.name }]
      : [],
  )
}

/** What every indicator lost is taken from the full score. */
function totalByDeduction(indicators: readonly IndicatorScore[], full: Decimal): Decimal | undefined {
  const lost = addUp(leafScores(indicators).map(({ weight, score }) => score && weight.minus(score)))
  return lost && full.minus(lost)
}

function sumOf(indicators: readonly IndicatorScore[]): Decimal | undefined {
  return addUp(indicators.map((one) => one.score))
}

function addUp(scores: readonly (Decimal | undefined)[]): Decimal | undefined {
  return scores.reduce((sum, one) => (sum && one ? sum.plus(one) : undefined), ZERO as Decimal | undefined)
}
