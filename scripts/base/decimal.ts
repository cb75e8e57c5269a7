// base: exact decimal numbers. Nothing in Jibao computes with binary floats.

import { Decimal as Library } from 'decimal.js'

/** 60 significant digits, half up: far beyond any budget, so division is the only place that rounds. */
export const Decimal = Library.clone({ precision: 60, rounding: Library.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 })
export type Decimal = Library

export const ZERO: Decimal = new Decimal(0)
export const HUNDRED: Decimal = new Decimal(100)

const PLAIN_NUMBER = /^[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?$/

/** A number as people write it in a report: `-12.50` yes; `012` (a code), `1e3`, `1,000`, `.5` no. */
export function isPlainNumber(text: string): boolean {
  return PLAIN_NUMBER.test(text)
}

/** `82.7%` → 0.827; anything but a plain number followed by % (full or half width) → undefined. */
export function parsePercent(text: string): Decimal | undefined {
  const digits = /^(.*?)\s*[%％]$/.exec(text.trim())?.[1]
  return digits !== undefined && isPlainNumber(digits) ? new Decimal(digits).div(HUNDRED) : undefined
}

/** Decimal places as written: `0.10` has 2. */
export function placesOf(text: string): number {
  return /\.([0-9]+)/.exec(text)?.[1]?.length ?? 0
}

/** Fixed places, rounded half up: (82.692…, 1) → `82.7`. Without places, every digit. */
export function plain(value: Decimal, places?: number): string {
  const text = places === undefined ? value.toFixed() : value.toFixed(places)
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text // −0.001 to two places is 0.00, not −0.00
}

/** The same with thousands separated: `1,234.50`. */
export function grouped(value: Decimal, places?: number): string {
  const [whole = '', fraction] = plain(value, places).split('.')
  const head = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? head : `${head}.${fraction}`
}
