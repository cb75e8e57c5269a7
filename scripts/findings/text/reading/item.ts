// findings: the small words that all comparisons of quantities use.

import { sameMeasure } from './measures.ts'
import { type Item, sameDimension, type View } from './view.ts'

/** Number and unit as written: 7136户. */
export function written(view: View, { digits, end }: Item): string {
  return view.text.slice(digits[0], end)
}

export function comparable(a: Item, b: Item): boolean {
  return sameDimension(a, b, sameMeasure)
}

/** A number in the unit of `like`: 153530000 beside 万元 → 15353万元. */
export function inUnitOf(amount: Item['amount'], like: Item): string {
  return `${amount.div(like.scale).toDecimalPlaces(Math.max(like.places, 4)).toFixed()}${like.unit}`
}

/** Items that may be added or divided: no change, no share, not 约 or 余. */
export function firm(item: Item): boolean {
  return item.role === 'amount' && !item.vague
}
