// pages: where targets, what was achieved, and the sum of the weights come from.

import { plain } from '../../base/decimal.ts'
import { type Figures, leafScores } from '../../figures/figures.ts'
import { type Given, givenShown, WEIGHT_TOTAL, weightTotal } from '../typesetting/given.ts'
import { givenText } from '../typesetting/score-table.ts'
import { explainIndicator } from '../wording/explain.ts'
import type { Trace } from './shape.ts'

/** Undefined for every other name. */
export function givenTrace(name: string, figures: Figures): Trace | undefined {
  const { year } = figures.facts
  const indicators = figures.scores?.indicators ?? []
  if (name === WEIGHT_TOTAL) {
    return {
      ...givenShown(name, weightTotal(figures), 'weight'),
      year,
      label: name,
      unit: '分',
      formula: { words: indicators.map((one) => one.name).join(' ＋ ') },
      inputs: indicators.map((one) => ({
        name: `指标.${one.name}.分值`,
        kind: 'weight',
        label: one.name,
        text: plain(one.weight),
        unit: '分',
      })),
    }
  }
  const [, indicator, what] = /^指标\.(.+)\.(指标值|实际完成值)$/.exec(name) ?? []
  const leaf = what === undefined ? undefined : leafScores(indicators).find((one) => one.name === indicator)
  if (!leaf) return undefined
  const at = what === '实际完成值' ? (leaf.inputAt ?? leaf.leaf.at) : leaf.leaf.at
  return {
    ...givenShown(name, givenText(leaf, what as Given, figures)),
    year,
    label: `${leaf.name}${what ?? ''}`,
    unit: '',
    inputs: [],
    rule: { scored: explainIndicator(leaf) },
    at,
  }
}
