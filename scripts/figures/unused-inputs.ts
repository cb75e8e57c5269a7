// figures: what a unit gives under `indicators:` that no indicator asks for.

import { type Observation, observe } from '../base/observation.ts'
import { type Format, type IndicatorInputs, type Inputs, type Leaf, leavesOf, nearest } from '../facts/facts.ts'
import { indicatorUnknown } from './checks/indicator-unknown.ts'
import { inputUnknown } from './checks/input-unknown.ts'
import type { Derivation } from './derivation.ts'

/** Unknown indicators and unknown inputs, each with the nearest name that is still free. */
export function unusedInputs({ framework, format }: Derivation, { indicators }: Inputs): Observation[] {
  if (!framework) return []
  const leaves = new Map(leavesOf(framework).map((leaf) => [leaf.name, leaf]))
  return [...indicators.values()].flatMap((own) => {
    const leaf = leaves.get(own.name)
    if (!leaf) return [observe(indicatorUnknown, own.nameAt, { name: own.name, ...free(own.name, [...leaves.keys()], indicators) })]
    return unusedWithin(leaf, own, [...(format.indicatorInputs.get(leaf.name) ?? []), ...columnsOf(format)])
  })
}

function unusedWithin(leaf: Leaf, { given }: IndicatorInputs, listed: readonly string[]): Observation[] {
  const known = [...new Set([...leaf.points.map((point) => point.name), ...leaf.inputs, ...listed])]
  return [...given.values()]
    .filter(({ name }) => !known.includes(name))
    .map(({ name, nameAt }) => observe(inputUnknown, nameAt, { name, indicator: leaf.name, ...free(name, known, given) }, [leaf.at]))
}

/** Columns that the unit fills in. */
function columnsOf({ indicatorColumns }: Format): string[] {
  return [...indicatorColumns.values()].filter(({ by, of }) => by === 'unit' && of === undefined).map(({ name }) => name)
}

function free(name: string, known: readonly string[], given: ReadonlyMap<string, unknown>): { nearest?: string } {
  const near = nearest(
    name,
    known.filter((one) => !given.has(one)),
  )
  return near === undefined ? {} : { nearest: near }
}
