// figures: what a unit was awarded, beside what the rule would have given it and what the rule can give at all.

import { type Decimal, ZERO } from '../base/decimal.ts'
import type { Place } from '../base/place.ts'
import type { Formula, Point } from '../facts/facts.ts'
import { type Figures, valueNamed } from './evaluation.ts'
import { evaluate } from './formula/evaluate.ts'
import type { AwardHow } from './rubric/how.ts'
import type { Ruled, Undetermined } from './rubric/point.ts'
import { attainableBy, scoreByRule } from './rubric/rules.ts'
import { type LeafScore, leafScores, measureWith } from './rubric/score.ts'

export interface Awarded {
  /** The point, or the indicator where it has but one or the award is for the whole of it. */
  readonly name: string
  readonly indicator: string
  readonly worth: Decimal
  readonly award: AwardHow
  readonly at: Place | undefined
  /** What the rule gives from the same data; undefined where an input is missing. */
  readonly byRule: Decimal | undefined
  /** The target it was measured by, as written, and whether what was achieved meets it, where both are known. */
  readonly target?: string
  readonly met?: boolean
  /** Every number of points the rule can give; absent where any number can come out. */
  readonly attainable?: readonly Decimal[]
}

/** Every discretionary score of a unit-year, in the order of the framework; one out of its range has been told. */
export function awardsOf(figures: Figures): Awarded[] {
  const all = leafScores(figures.scores?.indicators ?? []).flatMap((leaf) =>
    leaf.award ? [whole(figures, leaf, leaf.award)] : pointAwards(figures, leaf),
  )
  return all.filter(({ award, worth }) => award.score.gte(ZERO) && award.score.lte(worth))
}

function pointAwards(figures: Figures, leaf: LeafScore): Awarded[] {
  return leaf.points.flatMap((one) => {
    if (one.by !== 'award') return []
    const { point, how, inputAt } = one
    const attainable = attainableBy(point)
    return [
      {
        name: leaf.leaf.points.length > 1 ? point.name : leaf.name,
        indicator: leaf.name,
        worth: point.worth.value,
        award: how,
        at: inputAt,
        ...judged(figures, leaf, [point], how),
        ...(attainable ? { attainable } : {}),
      },
    ]
  })
}

function whole(figures: Figures, leaf: LeafScore, award: AwardHow): Awarded {
  const { points } = leaf.leaf
  const attainable = sums(points)
  return {
    name: leaf.name,
    indicator: leaf.name,
    worth: leaf.weight,
    award,
    at: leaf.inputAt,
    ...judged(figures, leaf, points, award),
    ...(attainable ? { attainable } : {}),
  }
}

function judged(figures: Figures, leaf: LeafScore, points: readonly Point[], award: AwardHow): Pick<Awarded, 'byRule' | 'target' | 'met'> {
  const outcomes = points.map((point) => outcomeOf(figures, leaf, point, award.actual))
  const byRule = outcomes.reduce<Decimal | undefined>((sum, { points: given }) => (sum && given ? sum.plus(given) : undefined), ZERO)
  const [point] = points
  const [first] = outcomes
  return {
    byRule: points.length > 0 ? byRule : undefined,
    ...(points.length === 1 && point?.rule === 'target' ? { target: point.target.text } : {}),
    ...(points.length === 1 && first?.by === 'target' ? { met: first.how.met } : {}),
  }
}

/** The rule is asked as if there were no award; what was achieved is its input where the award says it. */
function outcomeOf(figures: Figures, leaf: LeafScore, point: Point, actual: string | undefined): Ruled | Undetermined {
  const own = figures.facts.inputs.indicators.get(leaf.name)
  const at = leaf.inputAt ?? leaf.leaf.at
  const input = actual !== undefined && point.rule === 'target' ? ({ kind: 'value', value: actual, text: actual, at } as const) : undefined
  const sound = (formula: Formula | undefined): Formula | undefined =>
    formula && !figures.derivation.unsound.has(formula) ? formula : undefined
  const context = { evaluate, lookup: (name: string) => valueNamed(figures, name) }
  return scoreByRule(point, { input, measure: (formula) => measureWith(sound(formula), own, context) })
}

/** More sums than these are as good as any number. */
const MOST_SUMS = 5000

/** Every sum of what the points can give; undefined where one of them can give anything. */
function sums(points: readonly Point[]): readonly Decimal[] | undefined {
  let found: readonly Decimal[] = [ZERO]
  for (const point of points) {
    const own = attainableBy(point)
    if (!own || own.length * found.length > MOST_SUMS) return undefined
    const each = found.flatMap((sum) => own.map((one) => sum.plus(one)))
    found = [...new Map(each.map((sum) => [sum.toFixed(), sum])).values()]
  }
  return points.length > 0 ? found : undefined
}
