// figures: what a format derives, ready to be executed: formulas parsed and typed, rubrics read, all
// faults of the format told once, before any unit is computed.

import { observe, type Observation } from '../base/finding.ts'
import type { Place } from '../base/place.ts'
import type { ValueType } from '../base/value.ts'
import { nodeAt, textAt, type Node } from '../content/content.ts'
import { COMMON_FACTS, fieldOf, nearest, type FigureSpec, type Format, type IdentitySpec } from '../facts/facts.ts'
import { findCycles } from './cycles.ts'
import { checkFormula } from './formula/check.ts'
import { checkIdentity } from './formula/interval.ts'
import { namesIn } from './formula/names.ts'
import { parseFormula, type Formula } from './formula/parse.ts'
import { checkFramework } from './rubric/check.ts'
import { readFramework, rubricFormulas, type Framework, type Indicator, type Leaf } from './rubric/framework.ts'

export interface DerivedFigure {
  readonly spec: FigureSpec
  readonly formula: Formula
}

export interface Identity {
  readonly spec: IdentitySpec
  readonly formula: Formula
}

export interface Derivation {
  readonly format: Format
  readonly figures: ReadonlyMap<string, DerivedFigure>
  readonly identities: readonly Identity[]
  /** Absent where the format has no indicators, or none that can be read. */
  readonly framework?: Framework
}

/** `sound` tells that the schema had nothing against the indicators; only then are they read as rules. */
export function readDerivation(format: Format, sound: boolean): { derivation: Derivation; observations: Observation[] } {
  const observations: Observation[] = []
  const figures = new Map<string, DerivedFigure>()
  for (const spec of format.figures) {
    const read = parseFormula(spec.formula, spec.formulaAt)
    observations.push(...read.observations)
    if (read.formula) figures.set(spec.name, { spec, formula: read.formula })
  }
  const identities = format.identities.flatMap((spec): Identity[] => {
    const read = parseFormula(spec.holds, spec.at)
    observations.push(...read.observations)
    return read.formula ? [{ spec, formula: read.formula }] : []
  })
  const framework = sound && format.indicators ? framed(format.indicators, observations) : undefined
  const derivation: Derivation = { format, figures, identities, ...(framework ? { framework } : {}) }
  const cycles = findCycles(dependencies(derivation))
  observations.push(...cycles.map((cycle) => observe('formula-cycle', figurePlace(derivation, cycle), { path: [...cycle, cycle[0]].join(' → ') })))
  return { derivation, observations: [...observations, ...checkTypes(derivation, new Set(cycles.flat()))] }
}

function framed(indicators: Node, observations: Observation[]): Framework {
  const read = readFramework(nodeAt(indicators, ['indicators']) ?? indicators)
  observations.push(...read.observations, ...checkFramework(read.framework))
  return read.framework
}

/** Everything that scores depend on is one knot of the graph: a total needs every rule. */
const SCORES = '总分'

export function isScoreName(name: string): boolean {
  return name === SCORES || name === '等级' || name.startsWith('指标.')
}

function dependencies(derivation: Derivation): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, string[]>()
  const knot = (name: string): string => (isScoreName(name) ? SCORES : name)
  for (const [name, { formula }] of derivation.figures) graph.set(name, namesIn(formula).map((used) => knot(used.name)))
  const rules = derivation.framework ? rubricFormulas(derivation.framework) : []
  graph.set(SCORES, rules.flatMap(({ formula }) => namesIn(formula).map((used) => knot(used.name))))
  return graph
}

function figurePlace(derivation: Derivation, cycle: readonly string[]): Place {
  const figure = cycle.map((name) => derivation.figures.get(name)).find((found) => found)
  if (figure) return figure.spec.formulaAt
  throw new Error('a cycle without a figure in it')
}

function checkTypes(derivation: Derivation, cyclic: ReadonlySet<string>): Observation[] {
  const observations: Observation[] = []
  const types = new Map<string, ValueType | undefined>()
  const known = [...derivation.format.dictionary.fields.keys(), ...derivation.format.figures.map((spec) => spec.name), ...COMMON_FACTS]
  const near = (name: string): string | undefined => nearest(name, known)
  const typeOf = (name: string): ValueType | undefined => {
    const plain = name.startsWith('上年.') ? name.slice('上年.'.length) : name
    const figure = derivation.figures.get(plain)
    if (figure && !types.has(plain)) {
      types.set(plain, cyclic.has(plain) ? 'number' : undefined)
      const checked = checkFormula(figure.formula, typeOf, near)
      observations.push(...checked.observations)
      types.set(plain, checked.type ?? 'number')
    }
    return figure ? (types.get(plain) ?? 'number') : typeOfGiven(derivation, plain)
  }
  for (const name of derivation.figures.keys()) typeOf(name)
  for (const { formula } of derivation.identities) {
    observations.push(...checkFormula(formula, typeOf, near).observations, ...checkIdentity(formula))
  }
  const rules = derivation.framework ? rubricFormulas(derivation.framework) : []
  for (const { leaf, formula } of rules) {
    const own = (name: string): ValueType | undefined => (ownInputs(derivation, leaf).has(name) ? 'number' : typeOf(name))
    observations.push(...checkFormula(formula, own, near).observations)
  }
  return observations
}

/** What the form's schema lets the unit give for an indicator, besides facts and figures. */
function ownInputs(derivation: Derivation, leaf: Leaf): ReadonlySet<string> {
  return derivation.format.indicatorInputs.get(leaf.name) ?? new Set()
}

/** The type of a fact, or of what scoring gives; undefined for a name that nothing has. */
function typeOfGiven(derivation: Derivation, name: string): ValueType | undefined {
  if ((COMMON_FACTS as readonly string[]).includes(name)) return 'text'
  if (isScoreName(name)) return typeOfScore(derivation, name)
  const kind = fieldOf(derivation.format.dictionary, name)?.kind
  if (kind === 'quantity') return 'number'
  return kind === 'list' ? 'text' : kind
}

function typeOfScore(derivation: Derivation, name: string): ValueType | undefined {
  if (name === SCORES) return derivation.framework ? 'number' : undefined
  if (name === '等级') return 'text'
  const [, indicator, what] = /^指标\.(.+)\.(得分|分值)$/.exec(name) ?? []
  return what && indicatorNamed(derivation.framework, indicator ?? '') ? 'number' : undefined
}

/** An indicator of any level by its name; the first one where two groups share it. */
export function indicatorNamed(framework: Framework | undefined, name: string): Indicator | undefined {
  const queue = [...(framework?.indicators ?? [])]
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (next.name === name) return next
    if (next.kind === 'group') queue.push(...next.children)
  }
  return undefined
}

/** True when the unit's `indicators:` has this key but the framework has no such leaf. */
export function strayInputs(framework: Framework, inputs: Node | undefined): { name: string; at: Place }[] {
  if (inputs?.kind !== 'mapping') return []
  return [...inputs.entries.values()]
    .filter((entry) => indicatorNamed(framework, entry.key)?.kind !== 'leaf' && textAt(entry.value) === undefined)
    .map((entry) => ({ name: entry.key, at: entry.keyAt }))
}
