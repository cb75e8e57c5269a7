// pages: every number, blank and quantity as the form prints it. Rounding happens here and nowhere else.

import { Decimal, grouped, HUNDRED, placesOf, plain } from '../../base/decimal.ts'
import type { Fact, Format } from '../../facts/facts.ts'
import { named, type Figure, type Figures, type Named } from '../../figures/figures.ts'

/** What a name prints, without mark-up. */
export function printed(named: Named, format: Format): string {
  switch (named.kind) {
    case 'fact': return factText(named.fact, format)
    case 'figure': return figureText(named.figure, named.of, format)
    case 'score': return named.score.score ? plain(named.score.score) : format.blank
    case 'weight': return plain(named.weight)
    case 'total': return named.total ? plain(named.total) : format.blank
    case 'grade': return named.grade ?? format.notApplicable
    case 'absent': return format.notApplicable
  }
}

/** A fact prints as it was written, trailing zeros included. */
export function factText(fact: Fact, format: Format): string {
  if (fact.value === null) return format.blank
  if (fact.quantity) return quantityText(fact)
  if (fact.value instanceof Decimal) return format.thousands ? grouped(fact.value, placesOf(fact.text)) : fact.text
  if (typeof fact.value === 'boolean') return fact.value ? '是' : '否'
  return fact.text
}

/** No value because a divisor is zero is 不适用; because nothing was filled in, it is a blank. Never 0 % or 100 %. */
export function figureText(figure: Figure, of: Figures, format: Format): string {
  const { value, show } = figure
  if (value === null) return figure.lack === 'zero-divisor' ? format.notApplicable : format.blank
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (!(value instanceof Decimal)) return value
  if (show.as === 'percent') return `${plain(value.times(HUNDRED), show.places ?? 0)}%`
  const places = show.as === 'integer' ? 0 : show.as === 'decimal' ? (show.places ?? 0) : widest(figure, of)
  return format.thousands ? grouped(value, places) : plain(value, places)
}

/** How a figure is rounded, for the reader who asks. */
export function placesShown(figure: Figure, of: Figures): number {
  return figure.show.as === 'asWritten' ? widest(figure, of) : (figure.show.places ?? 0)
}


/** As many places as the most exact fact that the figure rests on was written with. */
function widest(figure: Figure, of: Figures): number {
  return Math.max(0, ...figure.inputs.map((name) => {
    const input = named(of, name)
    if (input?.kind === 'fact') return input.fact.value instanceof Decimal ? placesOf(input.fact.text) : 0
    return input?.kind === 'figure' ? widest(input.figure, input.of) : 0
  }))
}

const BEFORE = new Set(['近', '约', '预计'])

/** 41场次, 近3800平方米, 40余篇, 6万余份, 90%以上. */
export function quantityText(fact: Fact): string {
  const { unit = '', qualifier = '' } = fact.quantity ?? {}
  if (BEFORE.has(qualifier)) return `${qualifier}${fact.text}${unit}`
  if (qualifier === '余' || qualifier === '多') {
    const [, scale = '', rest = ''] = /^([万亿]?)(.*)$/.exec(unit) ?? []
    return `${fact.text}${scale}${qualifier}${rest}`
  }
  return `${fact.text}${unit}${qualifier}`
}
