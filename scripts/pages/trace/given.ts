// pages: where targets, what was achieved, and the sum of the weights come from.

import { plain } from '../../base/decimal.ts'
import { leafScores, type Figures } from '../../figures/figures.ts'
import { WEIGHT_TOTAL, weightTotal, type Given } from '../given.ts'
import { achieved } from '../score-table.ts'
import { explainIndicator } from '../wording/explain.ts'
import { row, type Trace } from './row.ts'

const GIVEN = { 指标值: 'target', 实际完成值: 'actual' } as const

/** Undefined for every other name. */
export function givenTrace(name: string, figures: Figures): Trace | undefined {
  const { year } = figures.facts
  const indicators = figures.scores?.indicators ?? []
  if (name === WEIGHT_TOTAL) {
    return {
      name,
      year,
      label: name,
      text: weightTotal(figures),
      unit: '分',
      rows: [
        row('公式', { text: indicators.map((one) => one.name).join(' ＋ ') }),
        row('数据', ...indicators.map((one) => ({ name: `指标.${one.name}.分值`, text: `${plain(one.weight)}分` }))),
      ],
    }
  }
  const [, indicator, what] = /^指标\.(.+)\.(指标值|实际完成值)$/.exec(name) ?? []
  const leaf = what === undefined ? undefined : leafScores(indicators).find((one) => one.name === indicator)
  if (!leaf) return undefined
  const text = achieved(leaf, figures)[GIVEN[what as Given]]
  const at = what === '实际完成值' ? (leaf.inputAt ?? leaf.leaf.at) : leaf.leaf.at
  return {
    name,
    year,
    label: `${leaf.name}${what ?? ''}`,
    text,
    unit: '',
    rows: [row('计分', { text: explainIndicator(leaf) }), row('出处', { text: '', at })],
  }
}
