// facts: the columns that a form's indicators have beyond name, target, actual value, weight, score and reason.

import type { Place } from '../base/place.ts'
import type { ValueType } from '../base/value.ts'
import { entriesOf, type Node, nodeAt, textAt } from '../content/content.ts'
import { optional } from './optional.ts'

/** What a column says of the target, or of the score, without anybody filling it in. */
const DERIVED = ['sign', 'value', 'unit', 'coefficient'] as const

export interface IndicatorColumn {
  readonly name: string
  /** A part of the target, or 得分 ÷ 分值; absent where somebody fills the column in. */
  readonly of?: (typeof DERIVED)[number]
  readonly kind: ValueType
  readonly by: 'unit' | 'form'
  /** True where a blank is a fault. */
  readonly required: boolean
  readonly at: Place
}

/** `indicatorColumns: { 度量单位: { of: unit }, 是否核心: { kind: truth } }`, by name. */
export function readIndicatorColumns(format: Node | undefined): ReadonlyMap<string, IndicatorColumn> {
  const entries = entriesOf(nodeAt(format, ['indicatorColumns']))
  return new Map(
    entries.map(({ key, keyAt, value }): [string, IndicatorColumn] => [
      key,
      {
        name: key,
        kind: kindAt(value) ?? 'text',
        by: textAt(value, 'by') === 'form' ? 'form' : 'unit',
        required: textAt(value, 'required') === 'true',
        at: keyAt,
        ...optional({ of: DERIVED.find((one) => one === textAt(value, 'of')) }),
      },
    ]),
  )
}

const KINDS: readonly ValueType[] = ['number', 'text', 'truth']

/** The kind of value that a form declares under `kind`. */
export function kindAt(node: Node | undefined): ValueType | undefined {
  return KINDS.find((kind) => kind === textAt(node, 'kind'))
}
