// pages: 核对说明: whose text this is, what the published document says otherwise, what was waived and why, and rates that
// a reader would stumble over.

import { Decimal, HUNDRED } from '../../base/decimal.ts'
import type { Original, Waiver } from '../../facts/facts.ts'
import { commonFigures, EXECUTION_RATE, type Figures, named, valueNamed } from '../../figures/figures.ts'
import { type Published, publishedFigures } from '../../findings/findings.ts'
import { statedName } from '../trace/derived.ts'
import { COMMON_RATE } from '../trace/values.ts'
import { givenElement } from '../typesetting/given.ts'
import { dataElement, plainValue, shown } from '../typesetting/provenance.ts'
import { rateText } from '../wording/rounding.ts'

export interface VerificationView {
  /** The public document that the report was transcribed from; null for a text of the unit's own. */
  readonly original: { readonly title: string; readonly url: string; readonly date: string } | null
  readonly differing: readonly Differing[]
  /** Printed figures were compared. */
  readonly isCompared: boolean
  readonly waivers: readonly { readonly of: string; readonly code: string; readonly reason: string }[]
  readonly over: readonly Remark[]
  readonly others: readonly Remark[]
  /** Why there is no total; empty where there is one. */
  readonly unscored: string
}

export interface Differing {
  readonly name: string
  /** A data element. */
  readonly stated: string
  /** A data element, or why there is none. */
  readonly computed: string
  readonly reason: string
}

export interface Remark {
  readonly name: string
  /** A data element. */
  readonly amount: string
  readonly formula: string
}

/** Undefined where there is nothing to tell. */
export function verificationView(figures: Figures): VerificationView | undefined {
  const { facts } = figures
  const published = publishedFigures(figures)
  const differing = published.filter(({ agreement }) => agreement !== 'same')
  const told = new Set<Waiver>()
  const view = {
    original: isTranscribed(figures) ? originalView(facts.original) : null,
    differing: differing.map((one) => differingView(one, figures, told)),
    isCompared: published.length > 0,
    waivers: [] as VerificationView['waivers'],
    over: overWhole(figures),
    others: otherRates(figures),
    unscored: facts.unscored ?? '',
  }
  const waivers = facts.waivers.filter((one) => !told.has(one)).map((one) => ({ of: aboutOf(one), code: one.code, reason: one.reason }))
  const isEmpty = !view.original && published.length + waivers.length + view.over.length + view.others.length === 0 && view.unscored === ''
  return isEmpty ? undefined : { ...view, waivers }
}

/** It says so, or compares itself with what a public document prints. */
export function isTranscribed({ facts }: Figures): boolean {
  return facts.original !== undefined || facts.stated.length > 0
}

function originalView(original: Original | undefined): NonNullable<VerificationView['original']> {
  return { title: original?.title ?? '', url: original?.url ?? '', date: original?.date ?? '' }
}

function differingView(one: Published, figures: Figures, told: Set<Waiver>): Differing {
  const waivers = figures.facts.waivers.filter((waiver) => isAbout(waiver, one))
  for (const waiver of waivers) told.add(waiver)
  const found = named(figures, one.name)
  const lack = one.lack === 'zero-divisor' ? '不适用（除数为零）' : '空白（基础数据没有填报）'
  return {
    name: one.name,
    stated: givenElement(statedName(one.name), one.text),
    computed: found && one.agreement === 'differs' ? dataElement(shown(one.name, found, figures.facts.format)) : lack,
    reason: waivers.map(({ reason }) => reason).join('；'),
  }
}

function isAbout({ of, values = [] }: Waiver, { name }: Published): boolean {
  return of === name || values.some((value) => value.split(' / ').includes(name))
}

function aboutOf({ of, values = [] }: Waiver): string {
  return [of ?? '', ...values].filter((text) => text !== '').join('；')
}

/** Growth may be any; these are parts of a whole. */
const PART = /(执行|完成|利用|使用|控制|到位|支付|拨付|收缴|覆盖|合格|达标|及时|占用|满意)[^。]*[率度]$/
const GROWTH = /增|减|变动|变化|调整|同比|环比/

/** Percents above 100 of what should be parts: the rate that all forms share first. */
function overWhole(figures: Figures): Remark[] {
  const rate = commonRate(figures)
  const shared = rate?.gt(1)
    ? [
        {
          name: '预算执行率',
          amount: givenElement(COMMON_RATE, rateText(rate), 'figure', plainValue(rate)),
          formula: '全年执行 ÷ 全年预算',
        },
      ]
    : []
  const names = [...figures.facts.facts.keys(), ...figures.figures.keys()].filter(
    (name) => isPart(name) && percentOf(name, figures)?.gt(HUNDRED),
  )
  return [...shared, ...names.flatMap((name) => remarkOn(name, figures) ?? [])]
}

/** 季度执行率.第一季度 as well as 政府采购执行率. */
function isPart(name: string): boolean {
  return name.split('.').some((step) => PART.test(step)) && !GROWTH.test(name)
}

function remarkOn(name: string, figures: Figures): Remark | undefined {
  const found = named(figures, name)
  if (!found) return undefined
  const sign = found.kind === 'fact' && !found.fact.quantity ? '%' : ''
  const formula = found.kind === 'figure' ? found.figure.formula.text : ''
  return { name, amount: dataElement(shown(name, found, figures.facts.format)) + sign, formula }
}

function percentOf(name: string, figures: Figures): Decimal | undefined {
  const found = named(figures, name)
  const value = valueNamed(figures, name)
  if (!(value instanceof Decimal)) return undefined
  if (found?.kind === 'figure') return found.figure.show.as === 'percent' ? value.times(HUNDRED) : undefined
  return found?.kind === 'fact' && (found.fact.quantity?.unit ?? found.fact.field.unit) === '%' ? value : undefined
}

/** The form reckons, or the unit states, an execution rate that is not the one that all forms share. */
function otherRates(figures: Figures): Remark[] {
  const rate = commonRate(figures)
  if (!rate) return []
  return [...figures.facts.facts.keys(), ...figures.figures.keys()].flatMap((name) => {
    const percent = WHOLE_RATE.test(name) ? percentOf(name, figures) : undefined
    const isOther = percent && !percent.toDecimalPlaces(2).eq(rate.times(HUNDRED).toDecimalPlaces(2))
    return (isOther && remarkOn(name, figures)) || []
  })
}

const WHOLE_RATE = /^(部门|单位|全年|平均)?(整体|总体)?(预算|支出|资金)?(支出)?(执行|完成)率$/

function commonRate(figures: Figures): Decimal | undefined {
  const rate = commonFigures(figures).find(({ name }) => name === EXECUTION_RATE)?.value
  return rate instanceof Decimal ? rate : undefined
}
