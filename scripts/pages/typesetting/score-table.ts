// pages: the score table as the template sees it: a row per leaf indicator, its groups spanning their rows.

import { Decimal, plain } from '../../base/decimal.ts'
import { circledNumeral } from '../../base/numerals.ts'
import {
  type Figures,
  type IndicatorScore,
  type LeafScore,
  leafScores,
  named,
  type PointScore,
  scoreNamed,
  valueNamed,
} from '../../figures/figures.ts'
import { actualText } from '../wording/explain.ts'
import { printed } from '../wording/number.ts'
import { rubricSentences } from '../wording/rubric.ts'
import { type Given, givenElement, givenName } from './given.ts'
import { escaped, type Markup, markup } from './markup.ts'
import { setReference } from './running.ts'

export interface ScoreRow {
  /** The groups that begin in this row, outermost first. */
  readonly groups: readonly { readonly name: string; readonly weight: Markup; readonly rows: number; readonly level: number }[]
  readonly name: string
  readonly weight: Markup
  readonly focus: readonly string[]
  readonly rubric: readonly string[]
  readonly score: string
  /** 年度指标值 and 实际完成值 of an indicator with a target; the form's blank for any other. */
  readonly target: Markup
  readonly actual: Markup
  /** 偏差原因, or the form's blank. */
  readonly reason: string
}

/** A row for every indicator that is listed; where a group begins with unlisted ones, it begins with its first listed row. */
export function scoreRows(figures: Figures): ScoreRow[] {
  return (figures.scores?.indicators ?? []).flatMap((indicator) => rowsOf(indicator, [], figures))
}

function rowsOf(indicator: IndicatorScore, groups: ScoreRow['groups'], figures: Figures): ScoreRow[] {
  if (indicator.kind === 'leaf') return indicator.leaf.unlisted ? [] : [leafRow(indicator, groups, figures)]
  const own = { name: indicator.name, weight: weightMarkup(indicator, figures), rows: listedIn(indicator), level: indicator.level }
  let beginning = [...groups, own]
  return indicator.children.flatMap((child) => {
    const rows = rowsOf(child, beginning, figures)
    if (rows.length > 0) beginning = []
    return rows
  })
}

function listedIn(indicator: IndicatorScore): number {
  return leafScores([indicator]).filter((one) => !one.leaf.unlisted).length
}

/** The row of one leaf, with the groups that begin in it. */
function leafRow(leaf: LeafScore, groups: ScoreRow['groups'], figures: Figures): ScoreRow {
  return {
    groups,
    name: leaf.name,
    weight: weightMarkup(leaf, figures),
    focus: focusOf(leaf),
    rubric: rubricSentences(leaf.leaf),
    score: scoreHtml(leaf, figures),
    target: givenMarkup(leaf, '指标值', figures),
    actual: givenMarkup(leaf, '实际完成值', figures),
    reason: reasonOf(leaf, figures),
  }
}

export function focusOf({ leaf: { focus } }: LeafScore): string[] {
  const several = focus.length > 1
  return focus.map((text, i) => `${several ? circledNumeral(i + 1) : ''}${text}${several && i < focus.length - 1 ? '；' : '。'}`)
}

export function scoreHtml({ name }: LeafScore, figures: Figures): string {
  return setReference(`指标.${name}.得分`, figures).html
}

/** As the form writes it: 10 stays 10, 5.0 stays 5.0. */
export function weightMarkup(indicator: IndicatorScore, figures: Figures): Markup {
  const isUnwritten = indicator.kind === 'leaf' && !indicator.leaf.isWeightWritten && indicator.weight.isZero()
  const text = isUnwritten ? figures.facts.format.blank : indicator.kind === 'leaf' ? indicator.leaf.weight.text : plain(indicator.weight)
  // Two indicators may share a name; the name then means the first of them.
  const isNamed = figures.scores && scoreNamed(figures.scores, indicator.name) === indicator
  return markup(isNamed ? givenElement(`指标.${indicator.name}.分值`, text, 'weight') : escaped(text))
}

export function givenMarkup(leaf: LeafScore, what: Given, figures: Figures): Markup {
  const text = givenText(leaf, what, figures)
  return markup(text === figures.facts.format.blank ? escaped(text) : givenElement(givenName(leaf, what), text))
}

export function givenText(leaf: LeafScore, what: Given, figures: Figures): string {
  if (what === '指标值')
    return joined(
      leaf.leaf.points.map((point) => (point.rule === 'target' ? point.target.text : undefined)),
      figures,
    )
  return joined(leaf.award ? [leaf.award.actual] : leaf.points.flatMap((point) => actualOf(point, figures)), figures)
}

export function reasonOf(leaf: LeafScore, figures: Figures): string {
  const awards = leaf.points.map((one) => (one.by === 'award' ? one.how.reason : undefined))
  return leaf.reason ?? leaf.award?.reason ?? joined(awards, figures)
}

/** The unit's own reason; empty where it gives none. */
export function writtenReason(leaf: LeafScore, figures: Figures): string {
  const reason = reasonOf(leaf, figures)
  return reason === figures.facts.format.blank ? '' : reason
}

function joined(texts: readonly (string | undefined)[], figures: Figures): string {
  return texts.filter((text) => text !== undefined).join('；') || figures.facts.format.blank
}

/** What a formula gave is printed as the form prints the figure it names. */
function actualOf(score: PointScore, figures: Figures): readonly string[] {
  if (score.by === 'award') return score.how.actual === undefined ? [] : [score.how.actual]
  if (score.by !== 'target') return []
  const { point, how } = score
  const root = point.actual.from === 'formula' ? point.actual.of?.root : undefined
  const found = root?.kind === 'reference' ? named(figures, root.name) : undefined
  const value = root?.kind === 'reference' ? valueNamed(figures, root.name) : undefined
  const isNamed = found && value instanceof Decimal && how.value?.eq(value) // an input of the unit's may bear the name of a figure
  return [isNamed ? printed(found, figures.facts.format) : actualText(point, how)]
}
