// figures: whether what must agree agrees, as far as rounding lets it be known.

import { Decimal, placesOf, ZERO } from '../base/decimal.ts'
import type { Fact } from '../facts/facts.ts'
import type { Identity } from './derivation.ts'
import { valueNamed, type Figure, type Figures } from './evaluation.ts'
import { outcomeOf } from './formula/compute.ts'
import { compareSides, type Compared, type Printed } from './formula/interval.ts'
import { namesIn } from './formula/names.ts'
import { RANGES, rangeAround } from './formula/ranges.ts'

export interface IdentityResult extends Compared {
  readonly identity: Identity
}

export function compareAll(figures: Figures): IdentityResult[] {
  const sound = figures.derivation.identities.filter(({ formula }) => !figures.derivation.unsound.has(formula))
  return sound.map((identity) => {
    const names = namesIn(identity.formula).map(({ name }) => name)
    return { identity, ...compareSides(identity.formula, printer(figures, names, coarsestPlaces(factsUnder(figures, names)))) }
  })
}

type Printer = (name: string) => Printed

/** How `names` are printed; the figures among them and below them are taken once each, after what they rest on. */
function printer(figures: Figures, names: readonly string[], coarsest: number): Printer {
  const below = new Set(under(figures, names))
  const last = figures.lastYear && printer(figures.lastYear, lastYears(below), coarsest)
  const ranges = new Map<string, Printed>()
  const lookup: Printer = (name) => {
    if (LAST_YEAR.test(name)) return last?.(name.replace(LAST_YEAR, '')) ?? { value: null, half: ZERO }
    const fact = figures.facts.facts.get(name)
    if (fact) return printedFact(fact, coarsest)
    return ranges.get(name) ?? { value: valueNamed(figures, name) ?? null, half: ZERO }
  }
  for (const name of figures.derivation.order) {
    const figure = below.has(name) ? figures.figures.get(name) : undefined
    if (figure) ranges.set(name, printedFigure(figure, lookup))
  }
  return lookup
}

/**
 * A value with half a unit of its last printed place. A count is exact. An amount written without decimals
 * beside amounts that have them (222 beside 2322.8) lost its zeros, so it is taken to the places of the others.
 */
function printedFact(fact: Fact, coarsest: number): Printed {
  const isExact = fact.field.decimals === 0 || fact.quantity !== undefined || !(fact.value instanceof Decimal)
  return { value: fact.value, half: isExact ? ZERO : halfUnit(Math.max(placesOf(fact.text), coarsest)) }
}

function printedFigure({ formula, value }: Figure, lookup: Printer): Printed {
  if (!(value instanceof Decimal)) return { value, half: ZERO }
  const range = outcomeOf(formula.root, { numbers: RANGES, lookup: (used) => {
    const inner = lookup(used)
    return inner.value instanceof Decimal ? rangeAround(inner.value, inner.half) : inner.value
  } }).value
  if (range === null || typeof range !== 'object') return { value, half: ZERO }
  return { value, half: Decimal.max(range.high.minus(value), value.minus(range.low)) }
}

function halfUnit(places: number): Decimal {
  return new Decimal(10).pow(-places).div(2)
}

/** The fewest places that any amount with decimals has, among the facts an identity rests on; 0 when none has any. */
function coarsestPlaces(facts: readonly Fact[]): number {
  const places = facts.flatMap(({ value, text }) =>
    (value instanceof Decimal && placesOf(text) > 0 ? [placesOf(text)] : []))
  return places.length > 0 ? Math.min(...places) : 0
}

const LAST_YEAR = /^上年\./

function lastYears(names: Iterable<string>): string[] {
  return [...names].flatMap((name) => (LAST_YEAR.test(name) ? [name.replace(LAST_YEAR, '')] : []))
}

function factsUnder(figures: Figures, names: readonly string[]): Fact[] {
  const below = under(figures, names)
  const own = below.flatMap((name) => figures.facts.facts.get(name) ?? [])
  const last = lastYears(below)
  return figures.lastYear && last.length > 0 ? [...own, ...factsUnder(figures.lastYear, last)] : own
}

/** The names and all that the figures among them rest on, each once. */
function under({ derivation }: Figures, names: readonly string[]): string[] {
  const found = new Set(names) // a set walks over what is added on the way
  for (const name of found) {
    const figure = derivation.figures.get(name)
    for (const used of figure ? namesIn(figure.formula) : []) found.add(used.name)
  }
  return [...found]
}
