// pages: 失分清单: what was lost, where and why, the most first. The first question that a reader asks.

import { plain } from '../../base/decimal.ts'
import {
  type Figures,
  fullMarks,
  GRADE,
  isWeightless,
  type LeafScore,
  type Loss,
  lossesOf,
  lostTogether,
  scoreNamed,
  SCORES,
} from '../../figures/figures.ts'
import { FULL_MARKS, LOST_COUNT, LOST_TOTAL } from '../trace/derived.ts'
import { givenElement } from '../typesetting/given.ts'
import { element, escaped } from '../typesetting/markup.ts'
import { valueElement } from '../typesetting/provenance.ts'
import { writtenReason } from '../typesetting/score-table.ts'
import { explainIndicator } from '../wording/explain.ts'

export interface LossesView {
  /** What came of the scoring, in a sentence, as HTML. */
  readonly sentence: string
  /** 失分, or 扣分 where the form deducts. */
  readonly word: string
  readonly rows: readonly LossRow[]
  /** Whether indicators have weights: else there is no column for them. */
  readonly hasWeights: boolean
}

export interface LossRow {
  readonly name: string
  /** The indicators above it. */
  readonly above: string
  /** Data elements, or texts where two indicators share the name. */
  readonly points: string
  readonly weight: string
  readonly score: string
  /** The unit's own; empty where it gives none. */
  readonly reason: string
  /** How the rule came to it; empty for what was awarded. */
  readonly rule: string
}

/** Undefined for a report that is not scored. */
export function lossesView(figures: Figures): LossesView | undefined {
  const { facts, scores } = figures
  if (!scores || scores.indicators.length === 0) return undefined
  const losses = lossesOf(figures)
  if (scores.total === undefined && losses.length === 0) return undefined
  const word = facts.format.scoreBy === 'deduction' ? '扣分' : '失分'
  const hasWeights = losses.some(({ leaf }) => isScored(leaf, figures))
  return { word, hasWeights, sentence: sentenceOf(losses, figures), rows: losses.map((loss) => rowOf(loss, figures)) }
}

/** 满分100分，自评得分98.29分：4项指标扣分，共扣1.71分。 HTML: each number is a data element. */
function sentenceOf(losses: readonly Loss[], figures: Figures): string {
  const verb = figures.facts.format.scoreBy === 'deduction' ? '扣' : '失'
  const value = (name: string, text: string): string => givenElement(name, text, 'weight')
  const lost =
    losses.length === 0
      ? '各项指标都没有失分'
      : `${value(LOST_COUNT, String(losses.length))}项指标${verb}分，共${verb}${value(LOST_TOTAL, plain(lostTogether(losses)))}分`
  if (!figures.scores?.total) return `总分未定；${lost}。`
  const grade = figures.grade === undefined ? '' : `，等级为“${valueElement(GRADE, figures)}”`
  return `满分${value(FULL_MARKS, plain(fullMarks(figures)))}分，自评得分${valueElement(SCORES, figures)}分${grade}：${lost}。`
}

/** By deduction a form has no score for each indicator: only what was taken off. */
function isScored(leaf: LeafScore, { facts }: Figures): boolean {
  return facts.format.scoreBy === 'addition' && !isWeightless(leaf)
}

function rowOf({ leaf, points }: Loss, figures: Figures): LossRow {
  return {
    name: leaf.name,
    above: leaf.path.slice(0, -1).join(' › '),
    points: valueOf(leaf, '扣分', plain(points), figures),
    weight: isScored(leaf, figures) ? valueOf(leaf, '分值', plain(leaf.weight), figures) : '',
    score: isScored(leaf, figures) ? valueOf(leaf, '得分', leaf.score ? plain(leaf.score) : '', figures) : '',
    reason: writtenReason(leaf, figures),
    rule: leaf.award || leaf.points.every(({ by }) => by === 'award') ? '' : ruleOf(leaf),
  }
}

/** The sentence leads to where the score comes from, as the score does. */
function ruleOf(leaf: LeafScore): string {
  const { reason: _, ...unreasoned } = leaf
  return element(
    'data',
    { class: 'rule', value: leaf.score ? plain(leaf.score) : '', 'data-name': `指标.${leaf.name}.得分` },
    explainIndicator(unreasoned),
  )
}

function valueOf(leaf: LeafScore, what: '扣分' | '分值' | '得分', text: string, figures: Figures): string {
  const isOwn = figures.scores && scoreNamed(figures.scores, leaf.name) === leaf
  return (isOwn && valueElement(`指标.${leaf.name}.${what}`, figures)) || escaped(text)
}
