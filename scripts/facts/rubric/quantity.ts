// facts: a target or an actual value as a form prints it: 190件, 100%, 23次, 每天, ≥96%.

import { Decimal, HUNDRED, isPlainNumber, plain } from '../../base/decimal.ts'
import { numberMeant } from '../number-meant.ts'

/** How an actual value stands to its target; `same` compares the texts. */
export type Sense = 'atLeast' | 'atMost' | 'above' | 'below' | 'equal' | 'same'

/** A value with the characters it was written in; `number` is absent for a text, a percent is its ratio. */
export interface Quantity {
  readonly text: string
  readonly number?: Decimal
  /** The measure word; % for a percent, empty for a bare number. */
  readonly unit: string
}

/** The three columns in which some forms print a target (指标性质, 指标值, 度量单位), as it was written; a text is all value. */
export interface TargetParts {
  readonly sign: string
  readonly value: string
  readonly unit: string
}

/** 百分比 and 百分数 are how forms name the unit that is written % behind a number. */
const PERCENT = /^(%|百分比|百分数)$/

/** A number with an optional measure word, else a text. A further number in the rest (12月31日前) makes it a text. */
export function quantityOf(text: string): Quantity {
  const [, digits = '', rest = ''] = NUMBER.exec(squeezed(text)) ?? []
  if (!isPlainNumber(digits)) return { text, unit: '' }
  const number = new Decimal(digits)
  return PERCENT.test(rest) ? { text, number: number.div(HUNDRED), unit: '%' } : { text, number, unit: rest }
}

const NUMBER = /^([-+]?\d+(?:\.\d+)?)(\D*)$/

/** The signs of 指标性质 in the spellings that forms and offices use. */
const SIGNS: readonly (readonly [signs: string, sense: Sense])[] = [
  ['≥|≧|⩾|>=|＞=|＞＝|不少于|不低于|不小于|大于等于|大于或等于', 'atLeast'],
  ['≤|≦|⩽|<=|＜=|＜＝|不超过|不高于|不多于|不大于|小于等于|小于或等于', 'atMost'],
  ['>|＞|大于|高于|多于|超过', 'above'],
  ['<|＜|小于|低于|少于', 'below'],
  ['==|=|＝|═|等于', 'equal'],
]
const SIGNED = SIGNS.map(([signs, sense]) => [new RegExp(`^(?:${signs})`), sense] as const)

/** Words behind a number that say how far: 30天以内, 3次以上. */
const LIMITS: readonly (readonly [words: RegExp, sign: string, sense: Sense])[] = [
  [/(?:及|含)?以上$/, '≥', 'atLeast'],
  [/(?:及|含)?(?:以内|之内|以下)$/, '≤', 'atMost'],
]

/** A target may carry its sense in front, or behind: ≥96%, 不超过5次, 30天以内. What is no number (不超过预算金额) is a text. */
export function targetOf(text: string): { target: Quantity; sense?: Sense } {
  const { rest, sense } = signOf(squeezed(text))
  const quantity = quantityOf(rest)
  return sense !== undefined && quantity.number ? { target: { ...quantity, text }, sense } : { target: quantityOf(text) }
}

/** `≥ 96%` → ≥, 96, %; `30天以内` → ≤, 30, 天. */
export function targetParts(text: string): TargetParts {
  const { rest, sign } = signOf(squeezed(text))
  const [, digits, unit = ''] = NUMBER.exec(rest) ?? []
  return digits === undefined ? { sign: '', value: text, unit: '' } : { sign, value: digits, unit }
}

/** The sign as it was written, or as its words say, and what stands beside it. */
function signOf(written: string): { sign: string; sense?: Sense; rest: string } {
  for (const [pattern, sense] of SIGNED) {
    const [sign] = pattern.exec(written) ?? []
    if (sign !== undefined) return { sign, sense, rest: written.slice(sign.length) }
  }
  const limit = LIMITS.find(([words]) => words.test(written))
  return limit ? { sign: limit[1], sense: limit[2], rest: written.replace(limit[0], '') } : { sign: '', rest: written }
}

/** Measure words must agree where both have one; a bare number beside a target in percent is one in percent as well. */
export function comparable(target: Quantity, actual: Quantity): boolean {
  return target.unit === actual.unit || actual.unit === '' || (target.unit === '' && actual.unit !== '%')
}

/**
 * The number of an actual value in the terms of its target: 98 beside ≥95% is 98%. Undefined for what may be a ratio or
 * a percentage: 0.98, 1.2.
 */
export function inTermsOf(target: Quantity, { number, unit }: Quantity): Decimal | undefined {
  if (!number || target.unit !== '%' || unit !== '') return number
  return number.gt(0) && number.lt(2) ? undefined : number.div(HUNDRED)
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
