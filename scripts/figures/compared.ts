// figures: whether what must agree agrees, as far as rounding lets it be known.

import { Decimal, placesOf, ZERO } from '../base/decimal.ts'
import { halfUnit, type Interval } from '../base/interval.ts'
import { cellName, type CheckKind, type Fact, type FormCheck, type Formula, INTERVALS, namesIn } from '../facts/facts.ts'
import { computedFormula, type Figure, type Figures, valueNamed } from './evaluation.ts'
import { type Compared, compareSides, datumOf, type Printed } from './formula/compare.ts'
import { outcomeOf } from './formula/compute.ts'
import { columnIn } from './lists.ts'

export interface ComparedCheck<Kind extends CheckKind = CheckKind> extends Compared {
  readonly check: FormCheck<Kind>
  readonly formula: Formula
  /** The names that have no value, for which the sides could not be compared; empty where they could. */
  readonly missing: readonly string[]
}

/** Every check of a kind that is one comparison, in the order of the form. */
export function compareAll<Kind extends CheckKind>(figures: Figures, kind: Kind): ComparedCheck<Kind>[] {
  const { checks, unsound } = figures.derivation
  return checks.flatMap(({ check: any, comparison }): ComparedCheck<Kind>[] => {
    const check = ofKind(any, kind)
    if (!check || !comparison || unsound.has(comparison)) return []
    const { formula, read } = computedFormula(figures, comparison)
    const names = namesIn(formula).map(({ name }) => name)
    const compared = compareSides(formula, printerOf(figures, names))
    return [{ check, formula, ...compared, missing: compared.holds === undefined ? blanksUnder(figures, [...names, ...read]) : [] }]
  })
}

/** The checks of a kind, in the order of the form. */
export function checksOf<Kind extends CheckKind>(figures: Figures, kind: Kind): FormCheck<Kind>[] {
  return figures.derivation.checks.flatMap(({ check }) => ofKind(check, kind) ?? [])
}

/** The compiler does not narrow a union by a kind that is itself a parameter. */
function ofKind<Kind extends CheckKind>(check: FormCheck, kind: Kind): FormCheck<Kind> | undefined {
  return check.kind === kind ? (check as unknown as FormCheck<Kind>) : undefined
}

/** What a formula gives for this unit-year, between the numbers that its inputs may stand for; undefined where there is none. */
export function intervalOf(figures: Figures, general: Formula | undefined): Interval | undefined {
  if (!general || figures.derivation.unsound.has(general)) return undefined
  const { formula } = computedFormula(figures, general)
  const lookup = printerOf(
    figures,
    namesIn(formula).map(({ name }) => name),
  )
  const { value } = outcomeOf(formula.root, { numbers: INTERVALS, lookup: (name) => datumOf(lookup(name)) })
  return typeof value === 'object' && value !== null ? value : undefined
}

/** The same for a name. */
export function intervalNamed(figures: Figures, name: string): Interval | undefined {
  const value = datumOf(printerOf(figures, [name])(name))
  return typeof value === 'object' && value !== null ? value : undefined
}

/** The facts without a value below the names; a figure divided by zero stands for itself, 上年报告 for one that is not there. */
export function blanksUnder(figures: Figures, names: readonly string[]): string[] {
  if (!figures.lastYear && names.some((name) => LAST_YEAR.test(name))) return ['上年报告']
  return [
    ...new Set(
      names.flatMap((name) => {
        if (figures.lastYear && LAST_YEAR.test(name))
          return blanksUnder(figures.lastYear, [name.replace(LAST_YEAR, '')]).map((one) => `上年.${one}`)
        if ((valueNamed(figures, name) ?? null) !== null) return []
        const column = columnIn(figures.derivation.records, name)
        if (column) return blanksIn(figures, column)
        const figure = figures.figures.get(name)
        const below = figure && figure.lack !== 'zero-divisor' ? blanksUnder(figures, [...figure.inputs, ...(figure.chosenBy ?? [])]) : []
        return below.length > 0 ? below : [name]
      }),
    ),
  ]
}

/** Of a column: the list, where that is blank; its cells, where all of them are: one that has a value is enough to go by. */
function blanksIn(figures: Figures, { of, column }: { readonly of: string; readonly column: string }): string[] {
  const rows = figures.facts.records.get(of)?.rows
  const cells = (rows ?? []).map(({ index }) => cellName(of, index, column))
  const blanks = cells.map((cell) => blanksUnder(figures, [cell]))
  return rows ? (blanks.every((one) => one.length > 0) ? blanks.flat() : []) : [of]
}

function printerOf(figures: Figures, names: readonly string[]): Printer {
  const below = under(figures, names)
  return printer(figures, below, coarsestPlaces(factsAmong(figures, below)))
}

type Printer = (name: string) => Printed

/** How names are printed that rest on none but each other; the figures among them are taken once each, after what they rest on. */
function printer(figures: Figures, below: ReadonlySet<string>, coarsest: number): Printer {
  const last = figures.lastYear && printer(figures.lastYear, under(figures.lastYear, lastYears(below)), coarsest)
  const ranges = new Map<string, Printed>()
  const lookup: Printer = (name) => {
    if (LAST_YEAR.test(name)) return last?.(name.replace(LAST_YEAR, '')) ?? { value: null, half: ZERO }
    const fact = figures.facts.facts.get(name)
    if (fact) return printedFact(fact, coarsest)
    return ranges.get(name) ?? { value: valueNamed(figures, name) ?? null, half: ZERO }
  }
  for (const [name, figure] of figures.figures) if (below.has(name)) ranges.set(name, printedFigure(figure, lookup))
  return lookup
}

/**
 * A value with half a unit of its last printed place. A count is exact. An amount written without decimals
 * beside amounts that have them (222 beside 2322.8) lost its zeros, so it is taken to the places of the others.
 */
function printedFact(fact: Fact, coarsest: number): Printed {
  const isExact = fact.field.decimals === 0 || fact.quantity !== undefined || fact.shown !== undefined || !(fact.value instanceof Decimal)
  return { value: fact.value, half: isExact ? ZERO : halfUnit(Math.max(placesOf(fact.text), coarsest)) }
}

function printedFigure({ formula, value }: Figure, lookup: Printer): Printed {
  if (!(value instanceof Decimal)) return { value, half: ZERO }
  const range = outcomeOf(formula.root, { numbers: INTERVALS, lookup: (used) => datumOf(lookup(used)) }).value
  if (range === null || typeof range !== 'object') return { value, half: ZERO }
  return { value, half: Decimal.max(range.high.minus(value), value.minus(range.low)) }
}

/** The fewest places that any amount with decimals has, among the facts an identity rests on; 0 when none has any. */
function coarsestPlaces(facts: readonly Fact[]): number {
  const places = facts.flatMap(({ value, text }) => (value instanceof Decimal && placesOf(text) > 0 ? [placesOf(text)] : []))
  return places.length > 0 ? Math.min(...places) : 0
}

const LAST_YEAR = /^上年\./

function lastYears(names: Iterable<string>): string[] {
  return [...names].flatMap((name) => (LAST_YEAR.test(name) ? [name.replace(LAST_YEAR, '')] : []))
}

function factsAmong(figures: Figures, below: ReadonlySet<string>): Fact[] {
  const own = [...below].flatMap((name) => figures.facts.facts.get(name) ?? [])
  const last = lastYears(below)
  return figures.lastYear && last.length > 0 ? [...own, ...factsAmong(figures.lastYear, under(figures.lastYear, last))] : own
}

/** The names and all that the figures among them rest on, each once. */
function under({ figures }: Figures, names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names) // a set walks over what is added on the way
  for (const name of found) {
    const figure = figures.get(name)
    for (const used of figure ? namesIn(figure.formula) : []) found.add(used.name)
  }
  return found
}
