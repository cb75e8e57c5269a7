// facts: what a unit gives beside the indicators that it brings itself, row by row, in place of report.yaml.

import { type Observation, observe } from '../base/observation.ts'
import { entriesOf, itemsOf, type Node, nodeAt, textAt } from '../content/content.ts'
import { indicatorGivenTwice } from './checks/indicator-given-twice.ts'
import { type IndicatorInputs, type Inputs, inputsOf } from './inputs.ts'
import { isOfficialTerm } from './rubric/framework.ts'

/** Keys of a row that are the unit's answer and not the indicator's structure. */
const ANSWERS = ['score', 'level', 'reason']

/** Every row below `node` that gives something, in the order of the file. */
function rowsIn(node: Node | undefined): readonly IndicatorInputs[] {
  return itemsOf(node).flatMap((item) => {
    const below = nodeAt(item, ['children'])
    if (below) return rowsIn(below)
    const [name, at] = [textAt(item, 'name'), nodeAt(item, ['name'])?.at]
    const answers = entriesOf(item).filter(({ key }) => ANSWERS.includes(key) || isOfficialTerm(key))
    return name === undefined || !at || answers.length === 0 ? [] : [inputsOf(name, at, answers, item.at)]
  })
}

/** What stands in report.yaml and what stands beside the indicators as one; what is given in both places is told. */
export function withRows(inputs: Inputs, indicators: Node | undefined): { inputs: Inputs; observations: readonly Observation[] } {
  const rows = rowsIn(indicators)
  const twice = rows.flatMap((row) => {
    const other = inputs.indicators.get(row.name)
    return other ? [observe(indicatorGivenTwice, other.nameAt, { name: row.name }, [row.nameAt])] : []
  })
  const all = new Map([...rows.map((row) => [row.name, row] as const), ...inputs.indicators])
  return { inputs: { ...inputs, indicators: all }, observations: twice }
}
