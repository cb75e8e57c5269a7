// test: tables of the narrative that are too wide for the type area, or are not.

import { expect, test } from 'vitest'
import { type Format, readGeometry } from '../../../scripts/facts/facts.ts'
import { fitted } from '../../../scripts/pages/typesetting/table-fit.ts'

/** The class of a table with so many columns of ten digits, where type may shrink to so many points. */
function lookOf(columns: number, smallest: number): string {
  const format = { geometry: readGeometry(undefined), tables: { smallest, continued: '' } } as unknown as Format
  const row = Array.from({ length: columns }, () => ({ html: '1234567.89', text: '1234567.89', align: '' }))
  return fitted({ head: row, rows: [row], unit: '' }, format).look
}

test('A table that fits stays as it is', () => {
  expect(lookOf(6, 8)).toBe('')
})

test('A wider one is set in smaller type, no smaller than the form allows, and then on a landscape page', () => {
  expect(lookOf(7, 8)).toBe(' size-10')
  expect(lookOf(8, 8)).toBe(' size-8')
  expect(lookOf(8, 9)).toBe(' wide')
  expect(lookOf(11, 8)).toBe(' wide size-9')
})

test('One that fits nowhere is as small as the form allows, on a landscape page', () => {
  expect(lookOf(30, 8)).toBe(' wide size-8')
  expect(lookOf(30, 6)).toBe(' wide size-6')
})
