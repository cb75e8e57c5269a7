// figures: what one unit brings to a form whose indicators it fills in itself.

import { Decimal } from '../base/decimal.ts'
import { observe, type Observation } from '../base/observation.ts'
import { nearest, type Facts } from '../facts/facts.ts'
import { checkLeafFormulas, cycleFaults, dependencies, typesOf, type Derivation } from './derivation.ts'
import { inOrder } from './cycles.ts'
import { namesIn } from './formula/names.ts'
import type { Formula } from './formula/parse.ts'
import { checkLeaf, checkNames, checkWeights } from './rubric/check.ts'
import { leavesOf, readFramework } from './rubric/framework.ts'
import { mergeFrameworks } from './rubric/merge.ts'
import { indicatorName, indicatorNamed, SCORES } from './score-names.ts'
import { formulaUnknownName } from './checks/formula-unknown-name.ts'

type Completed = { derivation: Derivation; observations: readonly Observation[] }

/** The derivation by which this unit-year is computed. Without the unit's indicators there is no score: half a framework is none. */
export function completed(derivation: Derivation, facts: Facts): Completed {
  if (derivation.isWhole) return { derivation, observations: [] }
  if (facts.ownIndicators) return withIndicators(derivation, facts.ownIndicators)
  const { framework: _, ...rest } = derivation
  return { derivation: rest, observations: [] }
}

function withIndicators(form: Derivation, node: NonNullable<Facts['ownIndicators']>): Completed {
  const { scoreFrom, scoreBy } = form.format
  const read = readFramework(node)
  const merged = mergeFrameworks(form.framework, read.framework)
  const own = leavesOf(read.framework)
  const graph = dependencies(form.figures, merged.framework)
  const unsound = new Set(form.unsound)
  const derivation: Derivation = { ...form, framework: merged.framework, order: inOrder(graph), unsound, isWhole: true }
  const observations = [
    ...read.observations,
    ...merged.observations,
    ...checkWeights(merged.framework, new Decimal(scoreFrom), scoreBy),
    ...own.flatMap((leaf) => checkLeaf(leaf, scoreBy)),
    ...checkNames(leavesOf(merged.framework)),
    ...newCycles(graph, form, derivation),
    ...checkLeafFormulas(derivation, own, typesOf(derivation), unsound),
    ...unknownIndicators(derivation, unsound),
  ]
  return { derivation, observations }
}

/** Cycles among the form's own formulas have been told with the form. */
function newCycles(graph: ReturnType<typeof dependencies>, form: Derivation, derivation: Derivation): Observation[] {
  const told = new Set(cycleFaults(dependencies(form.figures, form.framework), form).map((one) => one.slots.path))
  return cycleFaults(graph, derivation).filter((one) => !told.has(one.slots.path ?? ''))
}

/** Indicators that the form's formulas ask for and this unit does not have. */
function unknownIndicators(derivation: Derivation, unsound: Set<Formula>): Observation[] {
  const { figures, identities, conditions, framework } = derivation
  const checked = identities.flatMap(({ formulas, formula }) => [...formulas.values()].flat().concat(formula ?? []))
  const formulas = [...figures.values()].map(({ formula }) => formula).concat(checked, ...conditions.values())
  const known = framework ? leavesOf(framework).map((leaf) => `指标.${leaf.name}.得分`) : []
  return formulas.flatMap((formula) =>
    namesIn(formula).flatMap(({ name, at }) => {
      const asked = indicatorName(name)
      if (name === SCORES || !asked || indicatorNamed(framework, asked.indicator)) return []
      unsound.add(formula)
      const near = nearest(name, known)
      return [observe(formulaUnknownName, at, { name, ...(near === undefined ? {} : { nearest: near }) })]
    }),
  )
}
