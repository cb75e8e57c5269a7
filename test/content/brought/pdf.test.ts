// A PDF without tags is put together from where its text and lines stand.

import { expect, test } from 'vitest'
import { placeIn } from '../../../scripts/content/content.ts'
import { brought, type DrawnPage, partsOf, pdf } from './files.ts'

const LINE = '本单位按照年初批复的预算组织各项支出，全年收入一百万元，' // 28 characters: 280 points
/** A grid with these edges, drawn cell by cell, without the pieces that `not` names as x1 y1 x2 y2. */
function ruled(xs: readonly number[], ys: readonly number[], not: readonly string[] = []): (readonly [number, number, number, number])[] {
  const across = ys.flatMap((y) => xs.slice(1).map((x, i) => [xs[i] ?? 0, y, x, y] as const))
  const down = xs.flatMap((x) => ys.slice(1).map((y, i) => [x, ys[i] ?? 0, x, y] as const))
  return [...across, ...down].filter((one) => !not.includes(one.join(' ')))
}

test('Lines that run to the margin make one paragraph, over the end of a page as well; heads and numbers of pages are none of it.', async () => {
  const page = (number: number, ...texts: [number, number, string][]): DrawnPage => ({
    texts: [[150, 570, '某局自评报告（内部）'], ...texts, [190, 30, `— ${number} —`]],
  })
  const pages = [
    page(1, [70, 540, '一、基本情况'], [70, 520, LINE.slice(0, 26)], [50, 500, LINE], [50, 480, LINE]),
    page(2, [50, 540, '其中财政拨款九十万元。'], [70, 520, '在职十人。']),
    page(3, [70, 540, '编制十二人。']),
  ]
  expect(await partsOf(pdf(...pages))).toEqual([
    'heading 一、基本情况',
    `paragraph ${LINE.slice(0, 26)}${LINE}${LINE}其中财政拨款九十万元。`,
    'paragraph 在职十人。',
    'paragraph 编制十二人。',
  ])
})

const CELLS: [number, number, string][] = [
  [55, 385, '项目'],
  [160, 385, '金额'],
  [155, 365, '预算'],
  [255, 365, '决算'],
  [55, 345, '合计'],
  [155, 345, '100'],
  [255, 345, '90'],
]
const XS = [50, 150, 250, 350]
const YS = [400, 380, 360, 340]

test('Between lines stands a table; where no line divides cells they are one, and an empty one keeps its column.', async () => {
  const lines = ruled(XS, YS, ['250 400 250 380', '50 380 150 380'])
  const texts = [[70, 440, '收支情况见下表。'] as const, ...CELLS.filter(([, , text]) => text !== '100')]
  expect(await partsOf(pdf({ texts, lines }))).toEqual([
    'paragraph 收支情况见下表。',
    [
      ['项目', '金额', ''],
      ['', '预算', '决算'],
      ['合计', '', '90'],
    ],
  ])
})

test('A table that a page cuts is one, its repeated head is read once, and each row has its page.', async () => {
  const [first, second] = [ruled(XS, [80, 60, 40]), ruled(XS, [560, 540, 520])]
  const head: [number, string][] = [[55, '项目'], [155, '预算'], [255, '决算']] // prettier-ignore
  const row = (y: number, cells: [number, string][]): [number, number, string][] => cells.map(([x, text]) => [x, y, text])
  const bytes = pdf(
    { texts: [[50, 500, '一、收支情况'], [70, 480, '如下。'], ...row(65, head), ...row(45, [[55, '甲'], [155, '1'], [255, '2']])], lines: first }, // prettier-ignore
    { texts: [...row(545, head), ...row(525, [[55, '乙'], [155, '3'], [255, '4']])], lines: second }, // prettier-ignore
  )
  expect((await partsOf(bytes)).at(-1)).toEqual([['项目', '预算', '决算'], ['甲', '1', '2'], ['乙', '3', '4']]) // prettier-ignore
  const { document, located } = await brought(bytes)
  const table = document?.reading.parts.at(-1)
  const spots = table?.kind === 'table' ? table.rows.map(([cell]) => cell && located(placeIn(cell, 0, 1)).spot) : []
  expect(spots).toEqual([
    { page: 1, table: 1, row: 1 },
    { page: 1, table: 1, row: 2 },
    { page: 2, table: 1, row: 2 },
  ])
})

test('Columns without lines are a table where numbers stand in them.', async () => {
  const texts: [number, number, string][] = [
    [50, 540, '单位情况如下表所示。'],
    ...CELLS.filter(([, y]) => y < 380).map(([x, y, text]): [number, number, string] => [x, y, text]),
    [55, 365, '名称'],
    [55, 325, '其中：甲'],
    [155, 325, '60'],
    [255, 325, '—'],
  ]
  expect(await partsOf(pdf({ texts }))).toEqual([
    'paragraph 单位情况如下表所示。',
    [
      ['名称', '预算', '决算'],
      ['合计', '100', '90'],
      ['其中：甲', '60', '—'],
    ],
  ])
})

test('A number that its cell wraps stays whole, two numbers below one another do not become one.', async () => {
  const texts: [number, number, string][] = [
    [50, 500, '各单位的情况见下表中所列。'],
    [55, 385, '12345'],
    [55, 373, '67'],
    [115, 385, '100'],
    [115, 373, '200'],
  ]
  expect((await partsOf(pdf({ texts, lines: ruled([50, 110, 300], [400, 360]) }))).at(-1)).toEqual([['1234567', '100 200']])
})

test('A piece of text that runs over a line is in the cells on both sides.', async () => {
  const texts: [number, number, string][] = [[50, 500, '各单位的情况见下表中所列。'], [70, 385, '甲乙丙丁']] // prettier-ignore
  expect((await partsOf(pdf({ texts, lines: ruled([50, 90, 130], [400, 360]) }))).at(-1)).toEqual([['甲乙', '丙丁']])
})

test('A box round a text is no table.', async () => {
  const texts: [number, number, string][] = [[55, 385, '一、基本情况'], [55, 365, '在职十人，编制十二人。']] // prettier-ignore
  expect(await partsOf(pdf({ texts, lines: ruled([50, 300], [400, 340]) }))).toEqual([
    'heading 一、基本情况',
    'paragraph 在职十人，编制十二人。',
  ])
})
