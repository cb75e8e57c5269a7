// findings: the numbers that stand alone in the cells of a table.

import { Decimal } from '../../../base/decimal.ts'
import { around, type Span } from './span.ts'
import type { View } from './view.ts'

export interface CellNumber {
  readonly cell: View
  readonly value: Decimal
  readonly span: Span
  readonly isPercent: boolean
}

const NUMBER = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d{1,15}(?:\.\d{1,8})?)(%|％)?(?:万元|元|人|名|分)?$/

/** A cell that holds one number and nothing else. */
export function numberIn(cell: View | undefined): CellNumber | undefined {
  const match = cell && NUMBER.exec(cell.text)
  if (!cell || !match) return undefined
  const digits = (match[1] ?? '').replaceAll(',', '')
  const half = new Decimal(10).pow(-(digits.split('.')[1]?.length ?? 0)).div(2)
  const isPercent = match[2] !== undefined
  const scale = isPercent ? 100 : 1
  const value = new Decimal(digits).div(scale)
  return { cell, value, isPercent, span: around(value, half.div(scale)) }
}

export function numbers(row: readonly View[]): CellNumber[] {
  return row.flatMap((cell) => numberIn(cell) ?? [])
}

/** How many places the number is printed with. */
export function placesIn({ cell }: CellNumber): number {
  return /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0
}
