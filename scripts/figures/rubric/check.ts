// figures: what must be true of a framework before any unit is scored by it.

import { HUNDRED, ZERO, plain } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { observe } from '../../base/finding.ts'
import type { Observation } from '../../base/finding.ts'
import type { Place } from '../../base/place.ts'
import type { Framework, Indicator, Leaf } from './framework.ts'
import { leavesOf } from './framework.ts'
import { ruleOf } from './rules.ts'

/** The name in the observation for the sum of the first level. */
const WHOLE = { term: 'total' }

/** Weights add up at every level, points to their weight, tiers are sound, names are told apart. `full` is 满分. */
export function checkFramework(framework: Framework, full: Decimal = HUNDRED): readonly Observation[] {
  return [
    ...checkSum(framework.indicators, full, framework.at),
    ...framework.indicators.flatMap(checkWeights),
    ...leavesOf(framework).flatMap(checkLeaf),
    ...checkNames(leavesOf(framework)),
  ]
}

function checkSum(indicators: readonly Indicator[], full: Decimal, at: Place): readonly Observation[] {
  const computed = indicators.reduce((sum, one) => sum.plus(one.weight.value), ZERO)
  if (computed.eq(full)) return []
  const slots = { name: WHOLE, stated: plain(full), computed: plain(computed), difference: plain(computed.minus(full)) }
  const places = indicators.map((one) => one.weight.at)
  return [observe('weights-not-equal', places[0] ?? at, slots, places.slice(1))]
}

function checkWeights(indicator: Indicator): readonly Observation[] {
  if (indicator.kind === 'leaf') return []
  const { name, weight, children } = indicator
  const computed = children.reduce((sum, child) => sum.plus(child.weight.value), ZERO)
  const below = children.flatMap(checkWeights)
  if (computed.eq(weight.value)) return below
  const difference = plain(computed.minus(weight.value))
  const slots = { name, stated: weight.text, computed: plain(computed), difference }
  return [observe('weights-not-equal', weight.at, slots, children.map((child) => child.weight.at)), ...below]
}

function checkLeaf(leaf: Leaf): readonly Observation[] {
  const { name, weight, points } = leaf
  const computed = points.reduce((sum, point) => sum.plus(point.worth.value), ZERO)
  const found: Observation[] = points.flatMap((point) => ruleOf(point.rule).check(point))
  points.forEach((point, index) => {
    const first = points.findIndex((other) => other.name === point.name)
    if (first < index) found.push(observe('indicator-name-twice', point.at, { name: point.name }, [points[first]!.at]))
  })
  if (computed.eq(weight.value)) return found
  const difference = plain(computed.minus(weight.value))
  const slots = { name, stated: weight.text, computed: plain(computed), difference }
  return [observe('points-not-weight', weight.at, slots, points.map((point) => point.worth.at)), ...found]
}

/** A unit gives its inputs under the indicator's name alone, so no two leaves may share one. */
function checkNames(leaves: readonly Leaf[]): readonly Observation[] {
  const seen = new Map<string, Leaf>()
  return leaves.flatMap((leaf) => {
    const first = seen.get(leaf.name)
    seen.set(leaf.name, first ?? leaf)
    return first ? [observe('indicator-name-twice', leaf.at, { name: leaf.name }, [first.at])] : []
  })
}
