// pages: where scores, weights, the total and the grade come from.

import { plain } from '../../base/decimal.ts'
import type { Format } from '../../facts/facts.ts'
import {
  leafScores,
  pointsLost,
  scoreNamed,
  type Figures,
  type GroupScore,
  type How,
  type IndicatorScore,
  type LeafScore,
} from '../../figures/figures.ts'
import { explainIndicator } from '../wording/explain.ts'
import { printed } from '../wording/number.ts'
import { rubricSentences } from '../wording/rubric.ts'
import { inputRow, row, type TraceItem, type TraceRow } from './row.ts'

/** The rule that applied and how, what it read, and where rule and input stand. */
export function leafRows(score: LeafScore, of: Figures, format: Format): TraceRow[] {
  return [
    row('计分', { text: explainIndicator(score) }),
    row('评分标准', ...rubricSentences(score.leaf).map((text) => ({ text }))),
    ...inputRow(
      score.points.flatMap(({ how }) => namesRead(how)),
      of,
      format,
    ),
    row('舍入', { text: `最多保留${format.scorePlaces}位小数，四舍五入` }),
    ...(score.inputAt ? [row('填报', { text: '', at: score.inputAt })] : []),
    row('规则', { text: '', at: score.leaf.at }),
  ]
}

function namesRead(how: How): readonly string[] {
  if (how.rule === 'deduct') return how.measures.flatMap(({ names }) => names)
  return 'names' in how ? how.names : []
}

export function groupRows(score: GroupScore): TraceRow[] {
  return [...sumRows(score.children), row('规则', { text: '', at: score.group.at })]
}

function sumRows(parts: readonly IndicatorScore[]): TraceRow[] {
  return [row('公式', { text: parts.map(({ name }) => name).join(' ＋ ') }), row('数据', ...parts.map(scoreItem))]
}

function scoreItem({ name, score }: IndicatorScore): TraceItem {
  return { name: `指标.${name}.得分`, text: score ? `${plain(score)}分` : '未定' }
}

/** By addition its parts; by deduction the full marks less what each indicator lost. */
export function totalRows(of: Figures, format: Format): TraceRow[] {
  const indicators = of.scores?.indicators ?? []
  const rounding = format.totalPlaces === undefined ? [] : [row('舍入', { text: `印${format.totalPlaces}位小数` })]
  if (format.scoreBy === 'addition') return [...sumRows(indicators), ...rounding]
  const lost = leafScores(indicators).flatMap((leaf) => {
    const points = pointsLost(leaf)
    return points && !points.isZero() ? [{ leaf, points }] : []
  })
  const formula = [`${format.scoreFrom}（满分）`, ...lost.map(({ leaf }) => `${leaf.name}扣分`)].join(' − ')
  return [
    row('公式', { text: formula }),
    ...(lost.length > 0
      ? [row('数据', ...lost.map(({ leaf, points }) => ({ name: `指标.${leaf.name}.扣分`, text: `${plain(points)}分`, at: leaf.leaf.at })))]
      : []),
    ...rounding,
  ]
}

/** 指标.X.分值 stands in the rules; 指标.X.扣分 is what is left of it when the score is taken. */
export function weightRows(name: string, of: Figures): TraceRow[] {
  const [, indicator = '', what = ''] = /指标\.(.+)\.(分值|扣分)$/.exec(name) ?? []
  const score = of.scores && scoreNamed(of.scores, indicator)
  if (!score) return []
  const rule = row('规则', { text: '', at: score.kind === 'leaf' ? score.leaf.at : score.group.at })
  if (what === '分值') return [rule]
  return [
    row('公式', { text: '分值 − 得分' }),
    row('数据', { name: `指标.${indicator}.分值`, text: `${plain(score.weight)}分` }, scoreItem(score)),
    ...(score.kind === 'leaf' ? [row('计分', { text: explainIndicator(score) })] : []),
    rule,
  ]
}

/** The band that the total falls in, or the case that forced the grade. */
export function gradeRows(of: Figures, format: Format): TraceRow[] {
  const { scores, grade } = of
  if (scores?.forced)
    return [row('规则', { text: `${scores.forced.indicator}的“${scores.forced.point}”发现违反情形，等级定为“${scores.forced.grade}”` })]
  const band = format.grades.find(({ name }) => name === grade)
  if (!band || !scores) return []
  const total = printed({ kind: 'total', total: scores.total, of, year: of.facts.year }, format)
  return [
    row('规则', { text: `总分${band.from}分（含）以上的定为“${band.name}”`, at: band.at }),
    row('数据', { name: '总分', text: `${total}分` }),
  ]
}
