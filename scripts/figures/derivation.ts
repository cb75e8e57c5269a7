// figures: what a format derives, ready to be executed: formulas parsed and typed, rubrics read, all
// faults of the format told once, before any unit is computed.

import { Decimal } from '../base/decimal.ts'
import { type Checked, type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import type { ValueType } from '../base/value.ts'
import {
  commonFacts,
  fieldOf,
  type FigureSpec,
  type Format,
  type Formula,
  formulaUnknownName,
  type Framework,
  type Leaf,
  leavesOf,
  namesIn,
  nearest,
  type OutlineNode,
  type RecordsField,
} from '../facts/facts.ts'
import { unknownWords } from './check-names.ts'
import { figureNameTaken } from './checks/figure-name-taken.ts'
import { formulaCycle } from './checks/formula-cycle.ts'
import { deriveCheck, type DerivedCheck, namesOf } from './comparisons.ts'
import { checkProse, checkSentences } from './conditions.ts'
import { findCycles, inOrder } from './cycles.ts'
import { outlined } from './form-outline.ts'
import { checkFormula } from './formula/check.ts'
import { checkComparison } from './formula/compare.ts'
import { type Meaning, type MeaningOf, valueType } from './formula/meaning.ts'
import { checkGrades } from './grades.ts'
import { columnIn, countsRecords, isOfRecords } from './lists.ts'
import { unitFaults, unitless } from './measured-units.ts'
import { checkFramework, checkLeaf, checkNames } from './rubric/check.ts'
import { leafFormulas, rubricFormulas } from './rubric/rules.ts'
import { GRADE, indicatorName, indicatorNamed, isScoreName, knot, SCORES } from './score-names.ts'

export interface DerivedFigure {
  readonly spec: FigureSpec
  readonly formula: Formula
  /** Computed once for each record of this list, as a column of it: 重点工作.执行率. */
  readonly each?: { readonly of: string; readonly column: string }
}

export interface Derivation {
  readonly format: Format
  readonly figures: ReadonlyMap<string, DerivedFigure>
  readonly checks: readonly DerivedCheck[]
  /** The lists of records that formulas may name: the form's own, and those that come from outside the report. */
  readonly records: ReadonlyMap<string, RecordsField>
  /** Figures and SCORES, each after what it rests on; the order to compute in. */
  readonly order: readonly string[]
  /** Formulas with a fault of names or types, which has been told: they have no value. */
  readonly unsound: ReadonlySet<Formula>
  /** False while indicators that the unit brings may be missing. */
  readonly isWhole: boolean
  /** Absent where there are no indicators, or none that can be read. */
  readonly framework?: Framework
  /** The form's own, with the indicators put in. */
  readonly outline: readonly OutlineNode[]
}

/** `outside`: lists of records that no unit fills in here, such as its projects, as toFigures will be given them. */
export function readDerivation(format: Format, outside: readonly RecordsField[] = []): Checked<Derivation> {
  const records = new Map([...format.dictionary.records.values(), ...outside].map((field) => [field.name, field]))
  const observations: Observation[] = []
  const figures = new Map<string, DerivedFigure>()
  for (const spec of format.figures) {
    const each = columnIn(records, spec.name)
    if (format.dictionary.fields.has(spec.name) || isOfRecords(records, spec.name))
      observations.push(observe(figureNameTaken, spec.nameAt, { name: spec.name }))
    const { formula } = spec.formula
    if (formula) figures.set(spec.name, { spec, formula, ...(each ? { each } : {}) })
  }
  const checks = format.checks.map(deriveCheck)
  const { framework } = format
  if (framework) observations.push(...checkFormFramework(format, framework))
  const graph = dependencies(figures, framework)
  const unsound = new Set<Formula>()
  const order = inOrder(graph)
  const isWhole = format.indicatorsFrom === 'form'
  const outline = outlined(format.outline, framework)
  const derivation: Derivation = { format, figures, checks, records, order, unsound, isWhole, outline, ...(framework ? { framework } : {}) }
  observations.push(...cycleFaults(graph, derivation), ...checkGrades(format.grades), ...unitless(format))
  return { value: derivation, observations: [...observations, ...checkTypes(derivation, unsound)] }
}

/** Sums, and names beside its own, are the unit-year's to keep where the unit adds indicators to the form's. */
function checkFormFramework({ indicatorsFrom, scoreFrom, scoreBy }: Format, framework: Framework): readonly Observation[] {
  if (indicatorsFrom === 'form') return checkFramework(framework, new Decimal(scoreFrom), scoreBy)
  const leaves = leavesOf(framework)
  return [...leaves.flatMap((leaf) => checkLeaf(leaf, scoreBy)), ...checkNames(leaves)]
}

export function dependencies(figures: Derivation['figures'], framework: Framework | undefined): ReadonlyMap<string, readonly string[]> {
  const used = (formulas: readonly Formula[]): string[] => [
    ...new Set(formulas.flatMap((formula) => namesIn(formula).map(({ name }) => knot(name)))),
  ]
  const graph = new Map([...figures].map(([name, { formula }]) => [name, used([formula])]))
  return graph.set(SCORES, used(framework ? rubricFormulas(framework).map(({ formula }) => formula) : []))
}

/** Definitions that lead back to themselves. */
export function cycleFaults(graph: ReadonlyMap<string, readonly string[]>, derivation: Derivation): Observation[] {
  return findCycles(graph).map((cycle) => observe(formulaCycle, cyclePlace(derivation, cycle), { path: [...cycle, cycle[0]].join(' → ') }))
}

/** The formula of a figure in the cycle; where only scores rest on scores, the first rule that asks for one. */
function cyclePlace({ figures, framework }: Derivation, cycle: readonly string[]): Place {
  const figure = cycle.map((name) => figures.get(name)).find((found) => found)
  if (figure) return figure.spec.formula.at
  const rules = framework ? rubricFormulas(framework) : []
  const found = rules.flatMap(({ formula }) => namesIn(formula)).find(({ name }) => knot(name) === SCORES)
  if (found) return found.at
  throw new Error('a cycle without a formula in it')
}

const LAST_YEAR = /^上年\./

/** The type of every name; in a cycle a figure is asked for before it is known, and taken for the number that most are. */
export function typesOf(derivation: Derivation): MeaningOf {
  const types = new Map<string, ValueType>()
  const typeOf: MeaningOf = (name) => {
    const plain = name.replace(LAST_YEAR, '')
    const column = columnIn(derivation.records, name)
    const type = derivation.figures.has(plain) ? (types.get(plain) ?? 'number') : typeOfGiven(derivation, plain)
    if (derivation.records.has(plain)) return { list: name }
    return column && valueType(type) ? { column: type as ValueType, of: column.of } : type
  }
  for (const { name, formula, each } of inTypeOrder(derivation)) {
    types.set(name, checkFormula(formula, typeOf, undefined, each?.of).type ?? 'number')
  }
  return typeOf
}

function knownNames({ format, records }: Derivation): string[] {
  const columns = [...records.values()].flatMap(({ name, columns: own }) => [name, ...[...own.keys()].map((column) => `${name}.${column}`)])
  return [...format.dictionary.fields.keys(), ...columns, ...format.figures.map((spec) => spec.name), ...commonFacts(format)]
}

function checkTypes(derivation: Derivation, unsound: Set<Formula>): Observation[] {
  const typeOf = typesOf(derivation)
  const known = knownNames(derivation)
  const observations: Observation[] = []
  for (const { formula, each } of derivation.figures.values()) {
    observations.push(...checkedFormula(formula, typeOf, known, unsound, each?.of))
  }
  for (const check of derivation.checks) {
    observations.push(...checkedCheck(check, typeOf, known, unsound), ...unknownWords(check.check, derivation.format, derivation.framework))
  }
  const prose = checkProse(derivation.format, typeOf, known)
  for (const formula of prose.faulty) unsound.add(formula)
  observations.push(...prose.observations)
  const leaves = derivation.framework ? leavesOf(derivation.framework) : []
  return [...observations, ...checkLeafFormulas(derivation, leaves, typeOf, unsound)]
}

/** What was read is told where it stands; what was joined from it is sound only as its parts are. */
function checkedCheck(
  { check, formulas, comparison }: DerivedCheck,
  typeOf: MeaningOf,
  known: readonly string[],
  unsound: Set<Formula>,
): Observation[] {
  const told = formulas.flatMap((one) => checkedFormula(one, typeOf, known, unsound))
  const loose = check.kind === 'holds' && comparison ? checkComparison(comparison) : []
  if (comparison && (told.length + loose.length > 0 || checkFormula(comparison, typeOf).observations.length > 0)) unsound.add(comparison)
  return [...told, ...loose, ...namesOf(check).flatMap(({ text, at }) => (valueType(typeOf(text)) ? [] : [unknownName(text, at, known)]))]
}

function unknownName(name: string, at: Place, known: readonly string[]): Observation {
  const near = nearest(name, known)
  return observe(formulaUnknownName, at, { name, ...(near === undefined ? {} : { nearest: near }) })
}

function checkedFormula(formula: Formula, typeOf: MeaningOf, known: readonly string[], unsound: Set<Formula>, of?: string): Observation[] {
  const { observations } = checkFormula(formula, typeOf, (name) => nearest(name, known), of)
  if (observations.length > 0) unsound.add(formula)
  return observations.map((one) => aboutGroup(one, known))
}

/** As many as one looks through. */
const MOST_MEMBERS = 6

/** A name that is only the beginning of others lacks its last part. */
function aboutGroup(one: Observation, known: readonly string[]): Observation {
  const name = one.check === formulaUnknownName ? one.slots.name : undefined
  const members = typeof name === 'string' ? known.filter((other) => other.startsWith(`${name}.`)) : []
  if (members.length === 0) return one
  const shown = members.slice(0, MOST_MEMBERS).join('、')
  return { ...one, slots: { name, members: members.length > MOST_MEMBERS ? `${shown}……` : shown } }
}

/** Rules may name their indicator's own inputs; its sentences are set from what everyone can see. */
export function checkLeafFormulas(
  derivation: Derivation,
  leaves: readonly Leaf[],
  typeOf: MeaningOf,
  unsound: Set<Formula>,
): Observation[] {
  const known = knownNames(derivation)
  return leaves.flatMap((leaf) => {
    const inputs = new Set([...leaf.inputs, ...(derivation.format.indicatorInputs.get(leaf.name) ?? [])])
    const own: MeaningOf = (name) => (inputs.has(name) ? 'number' : typeOf(name))
    const rules = leafFormulas(leaf).flatMap(({ formula }) => checkedFormula(formula, own, [...inputs, ...known], unsound))
    const { observations, faulty } = checkSentences(leaf.sentences, derivation.format, typeOf, known)
    for (const formula of faulty) unsound.add(formula)
    return [...rules, ...leaf.points.flatMap((point) => unitFaults(point, derivation.format)), ...observations]
  })
}

/** Figures after those whose type theirs rests on; last year's have the types of this year's. */
function inTypeOrder({ figures }: Derivation): (DerivedFigure & { name: string })[] {
  const graph = new Map([...figures].map(([name, { formula }]) => [name, namesIn(formula).map((used) => used.name.replace(LAST_YEAR, ''))]))
  return inOrder(graph).flatMap((name) => {
    const figure = figures.get(name)
    return figure ? [{ name, ...figure }] : []
  })
}

/** The type of a fact, or of what scoring gives; undefined for a name that nothing has. */
function typeOfGiven(derivation: Derivation, name: string): Meaning | undefined {
  if (commonFacts(derivation.format).includes(name)) return 'text'
  if (isScoreName(name)) return typeOfScore(derivation, name)
  const { dictionary, figures } = derivation.format
  if (countsRecords(derivation.records, name)) return 'number'
  const column = columnIn(derivation.records, name)
  const kind = (column ? derivation.records.get(column.of)?.columns.get(column.column) : fieldOf(dictionary, name))?.kind
  if (kind === 'quantity') return 'number'
  if (kind === undefined && figures.some((spec) => spec.name === name)) return 'number' // its formula cannot be read, and has been told
  return kind === 'list' ? 'text' : kind
}

/** What a unit may bring of its own is known only with the unit-year; until then every indicator may be there. */
function typeOfScore({ framework, isWhole }: Derivation, name: string): ValueType | undefined {
  if (name === SCORES) return framework || !isWhole ? 'number' : undefined
  if (name === GRADE) return 'text'
  const asked = indicatorName(name)
  return asked && (!isWhole || indicatorNamed(framework, asked.indicator)) ? 'number' : undefined
}
