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

const tableOf = (...rows: string[][]) => {
  const format = { geometry: readGeometry(undefined), tables: { smallest: 9, continued: '' } } as unknown as Format
  const [head = [], ...others] = rows.map((row) => row.map((text) => ({ html: text, text, align: '' })))
  return fitted({ head, rows: others, unit: '' }, format)
}

test('A long address breaks in its cell: two columns stay upright', () => {
  const address = `https://example.org/${'open/'.repeat(20)}t20250320_${'1234567890'.repeat(4)}.html`
  expect(tableOf(['名称', '网址'], ['预算公开', address]).look).toBe('')
})

test('Columns are equal where all fits them, and else as wide as their content wants', () => {
  expect(tableOf(['序号', '金额'], ['1', '2.50']).widths).toEqual([])
  const { widths } = tableOf(['序号', '事项', '完成情况'], ['1', '道路养护', '按月巡查并登记，如期完成了全部四十二处的修补，群众满意。'])
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 0)
  expect(widths[0]).toBeLessThan(10)
  expect(widths[2]).toBeGreaterThan(60)
})

test('Where all columns have much to say none takes all of the room', () => {
  const { widths } = tableOf(['甲', '乙'], ['短句，但也有十几二十个字的样子，一行排不下。', '很长的一段话，'.repeat(40)])
  expect(Math.min(...widths)).toBeGreaterThan(30)
})
