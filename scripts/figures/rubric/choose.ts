// figures: the rule choose: a grade or state given from outside is worth what a table says.

import { observe } from '../../base/observation.ts'
import { entriesOf, nodeAt, textAt } from '../../content/content.ts'
import { undetermined } from './point.ts'
import type { Amount, PointBase, Rule } from './point.ts'
import { needAmount, needText, plainValue } from './read.ts'
import { tiersNotExhaustive } from '../checks/tiers-not-exhaustive.ts'

export interface ChoosePoint extends PointBase {
  readonly rule: 'choose'
  /** What is being graded and by whom; the options follow it in print. */
  readonly text: string
  /** Put before every option in print: 评定为. */
  readonly verb?: string
  readonly worths: readonly { option: string; worth: Amount }[]
}

export interface ChooseHow {
  readonly rule: 'choose'
  readonly chosen: string
}

/** 评定为优的，计 4 分；评定为良的，计 3 分…… */
export const choose: Rule<ChoosePoint, ChooseHow> = {
  kind: 'choose',
  read(node, base) {
    const table = nodeAt(node, ['worths'])
    const worths = entriesOf(table).map(({ key }) => ({ option: key, worth: needAmount(table!, key) }))
    const verb = textAt(node, 'verb')
    return { ...base, rule: 'choose', text: needText(node, 'text'), worths, ...(verb === undefined ? {} : { verb }) }
  },
  formulas: () => [],
  check: (point) =>
    point.worths
      .filter(({ worth }) => worth.value.gt(point.worth.value))
      .map(({ worth }) =>
        observe(tiersNotExhaustive, worth.at, { name: point.name, problem: { term: 'tier-over-worth' }, bound: worth.text }),
      ),
  attainable: (point) => point.worths.map(({ worth }) => worth.value),
  score(point, scene) {
    const input = plainValue(scene.input)
    const found = point.worths.find(({ option }) => option === input)
    if (!found) return undetermined([point.name], input === null ? 'blank' : 'unusable')
    return { points: found.worth.value, how: { rule: 'choose', chosen: found.option } }
  },
}
