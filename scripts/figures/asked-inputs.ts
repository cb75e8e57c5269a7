// figures: what a unit is asked for by the rubric of an indicator.

import { type Leaf, namesIn, type Point } from '../facts/facts.ts'
import type { Derivation } from './derivation.ts'
import { rubricFormulas } from './rubric/rules.ts'

/** The input of each point, or the names that its formula needs, with the point; none that facts or formulas give. */
export function askedInputs(leaf: Leaf, derivation: Derivation): ReadonlyMap<string, Point> {
  const own = new Set([...(derivation.format.indicatorInputs.get(leaf.name) ?? []), ...leaf.inputs])
  const formulas = rubricFormulas({ indicators: [leaf], at: leaf.at })
  const inputs = new Map<string, Point>() // two points may rest on one input
  for (const point of leaf.points) {
    const asked = formulas.filter((one) => one.point === point).flatMap(({ formula }) => namesIn(formula).map((used) => used.name))
    const names = asked.length > 0 ? asked.filter((name) => own.has(name) && !isGiven(name, derivation)) : [point.name]
    for (const name of names) if (!inputs.has(name)) inputs.set(name, point)
  }
  return inputs
}

/** A figure or a fact needs no input; its name may stand there only for an award. */
function isGiven(name: string, { figures, format }: Derivation): boolean {
  return figures.has(name) || format.dictionary.fields.has(name)
}
