// pages: what stands in a column that a form gives to its indicators besides those that all have.

import { Decimal, plain } from '../../base/decimal.ts'
import type { Value } from '../../base/value.ts'
import { type IndicatorColumn, targetParts } from '../../facts/facts.ts'
import { coefficientOf, type Figures, type LeafScore } from '../../figures/figures.ts'
import { escaped } from '../typesetting/markup.ts'
import type { Given } from './turn.ts'

export function columnOf(column: IndicatorColumn, leaf: LeafScore, figures: Figures): Given {
  const { text, isNumber } = columnText(column, leaf, figures)
  const shown = text === '' ? figures.facts.format.blank : text
  return {
    html: escaped(shown),
    text: shown,
    kind: isNumber ? 'number' : column.kind === 'text' && !column.of ? 'words' : 'mark',
    unit: '',
  }
}

const COEFFICIENT_PLACES = 2

/** As it was written, or as it follows from target and score; empty for a blank. */
export function columnText(column: IndicatorColumn, leaf: LeafScore, figures: Figures): { text: string; isNumber: boolean } {
  if (column.of === 'coefficient') {
    const coefficient = coefficientOf(leaf)
    return { text: coefficient ? plain(coefficient.toDecimalPlaces(COEFFICIENT_PLACES, Decimal.ROUND_HALF_UP)) : '', isNumber: true }
  }
  if (column.of) return { text: partOf(column.of, leaf), isNumber: false }
  const given = figures.facts.inputs.indicators.get(leaf.name)?.given.get(column.name)?.input
  const found = column.by === 'form' ? leaf.leaf.beside.get(column.name) : given?.kind === 'value' ? given : undefined
  return { text: textOf(found?.value ?? null, found?.text ?? ''), isNumber: column.kind === 'number' }
}

/** Of the one target that a row has. */
function partOf(part: 'sign' | 'value' | 'unit', { leaf: { points } }: LeafScore): string {
  const target = points.find((point) => point.rule === 'target')?.target.text
  return target === undefined ? '' : targetParts(target)[part]
}

function textOf(value: Value, text: string): string {
  if (value === null) return ''
  return typeof value === 'boolean' ? (value ? '是' : '否') : text
}
