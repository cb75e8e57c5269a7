// pages: what a page reckons besides the form: what was lost in all, what changed from last year, and what a public document
// printed. Names of the page only: no formula may ask for them.

import { Decimal, HUNDRED, plain } from '../../base/decimal.ts'
import {
  type Change,
  changesOf,
  EXECUTION_RATE,
  type Figures,
  fullMarks,
  lossesOf,
  lostTogether,
  type ScoreChange,
  scoreChangesOf,
} from '../../figures/figures.ts'
import { givenShown } from '../typesetting/given.ts'
import { plainValue } from '../typesetting/provenance.ts'
import { inputOf, type Trace, type TraceInput } from './shape.ts'
import { COMMON_RATE } from './values.ts'

export const LOST_TOTAL = '失分.合计'
export const LOST_COUNT = '失分.项数'
export const FULL_MARKS = '失分.满分'

/** `增减.全年执行`, `增减.指标.产出`; `增减率.全年执行`. */
export const changeName = (what: string, isShare = false): string => `${isShare ? '增减率' : '增减'}.${what}`

export const statedName = (what: string): string => `原文.${what}`

/** Undefined for every other name. */
export function derivedTrace(name: string, figures: Figures): Trace | undefined {
  if (name === LOST_TOTAL || name === LOST_COUNT || name === FULL_MARKS) return lostTrace(name, figures)
  const [, what, of] = /^(增减|增减率|原文)\.(.+)$/.exec(name) ?? []
  if (of === undefined) return undefined
  if (what === '原文') return statedTrace(name, of, figures)
  const score = what === '增减' ? scoreChangesOf(figures).find(({ leaf }) => `指标.${leaf.name}` === of) : undefined
  if (score) return scoreChangeTrace(name, score, figures)
  const change = changesOf(figures).find((one) => one.name === of)
  return change && changeTrace(name, change, what === '增减率', figures)
}

function lostTrace(name: string, figures: Figures): Trace {
  const { format, year } = figures.facts
  const losses = lossesOf(figures)
  const common = { year, label: name.replace('.', ''), unit: name === LOST_COUNT ? '项' : '分' }
  if (name === FULL_MARKS)
    return { ...givenShown(name, plain(fullMarks(figures)), 'weight'), ...common, formula: { words: '表式的满分' }, inputs: [] }
  if (name === LOST_COUNT)
    return { ...givenShown(name, String(losses.length), 'weight'), ...common, formula: { words: '有失分的指标的个数' }, inputs: [] }
  const inputs = losses.map(({ leaf }) => inputOf(`指标.${leaf.name}.扣分`, figures, format))
  return { ...givenShown(name, plain(lostTogether(losses)), 'weight'), ...common, formula: { words: '各项指标失分之和' }, inputs }
}

function statedTrace(name: string, of: string, { facts }: Figures): Trace | undefined {
  const found = facts.stated.find((one) => one.name === of)
  return found && { ...givenShown(name, found.text), year: facts.year, label: `${of}，原文印作`, unit: '', inputs: [], at: found.at }
}

function scoreChangeTrace(name: string, change: ScoreChange, figures: Figures): Trace {
  const { before, isByShare, leaf } = change
  const own = `指标.${leaf.name}.得分`
  const input = (year: Figures, of: string): TraceInput => ({ ...inputOf(`指标.${leaf.name}.得分`, year, figures.facts.format), name: of })
  const last = figures.lastYear ? [input(figures.lastYear, `上年.${own}`)] : []
  const words = isByShare ? `得分 ÷ 分值（${plain(leaf.weight)}） − 上年得分 ÷ 上年分值（${plain(before.weight)}）` : '得分 − 上年得分'
  return {
    ...givenShown(name, scoreChangeText(change), 'figure', plainValue(change.by)),
    year: figures.facts.year,
    label: `${leaf.name}得分增减`,
    unit: '',
    formula: { words },
    inputs: [input(figures, own), ...last],
  }
}

function changeTrace(name: string, change: Change, isShare: boolean, figures: Figures): Trace | undefined {
  const text = isShare ? shareText(change) : changeText(change)
  const value = isShare ? change.share : change.by
  if (text === '' || !value) return undefined
  const { format, year } = figures.facts
  const [now, before] = changeNames(change, figures)
  return {
    ...givenShown(name, text, 'figure', plainValue(value)),
    year,
    label: `${change.name}比上年${isShare ? '增减的比率' : '增减'}`,
    unit: '',
    formula: { words: isShare ? `（${now} − ${before}） ÷ ${before}` : `${now} − ${before}` },
    inputs: [now, before].filter((one) => !one.endsWith(COMMON_RATE)).map((one) => inputOf(one, figures, format)),
    ...(isShare ? { rounding: { words: '按百分数保留1位小数，四舍五入', before: plainValue(value) } } : {}),
  }
}

/** What this year's value and the last year's that it is compared with are called. */
export function changeNames(
  { name, restated }: Change,
  { facts, lastYear }: Figures,
): readonly [now: string, before: string, earlier: string] {
  const now = name === EXECUTION_RATE ? COMMON_RATE : (facts.format.shared.get(name)?.name ?? name)
  const own = name === EXECUTION_RATE ? COMMON_RATE : (lastYear?.facts.format.shared.get(name)?.name ?? name)
  const before = restated ? (facts.format.shared.get(name)?.last?.name ?? '') : `上年.${own}`
  return [now, before, `上年.${own}`]
}

/** Of a rate in percentage points. */
export function changeText({ name, by }: Change): string {
  if (!by) return ''
  return name === EXECUTION_RATE ? `${signed(by.times(HUNDRED), 2)}个百分点` : signed(by)
}

export function shareText({ name, share }: Change): string {
  return share === undefined || name === EXECUTION_RATE ? '' : `${signed(share.times(HUNDRED), 1)}%`
}

export function scoreChangeText({ by, isByShare }: ScoreChange): string {
  return isByShare ? `${signed(by.times(HUNDRED), 1)}个百分点` : signed(by)
}

/** +3.5, −2, 0: a change says which way. */
function signed(value: Decimal, places?: number): string {
  const text = plain(value.abs(), places)
  return new Decimal(text).isZero() ? '0' : `${value.gt(0) ? '+' : '−'}${text}`
}
