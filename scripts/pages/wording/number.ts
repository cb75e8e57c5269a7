// pages: every number, blank and quantity as the form prints it. Rounding happens here and nowhere else.

import { Decimal, grouped, HUNDRED, placesOf, plain } from '../../base/decimal.ts'
import { type Fact, type Format, formulaInWords } from '../../facts/facts.ts'
import { type Figure, type Figures, type Named, named } from '../../figures/figures.ts'

/** What a name prints, without mark-up. */
export function printed(named: Named, format: Format): string {
  switch (named.kind) {
    case 'fact':
      return factText(named.fact, format)
    case 'figure':
      return figureText(named.figure, named.of, format)
    case 'score':
      return named.score.score ? plain(named.score.score) : format.blank
    case 'weight':
      return plain(named.weight)
    case 'total':
      return named.total ? plain(named.total, format.totalPlaces) : format.blank
    case 'grade':
      return named.grade ?? format.notApplicable
    case 'sentence':
      return ''
    case 'computation':
      return computationText(named.figure, named.of, format)
    case 'absent':
      return format.notApplicable
  }
}

/** A fact prints as it was written, trailing zeros included. */
export function factText(fact: Fact, format: Format): string {
  if (fact.value === null) return format.blank
  if (fact.shown !== undefined) return fact.shown
  if (fact.quantity) return quantityText(fact)
  if (fact.value instanceof Decimal) return numberText(fact.value, placesWritten(fact, format), format)
  if (typeof fact.value === 'boolean') return fact.value ? '是' : '否'
  return fact.text
}

/** No value because a divisor is zero is 不适用; because nothing was filled in, it is a blank. Never 0 % or 100 %. */
export function figureText(figure: Figure, of: Figures, format: Format): string {
  const { value, show } = figure
  if (value === null) return figure.lack === 'zero-divisor' ? format.notApplicable : format.blank
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (!(value instanceof Decimal)) return value
  const places = show.as === 'integer' ? 0 : show.as === 'asWritten' ? widest(figure, of) : (show.places ?? 0)
  if (show.as === 'percent') return `${trimmed(value.times(HUNDRED), places, show.trimmed)}%`
  if (show.trimmed) return numberText(value, Math.min(places, value.toDecimalPlaces(places).decimalPlaces()), format)
  return numberText(value, places, format)
}

/** 98.10 → 98.1 and 100.0 → 100 where the form prints no zeros at the end. */
function trimmed(value: Decimal, places: number, isTrimmed: boolean | undefined): string {
  return plain(value, isTrimmed ? Math.min(places, value.toDecimalPlaces(places).decimalPlaces()) : places)
}

function numberText(value: Decimal, places: number, format: Format): string {
  return format.thousands ? grouped(value, places) : plain(value, places)
}

/** As the author wrote it, or with the places that the form gives to money. */
function placesWritten(fact: Fact, format: Format): number {
  const money = fact.field.unit?.endsWith('元') ?? false
  return money ? (format.moneyPlaces ?? placesOf(fact.text)) : placesOf(fact.text)
}

/** (2,306.48/2,783.55)×100%=82.9%: a figure as its formula, the numbers as the form prints them. */
function computationText(figure: Figure, of: Figures, format: Format): string {
  const inputs = formulaInWords(figure.formula, (name) => {
    const input = named(of, name)
    return input ? printed(input, format) : ''
  })
  const computed = inputs.replaceAll(' ', '').replaceAll('÷', format.division)
  return `${figure.show.as === 'percent' ? `(${computed})×100%` : computed}=${figureText(figure, of, format)}`
}

/** How a figure is rounded, for the reader who asks. */
export function placesShown(figure: Figure, of: Figures): number {
  return figure.show.as === 'asWritten' ? widest(figure, of) : (figure.show.places ?? 0)
}

/** As many places as the most exact fact that the figure rests on was written with. */
function widest(figure: Figure, of: Figures): number {
  return Math.max(
    0,
    ...figure.inputs.map((name) => {
      const input = named(of, name)
      if (input?.kind === 'fact') return input.fact.value instanceof Decimal ? placesOf(input.fact.text) : 0
      return input?.kind === 'figure' ? widest(input.figure, input.of) : 0
    }),
  )
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
