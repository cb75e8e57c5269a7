// pages: what people look at before they read: score, grade, execution rate and key figures, beside those of last year.

import { Decimal } from '../../base/decimal.ts'
import { isDay, officialDate } from '../../base/period.ts'
import { upFrom } from '../../base/report-key.ts'
import type { ReviewPart, SignedReview } from '../../facts/facts.ts'
import { commonFigures, EXECUTION_RATE, type Figures, GRADE, named, SCORES, valueNamed } from '../../figures/figures.ts'
import { reportPath } from '../directory/home.ts'
import { rankingPath } from '../directory/rankings.ts'
import { COMMON_RATE } from '../trace/values.ts'
import { givenElement } from '../typesetting/given.ts'
import { plainValue, valueElement } from '../typesetting/provenance.ts'
import { rateText } from '../wording/rounding.ts'
import { isTranscribed } from './verification.ts'

export interface SummaryView {
  readonly cards: readonly Card[]
  readonly reviews: readonly ReviewView[]
  readonly byline: readonly BylineItem[]
}

/** Who says it, by what rubric, when. */
export interface BylineItem {
  readonly term: string
  readonly text: string
  /** Where the text leads, or empty. */
  readonly href: string
}

export interface ReviewView {
  readonly role: string
  readonly date: string
  readonly saw: string
  /** 数据、正文; empty while it is as it was seen. */
  readonly changed: string
}

const PARTS: Readonly<Record<ReviewPart, string>> = { facts: '数据', indicators: '指标', narrative: '正文', rules: '表式的规则' }

export interface Card {
  readonly label: string
  /** A data element. */
  readonly amount: string
  readonly unit: string
  /** Last year's data element with its unit, or empty. */
  readonly last: string
  /** Stands behind a score: 满分100分, or the grade. */
  readonly beside: string
  /** This unit among all, or empty: a project is compared with no other. */
  readonly among: string
}

const MOST_KEY_FIGURES = 4
/** The common facts that tell a reader most, in this order. */
const KEY_FIGURES = ['全年执行', '全年预算', '年初预算', '三公经费', '在职人数', '项目支出', '基本支出'] as const

export function summaryView(figures: Figures): SummaryView {
  const keys = KEY_FIGURES.flatMap((name) => keyCard(name, figures) ?? []).slice(0, MOST_KEY_FIGURES)
  return {
    cards: [...scoreCard(figures), ...rateCard(figures), ...keys],
    reviews: figures.facts.reviews.map(reviewView),
    byline: byline(figures),
  }
}

function byline(figures: Figures): BylineItem[] {
  const { dated, format, original, unitName } = figures.facts
  const item = (term: string, text: string, href = ''): BylineItem[] => (text === '' ? [] : [{ term, text, href }])
  const transcribed = original?.title ? `据公开的《${original.title}》转录` : '据公开的文本转录'
  return [
    ...item('自评单位', unitName),
    ...item(figures.scores ? '评分标准' : '表式', format.rule ?? format.id),
    ...item('成文日期', dated === undefined ? '没有落款日期' : officialDate(dated)),
    ...item(
      '文本',
      isTranscribed(figures) ? transcribed : '单位自己的报告',
      isTranscribed(figures) ? (original?.url ?? '#verification') : '',
    ),
  ]
}

function reviewView({ changed, date, role, saw }: SignedReview): ReviewView {
  return { role, date: isDay(date) ? officialDate(date) : date, saw, changed: changed.map((part) => PARTS[part]).join('、') }
}

function scoreCard(figures: Figures): Card[] {
  const { shared } = figures.facts.format
  if (!figures.scores?.total) return []
  const grade = figures.grade === undefined ? '' : `等级：${valueElement(GRADE, figures)}`
  const last = figures.lastYear?.scores?.total ? valueElement(`上年.${SCORES}`, figures) : ''
  return [
    {
      label: '自评总分',
      among: amongHref(shared.has('得分') ? '得分' : '', figures),
      amount: valueElement(SCORES, figures),
      unit: '分',
      beside: grade,
      last: last === '' ? '' : `上年${last}分`,
    },
  ]
}

function rateCard(figures: Figures): Card[] {
  const of = (one: Figures | undefined): Decimal | undefined => {
    const value = one && commonFigures(one).find(({ name }) => name === EXECUTION_RATE)?.value
    return value instanceof Decimal ? value : undefined
  }
  const rate = of(figures)
  const last = of(figures.lastYear)
  if (!rate) return []
  const element = (value: Decimal, name: string): string => givenElement(name, rateText(value), 'figure', plainValue(value))
  return [
    {
      label: '预算执行率',
      among: amongHref(EXECUTION_RATE, figures),
      amount: element(rate, COMMON_RATE),
      unit: '',
      beside: rate.gt(1) ? '全年执行÷全年预算，<a href="#verification">超过百分之百</a>' : '全年执行÷全年预算',
      last: last ? `上年${element(last, `上年.${COMMON_RATE}`)}` : '',
    },
  ]
}

/** Nothing for a blank: an empty card tells nobody anything. */
function keyCard(common: (typeof KEY_FIGURES)[number], figures: Figures): Card | undefined {
  const shared = figures.facts.format.shared.get(common)
  if (!shared || !(valueNamed(figures, shared.name) instanceof Decimal)) return undefined
  const unit = unitOf(shared.name, figures)
  const last = lastName(common, figures)
  return {
    label: common,
    among: amongHref(common, figures),
    amount: valueElement(shared.name, figures),
    unit,
    beside: '',
    last: last === undefined ? '' : `上年${valueElement(last, figures)}${unitOf(last, figures)}`,
  }
}

function amongHref(common: string, { facts }: Figures): string {
  const path = facts.project === undefined ? rankingPath(common, { format: facts.format.id, year: facts.year }) : undefined
  return path === undefined ? '' : `${upFrom(facts)}${path}?of=${reportPath(facts)}`
}

/** Last year's report before the column that this year's form has for it. */
function lastName(common: string, figures: Figures): string | undefined {
  const { lastYear, facts } = figures
  const before = lastYear?.facts.format.shared.get(common)?.name
  const names = [before === undefined ? undefined : `上年.${before}`, facts.format.shared.get(common)?.last?.name]
  return names.find((name) => name !== undefined && valueNamed(figures, name) instanceof Decimal)
}

function unitOf(name: string, figures: Figures): string {
  const found = named(figures, name)
  if (found?.kind === 'fact') return found.fact.quantity ? '' : (found.fact.field.unit ?? '')
  return found?.kind === 'figure' ? (found.figure.unit ?? '') : ''
}
