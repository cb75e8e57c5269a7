// figures: the indicators of a form followed by those that a unit brings, as one framework.

import { type Checked, type Observation, observe } from '../../base/observation.ts'
import { type Framework, type Group, type Indicator, summed } from '../../facts/facts.ts'
import { groupWeightsDiffer } from '../checks/group-weights-differ.ts'

/** Groups of one name at one level become one, in order of first appearance. `at` is the second's: what can be mended is there. */
export function mergeFrameworks(first: Framework | undefined, second: Framework): Checked<Framework> {
  const observations: Observation[] = []
  const indicators = merged(first?.indicators ?? [], second.indicators, observations)
  return { value: { indicators, at: second.at }, observations }
}

function merged(first: readonly Indicator[], second: readonly Indicator[], observations: Observation[]): readonly Indicator[] {
  const all = [...first]
  for (const one of second) {
    const index = all.findIndex((other) => other.kind === 'group' && other.name === one.name)
    const known = all[index]
    if (known?.kind === 'group' && one.kind === 'group') all[index] = mergedGroup(known, one, observations)
    else all.push(one)
  }
  return all
}

/** A group weighs what is written, once or twice the same; what is written nowhere is the sum of the children. */
function mergedGroup(first: Group, second: Group, observations: Observation[]): Group {
  const children = merged(first.children, second.children, observations)
  const written = [first, second].filter((one) => one.isWeightWritten).map((one) => one.weight)
  const [
    weight = summed(
      children.map((child) => child.weight),
      first.at,
    ),
    other,
  ] = written
  if (other && !other.value.eq(weight.value)) {
    const slots = { name: first.name, first: weight.text, second: other.text }
    observations.push(observe(groupWeightsDiffer, other.at, slots, [weight.at]))
  }
  return { ...first, weight, isWeightWritten: written.length > 0, children }
}
