// facts: the columns that a form's indicators have beyond name, target, actual value, weight, score and reason.

import { type Observation, observe } from '../base/observation.ts'
import type { Place } from '../base/place.ts'
import type { ValueType } from '../base/value.ts'
import { entriesOf, type Node, nodeAt, textAt } from '../content/content.ts'
import { indicatorColumnTaken } from './checks/indicator-column-taken.ts'
import { optional } from './optional.ts'

/** What a column says of the target, or of the score, without anybody filling it in. */
const DERIVED = ['sign', 'value', 'unit', 'coefficient'] as const

/** What every indicator has, and a table prints without a column of the form's own. */
export const INDICATOR_FIELDS = ['分值', '得分', '指标值', '实际完成值', '偏差原因', '评分要点', '评分标准'] as const
/** 二级指标: a group above, or the indicator itself. */
const LEVEL = /^(?:[一二三四五六]级指标|名称|序号)$/

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

export function takenColumns(columns: ReadonlyMap<string, IndicatorColumn>): Observation[] {
  return [...columns.values()]
    .filter(({ name }) => LEVEL.test(name) || INDICATOR_FIELDS.some((field) => field === name))
    .map(({ at, name }) => observe(indicatorColumnTaken, at, { name }))
}

const KINDS: readonly ValueType[] = ['number', 'text', 'truth']

/** The kind of value that a form declares under `kind`. */
export function kindAt(node: Node | undefined): ValueType | undefined {
  return KINDS.find((kind) => kind === textAt(node, 'kind'))
}
