// figures: what a unit gives under `indicators:` that no indicator asks for.

import { observe, type Observation } from '../base/observation.ts'
import { entriesOf, type Entry, type Node } from '../content/content.ts'
import { nearest } from '../facts/facts.ts'
import type { Derivation } from './derivation.ts'
import { isAward } from './rubric/award.ts'
import { leavesOf, type Leaf } from './rubric/framework.ts'
import { indicatorUnknown } from './checks/indicator-unknown.ts'
import { inputUnknown } from './checks/input-unknown.ts'

/** Unknown indicators and unknown inputs, each with the nearest name that is still free. */
export function strayInputs({ framework, format }: Derivation, inputs: Node | undefined): Observation[] {
  if (!framework) return []
  const given = entriesOf(inputs)
  const leaves = new Map(leavesOf(framework).map((leaf) => [leaf.name, leaf]))
  return given.flatMap((entry) => {
    const leaf = leaves.get(entry.key)
    if (!leaf) return [observe(indicatorUnknown, entry.keyAt, { name: entry.key, ...free(entry.key, [...leaves.keys()], given) })]
    return isAward(entry.value) ? [] : strayWithin(leaf, entry, format.indicatorInputs.get(leaf.name) ?? new Set())
  })
}

function strayWithin(leaf: Leaf, entry: Entry, listed: ReadonlySet<string>): Observation[] {
  const given = entriesOf(entry.value)
  const known = [...new Set([...leaf.points.map((point) => point.name), ...leaf.inputs, ...listed])]
  return given
    .filter(({ key }) => key !== 'reason' && !known.includes(key))
    .map(({ key, keyAt }) => observe(inputUnknown, keyAt, { name: key, indicator: leaf.name, ...free(key, known, given) }, [leaf.at]))
}

function free(name: string, known: readonly string[], given: readonly Entry[]): { nearest?: string } {
  const near = nearest(
    name,
    known.filter((one) => !given.some(({ key }) => key === one)),
  )
  return near === undefined ? {} : { nearest: near }
}
