// test: rows repeated for the records of a list, whatever the list is.

import { expect, test } from 'vitest'
import { readYaml } from '../../../scripts/content/content.ts'
import { readGrids } from '../../../scripts/facts/grid/grid.ts'
import { setRows } from '../../../scripts/pages/grid/rows.ts'
import type { Given, Turn } from '../../../scripts/pages/grid/turn.ts'
import type { Values } from '../../../scripts/pages/grid/values.ts'

const TEXT = `表:
  columns: 4
  head: [项目, 名称, <, 金额]
  rows:
    - each: 项目
      row: [^, =.名称, <, =.金额]
    - total: [^, 合计, <, =合计]
`

const given = (text: string): Given => ({ html: text, text, kind: 'number', unit: '万元' })

/** What stands where in the body: the text of each cell with its columns and rows; and what was told. */
function body(records: readonly Readonly<Record<string, string>>[], text = TEXT): { rows: string[][]; told: string[] } {
  const told: string[] = []
  const observations: never[] = []
  const dictionary = { fields: new Map(), open: new Map(), unread: new Set<string>() }
  const grids = readGrids(
    { file: 'tables.yaml', node: readYaml({ file: 'tables.yaml', text }).node },
    { dictionary: dictionary as never, lists: ['项目'], observations },
  )
  const [table] = grids.get('表')?.tables ?? []
  if (!table) throw new Error('no table')
  expect(observations).toEqual([])
  const turns = records.map((record): Turn => ({
    label: undefined,
    indent: 0,
    known: () => [],
    value: (name) => (record[name] === undefined ? undefined : given(record[name])),
  }))
  const values: Values = {
    known: () => [],
    value: (name) => (name === '合计' ? given('3') : undefined),
    label: () => undefined,
    unit: () => '',
    turns: () => turns,
    turnsOf: () => [],
  }
  const { rows } = setRows(table, values, ({ line, column }, name) => void told.push(`${line}:${column} ${name}`))
  return { rows: rows.map(({ cells }) => cells.map((cell) => `${cell.text} ${cell.columns}×${cell.rows}`)), told }
}

test('there is a row for each record, and a label beside all of them', () => {
  expect(
    body([
      { 名称: '甲', 金额: '1' },
      { 名称: '乙', 金额: '2' },
    ]),
  ).toEqual({
    rows: [
      ['项目 1×3', '甲 2×1', '1 1×1'],
      ['乙 2×1', '2 1×1'],
      ['合计 2×1', '3 1×1'],
    ],
    told: [],
  })
})

test('without records the rest of the table stands', () => {
  expect(body([])).toEqual({ rows: [['项目 1×1', '合计 2×1', '3 1×1']], told: [] })
})

test('a column that there is not is told where it is asked for', () => {
  expect(body([{ 名称: '甲' }]).told).toEqual(['6:25 .金额'])
})

test('what would go on from a row that is not there is blank', () => {
  const text = TEXT.replace('[^, 合计, <, =合计]', '[^, ^, =合计]').replace('head: [项目, 名称, <, 金额]', 'head: [项目, 名称, 说明, 金额]')
  expect(body([{ 名称: '甲', 金额: '1' }], text).rows).toEqual([['项目 1×2', '甲 2×2', '1 1×1'], ['3 1×1']])
  expect(body([], text).rows).toEqual([['项目 1×1', ' 2×1', '3 1×1']])
})
