// findings: a quantity of a text with what is needed to compare it, from prose and from tables alike.

import { Decimal, HUNDRED, plain } from '../../../base/decimal.ts'
import { written } from '../reading/item.ts'
import type { Kind } from '../reading/measures.ts'
import { rateOf, type Span, spanOf } from '../reading/span.ts'
import type { Item, View } from '../reading/view.ts'

export interface Fact {
  readonly view: View
  /** The characters that are told. */
  readonly start: number
  readonly end: number
  /** As printed, with its unit. */
  readonly stated: string
  /** Where the true number lies: money in yuan, counts in ones, percentages as ratios. */
  readonly span: Span
  readonly kind: Kind
  readonly unit: string
  /** What one of the unit is of the span's: 万元 → 10000, % → 0.01. */
  readonly scale: Decimal
  readonly places: number
  readonly vague: boolean
}

const ONE = new Decimal(1)
const HUNDREDTH = new Decimal('0.01')

/** The facts of items are made once, so that a fact is known by what it is and not by what it says. */
export function facts(): (view: View, item: Item) => Fact {
  const made = new Map<Item, Fact>()
  return (view, item) => {
    const known = made.get(item)
    if (known) return known
    const fact = factOf(view, item)
    made.set(item, fact)
    return fact
  }
}

function factOf(view: View, item: Item): Fact {
  const isRatio = item.kind === 'percent' || item.kind === 'points'
  return {
    view,
    start: item.digits[0],
    end: item.end,
    stated: written(view, item),
    span: isRatio ? rateOf(item) : spanOf(item),
    kind: item.kind,
    unit: item.unit,
    scale: isRatio ? HUNDREDTH : item.scale,
    places: item.places,
    vague: item.vague,
  }
}

const NUMBER = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d{1,8})?|-?\d{1,15}(?:\.\d{1,8})?)(%)?(亿元|万元|元|人|名|分|个|家|户|件)?$/

/**
 * A cell that holds one number and nothing else; the column says whether its numbers are percentages, and how exact a
 * whole number is among decimals. A percent sign in a column that has no other is a slip of the pen.
 */
export function cellFact(view: View, column: { readonly isRatio: boolean; readonly half: Decimal | undefined }): Fact | undefined {
  const match = NUMBER.exec(view.text)
  if (!match) return undefined
  const digits = (match[1] ?? '').replaceAll(',', '')
  const places = digits.split('.')[1]?.length ?? 0
  const scale = column.isRatio ? HUNDREDTH : ONE
  const half = ((places === 0 ? column.half : undefined) ?? new Decimal(`5e${-places - 1}`)).times(scale)
  const middle = new Decimal(digits).times(scale)
  return {
    view,
    start: 0,
    end: view.text.length,
    stated: view.text,
    span: { low: middle.minus(half), middle, high: middle.plus(half) },
    kind: column.isRatio ? 'percent' : 'plain',
    unit: match[3] ?? '',
    scale,
    places,
    vague: false,
  }
}

/** A number as the fact would have it printed, with one place more than it has where there are more. */
export function inUnitOf(value: Decimal, { scale, unit, places, kind }: Fact): string {
  if (kind === 'percent') return `${plain(value.times(HUNDRED), Math.min(places + 1, 4))}%`
  return `${value
    .div(scale)
    .toDecimalPlaces(Math.max(places + 1, 4))
    .toFixed()}${unit}`
}

/**
 * The total and what its terms make differ by one digit in one place (4153 for 4143 somewhere among them), and the numbers
 * are odd enough that something left out would hardly make such a difference.
 */
export function oneDigitOff(total: Fact, terms: readonly Fact[], { middle }: Span): boolean {
  const all = [total, ...terms]
  const places = Math.max(...all.map((one) => one.places))
  if (total.span.middle.isZero() || terms.some(({ unit }) => unit !== total.unit)) return false
  const inLastPlace = (value: Decimal): string => value.abs().div(total.scale).times(new Decimal(10).pow(places)).toFixed(0)
  const odd = all.filter(({ span }) => /[1-9]$/.test(inLastPlace(span.middle))).length
  return (
    odd >= 3 &&
    all.some(({ span }) => inLastPlace(span.middle).length >= 5) &&
    /^[1-9]0*$/.test(inLastPlace(middle.minus(total.span.middle)))
  )
}
