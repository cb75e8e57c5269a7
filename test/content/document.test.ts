import { expect, test } from 'vitest'
import { type Passage, placeIn, readDocument } from '../../scripts/content/content.ts'

const read = (text: string): (Passage | string[][])[] =>
  readDocument({ file: 'a.txt', text }).parts.map((part) =>
    part.kind === 'table' ? part.rows.map((row) => row.map((cell) => cell.text)) : part,
  )
const texts = (text: string): string[] => read(text).map((part) => (Array.isArray(part) ? 'table' : `${part.kind} ${part.text}`))

test('A sentence that a hard line break or a page break cuts is joined, and its places stay those of the file.', () => {
  const text =
    '葵花办事处本年度年初预算安排四千三百七十六点一六\n万元，其中基本支出一千一百万元，均已按照规定用于保障民生，负责\n\n— 3 —\n\n老龄、残联等工作。\n'
  expect(texts(text)).toHaveLength(1)
  const [passage] = readDocument({ file: 'a.txt', text }).parts
  if (!passage || passage.kind === 'table') throw new Error('a paragraph was expected')
  const at = passage.text.indexOf('老龄')
  expect(placeIn(passage, at, at + 2)).toEqual({ file: 'a.txt', line: 6, column: 1, endLine: 6, endColumn: 3 })
})

test('Headings are recognised by their numbers and by the marks of Markdown.', () => {
  expect(texts('# 二、绩效情况\n（一）预算执行情况。\n1.资金管理\n(1) 政府采购执行情况\n正文一段。\n')).toEqual([
    'heading 二、绩效情况',
    'heading （一）预算执行情况。',
    'heading 1.资金管理',
    'heading (1)政府采购执行情况',
    'paragraph 正文一段。',
  ])
})

test('A decimal at the head of a line is no number of a heading, and a year behind a number is no decimal.', () => {
  expect(read('3.2022年新增资产20万元。\n')).toMatchObject([{ marker: { style: '1.', number: 3 } }])
  const [first] = read('3.5%的增幅不大。\n')
  expect(first).toMatchObject({ kind: 'paragraph' })
})

test('Spaces between Chinese characters and numbers are dropped, those between Latin words are kept.', () => {
  expect(texts('收入 1623.16 万元，采用 Node JS 编写。\n')).toEqual(['paragraph 收入1623.16万元，采用Node JS编写。'])
})

test('Tables are read from tabs, from cells on lines of their own, from bars and from HTML.', () => {
  const grid = [
    ['编制数', '在职人数'],
    ['52', '43'],
  ]
  expect(read('编制数\t在职人数\n52\t43\n')).toEqual([grid])
  expect(read('\t编制数\n\t在职人数\n\n\t\n\t　52\n\t43\n')).toEqual([grid])
  expect(read('| 编制数 | 在职人数 |\n|---|---|\n| 52 | 43 |\n')).toEqual([grid])
  expect(read('<table><tr><td>编制数</td><td>在职人数</td></tr><tr><td>52</td><td>43</td></tr></table>\n')).toEqual([grid])
})

test('An empty cell keeps its column.', () => {
  const grid = [
    ['项目', '预算数', '执行数'],
    ['甲', '', '43'],
  ]
  expect(read('项目\t预算数\t执行数\n甲\t\t43\n')).toEqual([grid])
  expect(read('| 项目 | 预算数 | 执行数 |\n|---|---|---|\n| 甲 |  | 43 |\n')).toEqual([grid])
  expect(read('<table><tr><td>项目</td><td>预算数</td><td>执行数</td></tr><tr><td>甲</td><td></td><td>43</td></tr></table>\n')).toEqual([
    grid,
  ])
})

test('Bookmarks of a word processor and the stars of Markdown are no part of the text.', () => {
  expect(texts('[bookmark: _GoBack]我单位**按时**公开。\n')).toEqual(['paragraph 我单位按时公开。'])
})

test('An empty text has no parts.', () => {
  expect(read('\n\n')).toEqual([])
})
