// figures: what a rule measures against what it measures by: a rate against percents, an amount against amounts.

import { type Observation, observe } from '../base/observation.ts'
import { placeText } from '../base/place.ts'
import { fieldOf, type Format, type Formula, type Point } from '../facts/facts.ts'
import { targetUnitDiffers } from './checks/target-unit-differs.ts'
import { unitMissing } from './checks/unit-missing.ts'

/** Told of a target whose actual value is one fact or figure; what a longer formula gives nobody has said. */
export function unitFaults(point: Point, format: Format): Observation[] {
  if (point.rule !== 'target' || point.actual.from !== 'formula') return []
  const { target, name, at } = point
  const of = nameOf(point.actual.of)
  const kind = of === undefined ? undefined : kindOf(format, of)
  if (of === undefined || kind === undefined || !target.number) return []
  const isPercent = target.unit === '%'
  const fails = isPercent ? kind !== 'rate' : kind === 'rate' && target.unit !== ''
  return fails ? [observe(targetUnitDiffers, at, { name, target: target.text, of, kind: { term: kind } })] : []
}

/** Numbers of which nobody knows whether they are 元 or 万元, each where it is defined. */
export function unitless({ dictionary }: Format): Observation[] {
  const first = new Map<string, string>()
  for (const [name, at] of dictionary.unitless) first.set(placeText(at), first.get(placeText(at)) ?? name)
  return [...first.values()].flatMap((name) => {
    const at = dictionary.unitless.get(name)
    return at ? [observe(unitMissing, at, { label: fieldOf(dictionary, name)?.label ?? name })] : []
  })
}

function nameOf(formula: Formula | undefined): string | undefined {
  return formula?.root.kind === 'reference' ? formula.root.name : undefined
}

function kindOf(format: Format, name: string): 'rate' | 'amount' | 'hundredths' | undefined {
  const figure = format.figures.find((one) => one.name === name)
  if (figure) return figure.show.as === 'percent' ? 'rate' : figure.unit === undefined ? undefined : 'amount'
  const unit = fieldOf(format.dictionary, name)?.unit
  return unit === undefined ? undefined : unit === '%' ? 'hundredths' : 'amount'
}
