// facts: the signs of the formula language, from the loosest to the tightest.

import type { ValueType } from '../../base/value.ts'

export type Operator = '或' | '且' | '=' | '≠' | '<' | '≤' | '>' | '≥' | '+' | '−' | '×' | '÷'

/** How tightly each family binds; 非 and the unary minus stand here for their place between the signs. */
export const LEVEL = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, minus: 7 } as const

export interface Sign {
  readonly operator: Operator
  /** Every spelling; the canonical one is `operator`. */
  readonly written: readonly string[]
  readonly level: number
  /** What both sides must be; 'same' is any type as long as it is one. */
  readonly takes: ValueType | 'same'
  readonly gives: ValueType
}

/** The binary operators with all their spellings. */
export const SIGNS: readonly Sign[] = [
  { operator: '或', written: ['或', 'or'], level: LEVEL.or, takes: 'truth', gives: 'truth' },
  { operator: '且', written: ['且', 'and'], level: LEVEL.and, takes: 'truth', gives: 'truth' },
  { operator: '=', written: ['=', '==', '＝'], level: LEVEL.comparison, takes: 'same', gives: 'truth' },
  { operator: '≠', written: ['≠', '!='], level: LEVEL.comparison, takes: 'same', gives: 'truth' },
  { operator: '<', written: ['<', '＜'], level: LEVEL.comparison, takes: 'number', gives: 'truth' },
  { operator: '≤', written: ['≤', '<=', '≦'], level: LEVEL.comparison, takes: 'number', gives: 'truth' },
  { operator: '>', written: ['>', '＞'], level: LEVEL.comparison, takes: 'number', gives: 'truth' },
  { operator: '≥', written: ['≥', '>=', '≧'], level: LEVEL.comparison, takes: 'number', gives: 'truth' },
  { operator: '+', written: ['+', '＋'], level: LEVEL.sum, takes: 'number', gives: 'number' },
  { operator: '−', written: ['−', '-', '－'], level: LEVEL.sum, takes: 'number', gives: 'number' },
  { operator: '×', written: ['×', '*', '＊'], level: LEVEL.product, takes: 'number', gives: 'number' },
  { operator: '÷', written: ['÷', '/', '／'], level: LEVEL.product, takes: 'number', gives: 'number' },
]

/** The sign that is written so; undefined for anything else. */
export function signWritten(text: string): Sign | undefined {
  return SIGNS.find((sign) => sign.written.includes(text))
}
