// facts: a target or an actual value as a form prints it: 190件, 100%, 23次, 每天, ≥96%.

import { Decimal, HUNDRED, isPlainNumber, plain } from '../../base/decimal.ts'
import { numberMeant } from '../number-meant.ts'

/** How an actual value stands to its target; `same` compares the texts. */
export type Sense = 'atLeast' | 'atMost' | 'equal' | 'same'

/** A value with the characters it was written in; `number` is absent for a text, a percent is its ratio. */
export interface Quantity {
  readonly text: string
  readonly number?: Decimal
  /** The measure word; % for a percent, empty for a bare number. */
  readonly unit: string
}

/** A number with an optional measure word, else a text. A further number in the rest (12月31日前) makes it a text. */
export function quantityOf(text: string): Quantity {
  const [, digits = '', rest = ''] = /^([-+]?\d+(?:\.\d+)?)(\D*)$/.exec(squeezed(text)) ?? []
  if (!isPlainNumber(digits)) return { text, unit: '' }
  const number = new Decimal(digits)
  return { text, number: rest === '%' ? number.div(HUNDRED) : number, unit: rest }
}

const PREFIXES: readonly (readonly [pattern: RegExp, sense: Sense])[] = [
  [/^(≥|>=|不少于|不低于|不小于)/, 'atLeast'],
  [/^(≤|<=|不超过|不高于|不多于|不大于)/, 'atMost'],
  [/^(=|＝)/, 'equal'],
]

/** A target may carry its sense in front: ≥96%, 不超过5次. What is no number behind it (不超过预算金额) is a text. */
export function targetOf(text: string): { target: Quantity; sense?: Sense } {
  const written = squeezed(text)
  for (const [pattern, sense] of PREFIXES) {
    const rest = quantityOf(written.replace(pattern, ''))
    if (pattern.test(written) && rest.number) return { target: { ...rest, text }, sense }
  }
  return { target: quantityOf(text) }
}

/** Measure words must agree where both have one; a percent is compared with nothing but a percent. */
export function comparable(one: Quantity, other: Quantity): boolean {
  if (one.unit === other.unit) return true
  return one.unit !== '%' && other.unit !== '%' && (one.unit === '' || other.unit === '')
}

/** What was meant by an actual value that cannot be compared with its target: 0.88 or 88 beside ≥90% is 88%, 一百二十公里 is 120公里. */
export function meantBeside(text: string, { unit }: Quantity): string | undefined {
  if (unit !== '%') {
    const number = unit === '' ? undefined : numberMeant(text, { unit })
    return number && `${number.text}${unit}`
  }
  const { number, unit: own } = quantityOf(text)
  if (!number || own !== '' || number.lte(0) || number.gt(HUNDRED)) return undefined
  if (number.gt(1) && number.lt(2)) return undefined // 1.3 may be 1.3% or 130%
  return `${plain(number.lte(1) ? number.times(HUNDRED) : number)}%`
}

/** The same words, whatever their spacing and the width of the percent sign. */
export function sameText(one: string, other: string): boolean {
  return squeezed(one) === squeezed(other)
}

function squeezed(text: string): string {
  return text.replace(/\s/g, '').replaceAll('％', '%')
}
