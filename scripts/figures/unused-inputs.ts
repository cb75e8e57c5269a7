// figures: what a unit gives under `indicators:` that no indicator asks for.

import { type Observation, observe } from '../base/observation.ts'
import { type Place, placeText } from '../base/place.ts'
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
    return unusedWithin(leaf, own, [...(format.indicatorInputs.get(leaf.name) ?? []), ...columnsOf(format)], format)
  })
}

function unusedWithin(leaf: Leaf, { given }: IndicatorInputs, listed: readonly string[], format: Format): Observation[] {
  // A level that lacks its score: the target in words is told to be without one.
  const isInWords = leaf.points.some((point) => point.rule === 'target' && point.sense === 'same')
  const known = [...new Set([...leaf.points.map((point) => point.name), ...leaf.inputs, ...listed, ...(isInWords ? ['level'] : [])])]
  return [...given.values()]
    .filter(({ name }) => !known.includes(name))
    .map(({ name, nameAt }) => {
      const filledBy = fillerOf(name, format)
      const hint = filledBy === undefined ? free(name, known, given) : { by: { term: filledBy } }
      return observe(inputUnknown, nameAt, { name, indicator: leaf.name, ...hint }, [leaf.at])
    })
}

/** Whence a column comes that is not for the unit to fill in. */
function fillerOf(name: string, { indicatorColumns }: Format): string | undefined {
  const column = indicatorColumns.get(name)
  if (!column) return undefined
  return column.of === undefined ? 'form' : column.of === 'coefficient' ? 'coefficient' : 'target'
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

/** The inputs under the names that were meant, so that no indicator is told to lack what stands under a misspelt one. */
export function inputsMeant(inputs: Inputs, stray: readonly Observation[]): Inputs {
  const meant = new Map(
    stray.flatMap(({ at, slots }) => (typeof slots.nearest === 'string' ? [[placeText(at), slots.nearest] as const] : [])),
  )
  if (meant.size === 0) return inputs
  const named = <One extends { readonly name: string; readonly nameAt: Place }>(one: One): One => ({
    ...one,
    name: meant.get(placeText(one.nameAt)) ?? one.name,
  })
  const byName = <One extends { readonly name: string }>(all: readonly One[]): ReadonlyMap<string, One> =>
    new Map(all.map((one) => [one.name, one]))
  const indicators = [...inputs.indicators.values()].map((own) => named({ ...own, given: byName([...own.given.values()].map(named)) }))
  return { ...inputs, indicators: byName(indicators) }
}
