// A workbook is read as it shows itself.

import { utils, type WorkSheet, write } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { placeIn } from '../../../scripts/content/content.ts'
import { brought, partsOf, unreadIn, zipped } from './files.ts'

function workbook(
  sheets: Readonly<Record<string, WorkSheet>>,
  hidden: readonly string[] = [],
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Uint8Array {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) }
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
}

function sheet(): WorkSheet {
  const made = utils.aoa_to_sheet([
    ['某局2023年度收支表', null, null],
    ['项目', '预算', '执行率'],
    ['甲', 1234.5, 0.85194],
    ['乙', 20, null],
    [],
    ['注：单位为万元。'],
  ])
  made['B3'].z = '#,##0.00'
  made['C3'].z = '0.00%'
  made['C4'] = { t: 'n', f: 'B4/B3' }
  made['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
  return made
}

test.each(['xlsx', 'biff8'] as const)('Numbers are those that the cells of a %s show, a title and a note are texts.', async (type) => {
  expect(await partsOf(workbook({ 表一: sheet() }, [], type))).toEqual([
    'paragraph 某局2023年度收支表',
    [
      ['项目', '预算', '执行率'],
      ['甲', '1,234.50', '85.19%'],
      ['乙', '20', ''],
    ],
    'paragraph 注：单位为万元。',
  ])
})

test('A hidden sheet and a formula without a result are told.', async () => {
  expect(
    await unreadIn(workbook({ 表一: sheet(), 底稿: utils.aoa_to_sheet([['甲', 1]]), 空: utils.aoa_to_sheet([[]]) }, ['底稿'])),
  ).toEqual(['hidden-sheets 1', 'uncomputed 1'])
})

test('A place is a cell of a sheet.', async () => {
  const { document, located } = await brought(workbook({ 表一: sheet() }))
  const [, table] = document?.reading.parts ?? []
  const cell = table?.kind === 'table' ? table.rows[1]?.[2] : undefined
  expect(cell && located(placeIn(cell, 0, 6)).spot).toEqual({ sheet: '表一', cell: 'C3' })
})

test('A sheet that says that it has a million rows, and has two, is read at once.', async () => {
  const parts = unzipSync(workbook({ 表: utils.aoa_to_sheet([['甲', '1'], ['乙', '2']]) })) // prettier-ignore
  const [name = ''] = Object.keys(parts).filter((one) => one.endsWith('sheet1.xml'))
  const far = '<row r="1048576"><c r="XFD1048576" t="str"><v>远</v></c></row></sheetData>'
  const xml = strFromU8(parts[name] ?? new Uint8Array())
    .replace('</sheetData>', far)
    .replace(/ref="A1:B2"/, 'ref="A1:XFD1048576"')
  expect(xml).toContain('A1:XFD1048576')
  const bytes = zipped({ ...parts, [name]: xml })
  expect(await partsOf(bytes)).toEqual([[['甲', '1'], ['乙', '2']], 'paragraph 远']) // prettier-ignore
}, 30_000)
