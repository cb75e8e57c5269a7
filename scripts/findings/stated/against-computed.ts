// findings: one printed figure against the computed one, as far as the rounding of both lets it be known.

import { Decimal, HUNDRED, isPlainNumber, parsePercent, placesOf, plain } from '../../base/decimal.ts'
import { meets, printedInterval } from '../../base/interval.ts'
import type { Observation } from '../../base/observation.ts'
import type { Stated } from '../../facts/facts.ts'
import { type Figures, intervalNamed, valueNamed } from '../../figures/figures.ts'
import type { Tell } from '../data-check.ts'
import { factPlaces } from '../fact-places.ts'

/** Names that scoring gives: checks of their own compare them. */
export function isScore(name: string): boolean {
  return name === '总分' || name === '等级' || name.startsWith('指标.')
}

/** The slots of a printed figure that is not the computed one. */
type Compared = 'name' | 'stated' | 'computed' | 'difference'

/** Nothing for a figure that has no value: that is a fault of another kind. */
export function differs(figures: Figures, one: Stated, tell: Tell<Compared, Compared>): Observation[] {
  const computed = valueNamed(figures, one.name)
  if (computed === undefined || computed === null) return []
  const shown = shownAs(one.text, computed)
  if (shown === one.text || agrees(figures, one)) return []
  const slots = { name: one.name, stated: one.text, computed: shown, difference: difference(one.text, computed) }
  return [
    tell(
      one.at,
      slots,
      factPlaces(figures, [one.name]).filter((place) => place.file === one.at.file),
    ),
  ]
}

/** A figure of rounded amounts is known within a range; one of counts is exact, and only its own rounding is allowed. */
export function agrees(figures: Figures, one: Stated): boolean {
  const [printed, range] = [printedInterval(one.text), intervalNamed(figures, one.name)]
  return printed !== undefined && range !== undefined && range.low.lt(range.high) && meets(printed, range)
}

/** The computed value with the places and the percent sign of the printed one. */
export function shownAs(text: string, computed: Decimal | string | boolean): string {
  if (!(computed instanceof Decimal)) return String(computed)
  if (parsePercent(text)) return `${plain(computed.times(HUNDRED), placesOf(text))}%`
  return plain(computed, isPlainNumber(text) ? placesOf(text) : undefined)
}

/** Printed less computed, both at the places of the printed one; nothing for a text. */
function difference(text: string, computed: Decimal | string | boolean): string {
  if (!(computed instanceof Decimal)) return ''
  const percent = parsePercent(text)
  const printed = percent ?? (isPlainNumber(text) ? new Decimal(text) : undefined)
  if (!printed) return ''
  const places = placesOf(text)
  const rounded = (value: Decimal): Decimal => value.times(percent ? HUNDRED : 1).toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
  return `${plain(rounded(printed).minus(rounded(computed)), places)}${percent ? '%' : ''}`
}
