// figures: what must be true of a framework before any unit is scored by it.

import type { SlotsOf } from '../../base/check.ts'
import { type Decimal, HUNDRED, plain, ZERO } from '../../base/decimal.ts'
import { type Observation, observe } from '../../base/observation.ts'
import { type Place, pointAt } from '../../base/place.ts'
import { type Framework, type Indicator, type Leaf, leavesOf, schemaRequired } from '../../facts/facts.ts'
import { indicatorNameTwice } from '../checks/indicator-name-twice.ts'
import { pointsNotWeight } from '../checks/points-not-weight.ts'
import { weightsNotEqual } from '../checks/weights-not-equal.ts'
import { checkPoint } from './rules.ts'

/** addition: weights make up the full score; deduction: what is lost is taken from it, and weights may stay unwritten. */
export type ScoreBy = 'addition' | 'deduction'

/** The name in the observation for the sum of the first level. */
const WHOLE = { term: 'total' }

/** Weights add up at every level, points to their weight, tiers are sound, names are told apart. `full` is 满分. */
export function checkFramework(framework: Framework, full: Decimal = HUNDRED, by: ScoreBy = 'addition'): readonly Observation[] {
  const leaves = leavesOf(framework)
  return [...checkWeights(framework, full, by), ...leaves.flatMap((leaf) => checkLeaf(leaf, by)), ...checkNames(leaves)]
}

/** Weights alone. Faults stand in the file of `framework.at` where they can: what a unit brings is the unit's to mend. */
export function checkWeights({ indicators, at }: Framework, full: Decimal, by: ScoreBy): readonly Observation[] {
  const below = indicators.flatMap((one) => checkBelow(one, at, by))
  const computed = sumOf(indicators)
  if (by === 'deduction' || computed.eq(full) || likelySum(indicators).eq(full)) return below
  const slots = { name: WHOLE, stated: plain(full), computed: plain(computed), difference: plain(computed.minus(full)) }
  return [
    weightsDiffer(
      slots,
      indicators.map((one) => one.weight.at),
      at,
    ),
    ...below,
  ]
}

function checkBelow(indicator: Indicator, whole: Place, by: ScoreBy): readonly Observation[] {
  const { name, weight, isWeightWritten, at } = indicator
  const missing =
    by === 'addition' && !isWeightWritten && indicator.kind === 'leaf'
      ? [observe(schemaRequired, pointAt(at.file, at.line, at.column), { label: name, key: 'weight' })]
      : []
  if (indicator.kind === 'leaf') return missing
  const { children } = indicator
  const found = [...missing, ...children.flatMap((child) => checkBelow(child, whole, by))]
  const computed = sumOf(children)
  if (!isWeightWritten || computed.eq(weight.value) || likelySum(children).eq(weight.value)) return found
  const slots = { name, stated: weight.text, computed: plain(computed), difference: plain(computed.minus(weight.value)) }
  const places = [weight.at, ...children.map((child) => child.weight.at)]
  return [weightsDiffer(slots, places, whole), ...found]
}

function sumOf(indicators: readonly Indicator[]): Decimal {
  return indicators.reduce((sum, one) => sum.plus(one.weight.value), ZERO)
}

/** As the sum would be if the weights of single indicators were what their points add up to: then those are told, and the sum is not. */
function likelySum(indicators: readonly Indicator[]): Decimal {
  return indicators.reduce((sum, one) => {
    const points = one.kind === 'leaf' && one.points.length > 0 ? worthOf(one) : undefined
    return sum.plus(points ?? one.weight.value)
  }, ZERO)
}

function worthOf({ points }: Leaf): Decimal {
  return points.reduce((sum, point) => sum.plus(point.worth.value), ZERO)
}

/** At the first place that stands in the file of the whole, or where that begins; the others are related. */
function weightsDiffer(slots: SlotsOf<typeof weightsNotEqual>, places: readonly Place[], whole: Place): Observation {
  const first = places.find((place) => place.file === whole.file) ?? pointAt(whole.file, whole.line, whole.column)
  return observe(
    weightsNotEqual,
    first,
    slots,
    places.filter((place) => place !== first),
  )
}

/** One indicator by itself. Where points are deducted, an indicator without points has nothing to lose. */
export function checkLeaf(leaf: Leaf, by: ScoreBy): readonly Observation[] {
  const { name, weight, points } = leaf
  const computed = worthOf(leaf)
  const found: Observation[] = points.flatMap(checkPoint)
  points.forEach((point, index) => {
    const first = points.findIndex((other) => other.name === point.name)
    if (first < index) found.push(observe(indicatorNameTwice, point.at, { name: point.name }, [points[first]!.at]))
  })
  if (computed.eq(weight.value) || (by === 'deduction' && points.length === 0)) return found
  const difference = plain(computed.minus(weight.value))
  const slots = { name, stated: weight.text, computed: plain(computed), difference }
  return [
    observe(
      pointsNotWeight,
      weight.at,
      slots,
      points.map((point) => point.worth.at),
    ),
    ...found,
  ]
}

/** A unit gives its inputs under the indicator's name alone, so no two leaves may share one. */
export function checkNames(leaves: readonly Leaf[]): readonly Observation[] {
  const seen = new Map<string, Leaf>()
  return leaves.flatMap((leaf) => {
    const first = seen.get(leaf.name)
    seen.set(leaf.name, first ?? leaf)
    return first ? [observe(indicatorNameTwice, leaf.at, { name: leaf.name }, [first.at])] : []
  })
}
