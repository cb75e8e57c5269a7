// pages: the indicators as a list that rows of a table are repeated for.

import { INDICATOR_FIELDS, type Marks } from '../../facts/facts.ts'
import type { Figures, IndicatorScore, LeafScore } from '../../figures/figures.ts'
import { escaped } from '../typesetting/markup.ts'
import { focusOf, givenMarkup, reasonOf, scoreHtml, weightMarkup } from '../typesetting/score-table.ts'
import { rubricSentences } from '../wording/rubric.ts'
import { columnOf } from './column.ts'
import { type Given, NUMBER, numberOf, type Turn } from './turn.ts'

interface Listed {
  /** Absent in a group that has none: its row is printed empty, as in the blank form. */
  readonly leaf?: LeafScore
  /** From the first level down. */
  readonly above: readonly IndicatorScore[]
}

/** A round for each indicator that the form lists, and for each group that has none. */
export function indicatorTurns(figures: Figures, withMarks: (marks: Marks) => Figures): Turn[] {
  const levels = [...LEVELS].map((level) => `${level}级指标`)
  const known = [...levels, '名称', NUMBER, ...INDICATOR_FIELDS, ...figures.facts.format.indicatorColumns.keys()]
  return (figures.scores?.indicators ?? [])
    .flatMap((one) => listedIn(one, []))
    .map(({ above, leaf }, i) => ({
      label: leaf?.name ?? '',
      indent: 0,
      known: () => known,
      value: (name, marks) => (leaf ? ofLeaf(name, leaf, above, withMarks(marks), i) : ofEmpty(name, above, figures)),
    }))
}

function listedIn(indicator: IndicatorScore, above: readonly IndicatorScore[]): Listed[] {
  if (indicator.kind === 'leaf') return indicator.leaf.unlisted ? [] : [{ leaf: indicator, above }]
  const path = [...above, indicator]
  return indicator.children.length === 0 ? [{ above: path }] : indicator.children.flatMap((child) => listedIn(child, path))
}

function ofLeaf(name: string, leaf: LeafScore, above: readonly IndicatorScore[], figures: Figures, index: number): Given | undefined {
  return levelNamed(name, [...above, leaf], figures) ?? fieldNamed(name, leaf, figures, index)
}

const EMPTY: Given = { html: '', text: '', kind: 'words', unit: '' }

/** The names of its groups, and blanks for all that an indicator would have. */
function ofEmpty(name: string, above: readonly IndicatorScore[], figures: Figures): Given | undefined {
  const level = LEVELS.indexOf(LEVEL.exec(name)?.[1] ?? '-')
  if (level >= 0 && level < above.length) return levelNamed(name, above, figures)
  const isKnown = LEVEL.test(name) || name === NUMBER || Object.hasOwn(FIELDS, name) || figures.facts.format.indicatorColumns.has(name)
  return isKnown ? EMPTY : undefined
}

const LEVELS = '一二三四五六'
const LEVEL = /^(?:([一二三四五六])级指标|名称)(\.分值)?$/

/** `一级指标` and so on down to the indicator itself, which stands for the levels that it lacks; `一级指标.分值`. */
function levelNamed(name: string, path: readonly IndicatorScore[], figures: Figures): Given | undefined {
  const found = LEVEL.exec(name)
  const [, level = '', weight] = found ?? []
  const one = found ? (path[level === '' ? path.length - 1 : LEVELS.indexOf(level)] ?? path.at(-1)) : undefined
  if (!one) return undefined
  const named = { about: one, ...(one.kind === 'group' ? { isGroup: true as const } : {}) }
  if (weight !== undefined) return { ...plainly(weightMarkup(one, figures).toHTML(), 'number', '分'), ...named }
  return { html: escaped(one.name), text: one.name, kind: 'label', unit: '', ...named }
}

const FIELDS: Readonly<Record<(typeof INDICATOR_FIELDS)[number], (leaf: LeafScore, figures: Figures) => Given>> = {
  分值: (leaf, figures) => plainly(weightMarkup(leaf, figures).toHTML(), 'number', '分'),
  得分: (leaf, figures) => plainly(scoreHtml(leaf, figures), 'number', '分'),
  指标值: (leaf, figures) => plainly(givenMarkup(leaf, '指标值', figures).toHTML(), 'mark'),
  实际完成值: (leaf, figures) => plainly(givenMarkup(leaf, '实际完成值', figures).toHTML(), 'mark'),
  偏差原因: (leaf, figures) => plainly(escaped(reasonOf(leaf, figures)), 'words'),
  评分要点: (leaf) => plainly(paragraphs(focusOf(leaf)), 'words'),
  评分标准: ({ leaf }) => plainly(paragraphs(rubricSentences(leaf)), 'words'),
}

function fieldNamed(name: string, leaf: LeafScore, figures: Figures, index: number): Given | undefined {
  if (name === NUMBER) return numberOf(index)
  const field = INDICATOR_FIELDS.find((one) => one === name)
  if (field) return FIELDS[field](leaf, figures)
  const column = figures.facts.format.indicatorColumns.get(name)
  return column && columnOf(column, leaf, figures)
}

function plainly(html: string, kind: Given['kind'], unit = ''): Given {
  return { html, text: html.replace(/<[^>]*>/g, ''), kind, unit }
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escaped(text)}</p>`).join('')
}
