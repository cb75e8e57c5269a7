// findings: how rules on the checks of a form tell what they find: which side stands where, and what could not be checked.

import { Decimal, HUNDRED, plain } from '../base/decimal.ts'
import type { Slots, Told } from '../base/check.ts'
import { observation, observe, type Observation } from '../base/observation.ts'
import { pointAt, type Place } from '../base/place.ts'
import { operandsOf, type Check, type IdentitySpec } from '../facts/facts.ts'
import { blanksUnder, compareAll, namesIn, type Figures, type Formula, type IdentityResult } from '../figures/figures.ts'
import type { Rule } from './rule.ts'
import { notAssessable } from './amounts/not-assessable.ts'

/** The slots of a fault of a comparison. */
type Side = 'name' | 'other' | 'identity' | 'stated' | 'computed' | 'difference' | 'source'

/** A rule on every check of one kind: those that fail are told each, those that lack data together in one line. */
export function comparing(kind: Check, check: Told<Side, Side>, asPercent = false): Rule {
  return (figures) => {
    const results = compareAll(figures, kind)
    return [
      ...results.filter(({ holds }) => holds === false).map((result) => fails(figures, result, check, asPercent)),
      ...tellMissing(
        figures,
        kind,
        results.flatMap(({ missing }) => missing),
      ),
    ]
  }
}

/** Told where the author can mend it: at the first fact of the check; the others and the check itself are related. */
export function fails(
  figures: Figures,
  { identity, formula, left, right, difference }: IdentityResult,
  check: Told<Side, Side>,
  asPercent: boolean,
): Observation {
  const { spec } = identity
  const shown = (value: Decimal | undefined): string => (value ? amountText(value, asPercent) : '')
  const slots = {
    ...sides(spec),
    identity: formula.text,
    stated: shown(left),
    computed: shown(right),
    difference: shown(difference),
    source: spec.source ?? '',
  }
  return atFacts(figures, check, [formula], spec, slots)
}

/** At the first fact of the formulas themselves, then of the figures in them; the others are related. At the check where there is none. */
export function atFacts<Needed extends string, Offered extends string>(
  figures: Figures,
  check: Told<Needed, Offered>,
  formulas: readonly Formula[],
  spec: IdentitySpec,
  slots: Slots<Needed, Offered>,
): Observation {
  const names = formulas.flatMap((formula) => namesIn(formula).map((used) => used.name))
  const isFact = (name: string): boolean => figures.facts.facts.has(name)
  const places = factPlaces(figures, [...names.filter(isFact), ...names.filter((name) => !isFact(name))])
  return observation(check, places[0] ?? spec.at, slots, [...places.slice(1), spec.at])
}

export function factPlaces(figures: Figures, names: readonly string[]): Place[] {
  return names.flatMap((name) => {
    const fact = figures.facts.facts.get(name)
    if (fact) return [narrowed(fact.at)]
    if (name.startsWith('上年.')) return figures.lastYear ? factPlaces(figures.lastYear, [name.slice('上年.'.length)]) : []
    const figure = figures.figures.get(name)
    return figure ? factPlaces(figures, figure.inputs) : []
  })
}

/** What is missing from the file stands where its mapping begins, not on all of its lines. */
function narrowed(at: Place): Place {
  return at.line === at.endLine ? at : pointAt(at.file, at.line, at.column)
}

/** The most names that one line tells. */
const MOST = 12

/** One line for all that a kind of check could not look at: absent data is said, it does not pass for right. */
export function tellMissing(figures: Figures, check: string, missing: readonly string[]): Observation[] {
  const names = [...new Set(missing)].filter((name) => !isRefused(figures, name))
  if (names.length === 0) return []
  const [first] = factPlaces(figures, names)
  return [
    observe(notAssessable, first ?? pointAt(figures.facts.reportFile), {
      check: { term: `check:${check}` },
      names: names.slice(0, MOST).join('、'),
      count: names.length,
      more: names.length > MOST ? names.length - MOST : '',
    }),
  ]
}

/** A value of the wrong kind is a blank to all that follows, and has been told. */
function isRefused(figures: Figures, name: string): boolean {
  const fact = figures.facts.facts.get(name)
  return fact?.value === null && fact.text !== ''
}

/** The names below formulas that have no value. */
export function missingIn(figures: Figures, formulas: readonly (Formula | undefined)[]): string[] {
  return blanksUnder(
    figures,
    formulas.flatMap((formula) => (formula ? namesIn(formula).map(({ name }) => name) : [])),
  )
}

/** The keys under which each kind of check has the one and the other of what it compares. */
const SIDES: Readonly<Partial<Record<Check, readonly [name: string, other: string]>>> = {
  sum: ['whole', 'parts'],
  mean: ['mean', 'of'],
  rate: ['rate', 'base'],
  growth: ['growth', 'current'],
  part: ['part', 'whole'],
  staff: ['inPost', 'quota'],
  carried: ['this', 'last'],
  balance: ['fund', 'closing'],
}

function sides(spec: IdentitySpec): { name: string; other: string } {
  const texts = (key: string | undefined): string[] => (key === undefined ? [] : operandsOf(spec, key).map(({ text }) => text))
  if (spec.check === 'equal') return { name: texts('equal')[0] ?? '', other: texts('equal')[1] ?? '' }
  const [name, other] = SIDES[spec.check] ?? []
  return { name: texts(name).join(' + '), other: texts(other).join(' + ') }
}

/** A computed number without the digits that nobody reads; a rate as a percent. */
export function amountText(value: Decimal, asPercent = false): string {
  const text = plain((asPercent ? value.times(HUNDRED) : value).toDecimalPlaces(4, Decimal.ROUND_HALF_UP))
  return asPercent ? `${text}%` : text
}
