// pages: what is told of scores, weights, the total and the grade.

import { plain } from '../../base/decimal.ts'
import type { Format } from '../../facts/facts.ts'
import {
  type Figures,
  type GroupScore,
  type IndicatorScore,
  type LeafScore,
  leafScores,
  type PointScore,
  pointsLost,
  scoreNamed,
} from '../../figures/figures.ts'
import { shown } from '../typesetting/provenance.ts'
import { explainIndicator } from '../wording/explain.ts'
import { printed } from '../wording/number.ts'
import { pointSentence, rubricSentences } from '../wording/rubric.ts'
import { inputOf, type Trace, type TraceInput } from './shape.ts'

/** What a kind of value has to tell beside its name, its text and its year. */
export type Origin = Omit<Trace, 'name' | 'kind' | 'value' | 'text' | 'year'>

/** `of` is the report that was scored, `format` that of the report that prints it. */
export function scoreTrace(score: IndicatorScore, of: Figures, format: Format = of.facts.format): Trace {
  const { year } = of.facts
  return { ...shown(`指标.${score.name}.得分`, { kind: 'score', score, year }, format), year, ...scoreOrigin(score, of, format) }
}

export function scoreOrigin(score: IndicatorScore, of: Figures, format: Format): Origin {
  const common = { label: `${score.name}得分`, unit: '分', path: score.path, full: plain(score.weight) }
  return { ...common, ...(score.kind === 'group' ? groupOrigin(score) : leafOrigin(score, of, format)) }
}

/** The rule that applied and how, what it read, and where rule and input stand. */
function leafOrigin(score: LeafScore, of: Figures, format: Format): Pick<Origin, 'inputs' | 'rounding' | 'rule' | 'note'> {
  const { leaf, inputAt, points } = score
  const names = new Set(points.flatMap(namesRead))
  return {
    inputs: [...names].map((name) => inputOf(name, of, format)),
    rounding: { words: `最多保留${format.scorePlaces}位小数，四舍五入` },
    ...(leaf.note === undefined ? {} : { note: leaf.note }),
    rule: {
      scored: explainIndicator(score),
      rubric: rubricSentences(leaf),
      points: leaf.points.map(pointSentence),
      at: leaf.at,
      ...(inputAt ? { filledAt: inputAt } : {}),
    },
  }
}

function namesRead({ how }: PointScore): readonly string[] {
  if ('measures' in how) return how.measures.flatMap(({ names }) => names)
  return 'names' in how ? how.names : []
}

function groupOrigin(score: GroupScore): Pick<Origin, 'formula' | 'inputs' | 'rule'> {
  return { ...sumOrigin(score.children), rule: { at: score.group.at } }
}

function sumOrigin(parts: readonly IndicatorScore[]): Pick<Origin, 'formula' | 'inputs'> {
  return { formula: { words: parts.map(({ name }) => name).join(' ＋ ') }, inputs: parts.map(scoreInput) }
}

function scoreInput({ name, score, weight }: IndicatorScore): TraceInput {
  return { name: `指标.${name}.得分`, kind: 'score', label: name, text: score ? plain(score) : '', unit: '分', full: plain(weight) }
}

function weightInput(name: string, label: string, text: string): TraceInput {
  return { name, kind: 'weight', label, text, unit: '分' }
}

/** As the form has it that was scored by: by addition its parts; by deduction the full marks less what each indicator lost. */
export function totalOrigin(of: Figures, format: Format): Origin {
  const { scoreBy, scoreFrom } = of.facts.format
  const indicators = of.scores?.indicators ?? []
  const common = {
    label: '总分',
    unit: '分',
    ...(format.totalPlaces === undefined ? {} : { rounding: { words: `印${format.totalPlaces}位小数` } }),
  }
  if (scoreBy === 'addition') return { ...common, ...sumOrigin(indicators) }
  const lost = leafScores(indicators).flatMap((leaf) => {
    const points = pointsLost(leaf)
    return points && !points.isZero() ? [{ ...weightInput(`指标.${leaf.name}.扣分`, leaf.name, plain(points)), at: leaf.leaf.at }] : []
  })
  const words = [`${scoreFrom}（满分）`, ...lost.map(({ label }) => `${label}扣分`)].join(' − ')
  return { ...common, formula: { words, from: scoreFrom }, inputs: lost }
}

/** 指标.X.分值 stands in the rules; 指标.X.扣分 is what is left of it when the score is taken. */
export function weightOrigin(name: string, of: Figures): Origin {
  const label = name.replace(/^(上年\.)?指标\./, '').replace('.', '')
  const [, indicator = '', what = ''] = /指标\.(.+)\.(分值|扣分)$/.exec(name) ?? []
  const score = of.scores && scoreNamed(of.scores, indicator)
  if (!score) return { label, unit: '分', inputs: [] }
  const rule = { at: score.kind === 'leaf' ? score.leaf.at : score.group.at }
  if (what === '分值') return { label, unit: '分', inputs: [], rule }
  return {
    label,
    unit: '分',
    formula: { words: '分值 − 得分' },
    inputs: [weightInput(`指标.${indicator}.分值`, '分值', plain(score.weight)), scoreInput(score)],
    rule: { ...rule, ...(score.kind === 'leaf' ? { scored: explainIndicator(score) } : {}) },
  }
}

/** The band that the total falls in, or the case that forced the grade. */
export function gradeOrigin(of: Figures, format: Format): Origin {
  const { scores, grade } = of
  const common = { label: '等级', unit: '' }
  if (scores?.forced) {
    return {
      ...common,
      inputs: [],
      rule: { text: `${scores.forced.indicator}的“${scores.forced.point}”发现违反情形，等级定为“${scores.forced.grade}”` },
    }
  }
  const band = format.grades.find(({ name }) => name === grade)
  if (!band || !scores) return { ...common, inputs: [] }
  const total = printed({ kind: 'total', total: scores.total, of, year: of.facts.year }, format)
  return {
    ...common,
    inputs: [{ name: '总分', kind: 'total', label: '总分', text: total, unit: '分' }],
    rule: { text: `总分${band.from}分（含）以上的定为“${band.name}”`, at: band.at },
  }
}
