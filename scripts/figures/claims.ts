// figures: which of the claims that a form guards a unit-year's figures contradict.

import { observe, type Observation } from '../base/observation.ts'
import { nearest, type ClaimSpec } from '../facts/facts.ts'
import { typesOf, type Derivation } from './derivation.ts'
import { valueNamed, type Figures } from './evaluation.ts'
import { checkFormula } from './formula/check.ts'
import { evaluate } from './formula/evaluate.ts'
import { namesIn } from './formula/names.ts'
import { parseFormula, type Formula } from './formula/parse.ts'
import { formulaType } from './checks/formula-type.ts'

export interface BrokenClaim {
  readonly says: string
  readonly unless: string
  /** What the condition rests on. */
  readonly names: readonly string[]
}

/** A condition without a value, for a blank input, contradicts nothing. */
export function claimsBroken(figures: Figures): BrokenClaim[] {
  return figures.derivation.format.claims.flatMap((spec) => {
    const { formula } = read(figures.derivation, spec)
    if (!formula || evaluate(formula, (name) => valueNamed(figures, name) ?? null).value !== false) return []
    const names = [...new Set(namesIn(formula).map(({ name }) => name))]
    return spec.says.map((says) => ({ says, unless: spec.unless, names }))
  })
}

/** Faults of the conditions, told once with the form. */
export function checkClaims(derivation: Derivation): Observation[] {
  return derivation.format.claims.flatMap((spec) => read(derivation, spec).observations)
}

function read(derivation: Derivation, { unless, at }: ClaimSpec): { formula?: Formula; observations: readonly Observation[] } {
  const { formula, observations } = parseFormula(unless, at)
  if (!formula) return { observations }
  const known = [...derivation.format.dictionary.fields.keys(), ...derivation.figures.keys()]
  const checked = checkFormula(formula, typesOf(derivation), (name) => nearest(name, known))
  const loose =
    checked.type === undefined || checked.type === 'truth'
      ? []
      : [observe(formulaType, formula.root.at, { found: { term: checked.type }, expected: { term: 'truth' } })]
  const told = [...checked.observations, ...loose]
  return { ...(told.length === 0 ? { formula } : {}), observations: [...observations, ...told] }
}
