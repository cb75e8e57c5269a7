// figures: what one unit brings to a form whose indicators it fills in itself.

import { Decimal } from '../base/decimal.ts'
import { type Checked, type Observation, observe } from '../base/observation.ts'
import { type Facts, type Formula, formulaUnknownName, type Framework, leavesOf, namesIn, nearest } from '../facts/facts.ts'
import { conditionsOf } from './conditions.ts'
import { inOrder } from './cycles.ts'
import { checkLeafFormulas, cycleFaults, dependencies, type Derivation, typesOf } from './derivation.ts'
import { outlined } from './form-outline.ts'
import { checkLeaf, checkNames, checkWeights } from './rubric/check.ts'
import { mergeFrameworks } from './rubric/merge.ts'
import { indicatorName, indicatorNamed, SCORES } from './score-names.ts'

/** The derivation by which this unit-year is computed. Without the unit's indicators there is no score: half a framework is none. */
export function completed(derivation: Derivation, facts: Facts): Checked<Derivation> {
  if (derivation.isWhole) return { value: derivation, observations: [] }
  if (facts.ownFramework) return withIndicators(derivation, facts.ownFramework)
  const { framework: _, ...rest } = derivation
  return { value: { ...rest, outline: outlined(rest.format.outline, undefined) }, observations: [] }
}

function withIndicators(form: Derivation, brought: Framework): Checked<Derivation> {
  const { scoreFrom, scoreBy } = form.format
  const merged = mergeFrameworks(form.framework, brought)
  const own = leavesOf(brought)
  const graph = dependencies(form.figures, merged.value)
  const unsound = new Set(form.unsound)
  const outline = outlined(form.format.outline, merged.value)
  const derivation: Derivation = { ...form, framework: merged.value, outline, order: inOrder(graph), unsound, isWhole: true }
  const observations = [
    ...merged.observations,
    ...checkWeights(merged.value, new Decimal(scoreFrom), scoreBy),
    ...own.flatMap((leaf) => checkLeaf(leaf, scoreBy)),
    ...checkNames(leavesOf(merged.value)),
    ...newCycles(graph, form, derivation),
    ...checkLeafFormulas(derivation, own, typesOf(derivation), unsound),
    ...unknownIndicators(derivation, unsound),
  ]
  return { value: derivation, observations }
}

/** Cycles among the form's own formulas have been told with the form. */
function newCycles(graph: ReturnType<typeof dependencies>, form: Derivation, derivation: Derivation): Observation[] {
  const told = new Set(cycleFaults(dependencies(form.figures, form.framework), form).map((one) => one.slots.path))
  return cycleFaults(graph, derivation).filter((one) => !told.has(one.slots.path ?? ''))
}

/** Indicators that the form's formulas ask for and this unit does not have. */
function unknownIndicators(derivation: Derivation, unsound: Set<Formula>): Observation[] {
  const { figures, checks, format, framework } = derivation
  const checked = checks.flatMap(({ formulas, comparison }) => [...formulas, comparison ?? []].flat())
  const formulas = [...figures.values()].map(({ formula }) => formula).concat(checked, conditionsOf(format))
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
