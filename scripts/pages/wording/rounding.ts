// pages: how a printed number was rounded, for the reader who asks.

import { type Decimal, HUNDRED, placesOf, plain } from '../../base/decimal.ts'
import type { Fact, Format } from '../../facts/facts.ts'
import type { Figure, Figures } from '../../figures/figures.ts'
import { placesShown } from './number.ts'

export function factRounding(fact: Fact, format: Format): string {
  const places = fact.field.unit?.endsWith('元') ? format.moneyPlaces : undefined
  return places === undefined || places === placesOf(fact.text) ? '照填报，不舍入' : `${keeping(places)}，四舍五入；填报为 ${fact.text}`
}

export function figureRounding(figure: Figure, of: Figures): string {
  const { as, trimmed } = figure.show
  if (as === 'integer') return '取整数，四舍五入'
  const places = placesShown(figure, of)
  if (as === 'asWritten') return `与所用数据的小数位数相同（${places}位），四舍五入`
  const percent = as === 'percent' ? '按百分数' : ''
  return trimmed ? `${percent}最多${keeping(places)}，末尾的0不印，四舍五入` : `${percent}${keeping(places)}，四舍五入`
}

const RATE_PLACES = 2

/** The rate that all forms share, of which no form says how to print it. */
export function rateText(rate: Decimal): string {
  return `${plain(rate.times(HUNDRED), RATE_PLACES)}%`
}

function keeping(places: number): string {
  return places === 0 ? '取整数' : `保留${places}位小数`
}
