// findings: this year's facts beside those of last year's report that have the same names.

import { Decimal } from '../../base/decimal.ts'
import type { Place } from '../../base/place.ts'
import type { Fact } from '../../facts/facts.ts'
import type { Figures } from '../../figures/figures.ts'

export interface Pair {
  readonly fact: Fact
  readonly value: Decimal
  readonly before: Fact
  readonly last: Decimal
}

/** Numbers that neither report leaves blank or 0. */
export function numberPairs({ facts: { facts }, lastYear }: Figures): Pair[] {
  return [...facts.values()].flatMap((fact) => {
    const before = lastYear?.facts.facts.get(fact.name)
    const [value, last] = [fact.value, before?.value]
    if (!before || !(value instanceof Decimal) || !(last instanceof Decimal) || value.isZero() || last.isZero()) return []
    return fact.shown === undefined && unitOf(fact) === unitOf(before) ? [{ fact, value, before, last }] : []
  })
}

export function unitOf({ field, quantity }: Fact): string | undefined {
  return quantity?.unit ?? field.unit
}

/** 元, 万元, 亿元. */
export function isMoney(fact: Fact): boolean {
  return /^[百千万亿]*元$/.test(unitOf(fact) ?? '')
}

/** How many figures of a number say something: 120.50 has 4, 7000 has 1. */
export function significant(value: Decimal): number {
  return value
    .abs()
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
}

export interface Repeated {
  readonly isAll: boolean
  /** Of the first amount that is last year's, and of the others. */
  readonly at: Place
  readonly others: readonly Place[]
  readonly slots: { readonly count: number; readonly amounts: string }
}

/** Of so many different amounts with three significant figures or more: by chance two reports share hardly one. */
const LEAST = 3

/** Undefined where too few are last year's to tell anything. */
export function repeatedAmounts(figures: Figures): Repeated | undefined {
  const amounts = numberPairs(figures).filter(({ fact }) => isMoney(fact))
  const same = amounts.filter(({ last, value }) => value.eq(last))
  const telling = new Set(same.filter(({ value }) => significant(value) >= 3).map(({ value }) => value.toFixed()))
  const [at, ...others] = same.map(({ fact }) => fact.at)
  if (!at || telling.size < LEAST) return undefined
  return { isAll: same.length === amounts.length, at, others, slots: { count: same.length, amounts: listed(same) } }
}

/** “年初预算”13245.05、“基本支出”2778.36 */
export function listed(pairs: readonly Pair[]): string {
  return pairs.map(({ fact }) => `“${fact.name}”${fact.text}`).join('、')
}
