// figures: whether what must agree agrees, as far as rounding lets it be known.

import { Decimal, placesOf, ZERO } from '../base/decimal.ts'
import type { Identity } from './derivation.ts'
import { valueNamed, type Figures } from './evaluation.ts'
import { outcomeOf } from './formula/compute.ts'
import { compareSides, type Compared, type Printed } from './formula/interval.ts'
import { namesIn } from './formula/names.ts'
import type { Formula } from './formula/parse.ts'
import { RANGES, rangeAround } from './formula/ranges.ts'

export interface IdentityResult extends Compared {
  readonly identity: Identity
}

export function compareAll(figures: Figures): IdentityResult[] {
  return figures.derivation.identities.map((identity) => {
    const coarsest = coarsestPlaces(figures, identity.formula)
    return { identity, ...compareSides(identity.formula, (name) => printed(figures, name, coarsest)) }
  })
}

/**
 * A value with half a unit of its last printed place. A count is exact. An amount written without decimals
 * beside amounts that have them (222 beside 2322.8) lost its zeros, so it is taken to the places of the others.
 */
function printed(figures: Figures, name: string, coarsest: number): Printed {
  const fact = factNamed(figures, name)
  if (fact) {
    const exact = fact.field.decimals === 0 || fact.quantity !== undefined || !(fact.value instanceof Decimal)
    return { value: fact.value, half: exact ? ZERO : halfUnit(Math.max(placesOf(fact.text), coarsest)) }
  }
  const figure = figures.figures.get(name)
  const value = valueNamed(figures, name) ?? null
  if (!figure || !(value instanceof Decimal)) return { value, half: ZERO }
  const by = { numbers: RANGES, lookup: (used: string) => {
    const inner = printed(figures, used, coarsest)
    return inner.value instanceof Decimal ? rangeAround(inner.value, inner.half) : inner.value
  } }
  const range = outcomeOf(figure.formula.root, by).value
  if (range === null || typeof range !== 'object') return { value, half: ZERO }
  return { value, half: Decimal.max(range.high.minus(value), value.minus(range.low)) }
}

function factNamed(figures: Figures, name: string) {
  if (!name.startsWith('上年.')) return figures.facts.facts.get(name)
  return figures.lastYear?.facts.facts.get(name.slice('上年.'.length))
}

function halfUnit(places: number): Decimal {
  return new Decimal(10).pow(-places).div(2)
}

/** The fewest decimal places that any amount with decimals has, among the facts an identity rests on; 0 when none has any. */
function coarsestPlaces(figures: Figures, formula: Formula): number {
  const places = leafNames(figures, formula, new Set()).flatMap((name) => {
    const fact = factNamed(figures, name)
    return fact && fact.value instanceof Decimal && placesOf(fact.text) > 0 ? [placesOf(fact.text)] : []
  })
  return places.length > 0 ? Math.min(...places) : 0
}

function leafNames(figures: Figures, formula: Formula, seen: Set<string>): string[] {
  return namesIn(formula).flatMap(({ name }) => {
    if (seen.has(name)) return []
    seen.add(name)
    const inner = figures.derivation.figures.get(name)
    return inner ? leafNames(figures, inner.formula, seen) : [name]
  })
}
