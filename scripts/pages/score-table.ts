// pages: the score table as the template sees it: a row per leaf indicator, its groups spanning their rows.

import { plain } from '../base/decimal.ts'
import { circledNumeral } from '../base/numerals.ts'
import { leafScores, type Figures, type IndicatorScore, type LeafScore } from '../figures/figures.ts'
import { referenceHtml } from './running.ts'
import { rubricSentences } from './wording/rubric.ts'

export interface ScoreRow {
  /** The groups that begin in this row, outermost first. */
  readonly groups: readonly { readonly name: string; readonly weight: string; readonly rows: number; readonly level: number }[]
  readonly name: string
  readonly weight: string
  readonly focus: readonly string[]
  readonly rubric: readonly string[]
  readonly score: string
}

export function scoreRows(figures: Figures): ScoreRow[] {
  return (figures.scores?.indicators ?? []).flatMap((indicator) => rowsOf(indicator, [], figures))
}

function rowsOf(indicator: IndicatorScore, groups: ScoreRow['groups'], figures: Figures): ScoreRow[] {
  if (indicator.kind === 'leaf') return [leafRow(indicator, groups, figures)]
  const own = { name: indicator.name, weight: plain(indicator.weight), rows: leafScores([indicator]).length, level: indicator.level }
  return indicator.children.flatMap((child, i) => rowsOf(child, i === 0 ? [...groups, own] : [], figures))
}

function leafRow(leaf: LeafScore, groups: ScoreRow['groups'], figures: Figures): ScoreRow {
  const { focus } = leaf.leaf
  return {
    groups, name: leaf.name, weight: leaf.leaf.weight.text,
    focus: focus.length > 1 ? focus.map((text, i) => `${circledNumeral(i + 1)}${text}${i === focus.length - 1 ? '。' : '；'}`) : focus.map((text) => `${text}。`),
    rubric: rubricSentences(leaf.leaf),
    score: referenceHtml(`指标.${leaf.name}.得分`, figures),
  }
}
