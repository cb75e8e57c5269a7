// What all units are compared by: rankings of the shared figures, and where points were lost.

import { expect, test } from 'vitest'
import { lossesOfForms, lossesOfFormView } from '../../../scripts/pages/directory/losses.ts'
import { rankingPath, rankingsOf, rankingsView, rankingView } from '../../../scripts/pages/directory/rankings.ts'
import { byRegion, levelsOf } from '../../../scripts/pages/directory/regions.ts'
import { unitView } from '../../../scripts/pages/directory/unit.ts'
import type { Summary } from '../../../scripts/pages/pages.ts'

function entry(unit: string, year: number, common: Readonly<Record<string, string>>, changes: Partial<Summary> = {}): Summary {
  return {
    unit,
    year,
    name: `${unit}办`,
    region: '某省甲市乙区',
    title: '报告',
    total: common['得分'] ?? '',
    grade: '',
    format: 'f',
    formatName: '甲表式',
    dated: '',
    hasPdf: false,
    losses: [],
    common: Object.entries(common).map(([name, value]) => ({ name, value, text: value, unit: name === '得分' ? '分' : '万元' })),
    ...changes,
  }
}

interface View {
  readonly facts: readonly { term: string; text: string }[]
  readonly rows: readonly { rank: number; name: string; text: string; isOver: boolean }[]
  readonly regions: readonly { region: string; level: number; count: number; sum: string; middle: string }[]
  readonly picture: string
  readonly last: readonly object[]
}

test('a figure has a page for each year; scores have one for each rubric and year, and are ranked within it alone', () => {
  const all = [
    entry('a', 2023, { 得分: '90', 全年执行: '10' }),
    entry('b', 2023, { 得分: '99' }, { format: 'g', formatName: '乙表式' }),
    entry('a', 2022, { 得分: '80' }),
    entry('a', 2023, { 得分: '50' }, { project: 'p', projectName: '项目' }),
  ]
  const rankings = rankingsOf(all)
  expect(rankings.map(({ path, entries }) => [path, entries.length])).toEqual([
    ['list/data-score-2023-f.html', 1],
    ['list/data-score-2023-g.html', 1],
    ['list/data-spent-2023.html', 1],
    ['list/data-score-2022-f.html', 1],
  ])
  expect(rankingPath('得分', { format: 'g', year: 2023 })).toBe('list/data-score-2023-g.html')
  expect(rankingPath('等级', { format: 'g', year: 2023 })).toBeUndefined()
})

test('values are ranked from the highest, equal ones share a place; the spread and the regions are told', () => {
  const all = ['10', '30', '30', '20', '40'].map((value, i) =>
    entry(`u${i}`, 2023, { 全年执行: value }, { region: i < 2 ? '某省甲市乙区' : '某省丙市' }),
  )
  const rankings = rankingsOf(all)
  const view = rankingView(rankings[0]!, rankings) as View
  expect(view.rows.map(({ name, rank, text }) => [rank, name, text])).toEqual([
    [1, 'u4办', '40'],
    [2, 'u1办', '30'],
    [2, 'u2办', '30'],
    [4, 'u3办', '20'],
    [5, 'u0办', '10'],
  ])
  expect(view.facts.map(({ term, text }) => `${term}${text}`)).toEqual([
    '单位5',
    '合计130',
    '最低10',
    '四分之一处20',
    '中位数30',
    '四分之三处30',
    '最高40',
  ])
  expect(view.regions.map(({ region, level, count, sum }) => [region, level, count, sum])).toEqual([
    ['某省', 0, 5, '130'],
    ['丙市', 1, 3, '90'],
    ['甲市', 1, 2, '40'],
    ['乙区', 2, 2, '40'],
  ])
  expect(view.picture).toContain('5个单位，最低10，中位数30，最高40')
  expect(view.picture).not.toMatch(/style=|NaN/)
})

test('a rate above 1 carries a remark; rates are not added up; of very many only the ends stand', () => {
  const all = Array.from({ length: 300 }, (_, i) => entry(`u${i}`, 2023, { 执行率: String(i / 200) }))
  const rankings = rankingsOf(all)
  const view = rankingView(rankings[0]!, rankings) as View
  expect(view.rows[0]).toMatchObject({ text: '149.50%', isOver: true })
  expect(view.rows).toHaveLength(50)
  expect(view.last).toHaveLength(50)
  expect(view.facts.map(({ term }) => term)).not.toContain('合计')
})

test('a year that is missing between two others is told, of the unit and of all', () => {
  const years = [entry('a', 2020, {}), entry('a', 2023, {}), entry('b', 2021, {}), entry('b', 2022, {})]
  expect(rankingsView([], years)).toMatchObject({ missing: { rows: [{ name: 'a办', years: '2021年、2022年' }], more: 0 } })
  expect(unitView(years.slice(0, 2)).missing).toBe('2021年、2022年')
})

test('a unit’s years say what changed and what the next year restated', () => {
  const next = entry('a', 2023, { 全年执行: '9' })
  const restating = { ...next, common: [{ ...next.common[0]!, last: '13' }] }
  const { years } = unitView([entry('a', 2021, { 全年执行: '10' }), entry('a', 2022, { 全年执行: '12' }), restating])
  expect(years.map((one) => (one as { cells: { text: string; change: string; restated: string }[] }).cells[0])).toMatchObject([
    { text: '9', change: '−25.0%', restated: '' },
    { text: '12', change: '+20.0%', restated: '13' },
    { text: '10', change: '', restated: '' },
  ])
})

test('losses are told by indicator, those of most reports first, each with its unit and its reason', () => {
  const lost = (name: string, points: string, reason = ''): Summary['losses'][number] => ({ name, points, reason })
  const all = [
    entry('a', 2023, { 得分: '90' }, { losses: [lost('公开', '2', '晚了'), lost('产出', '8')] }),
    entry('b', 2023, { 得分: '97' }, { losses: [lost('公开', '3')] }),
    entry('c', 2023, { 得分: '100' }),
    entry('d', 2023, {}, { format: 'g' }),
  ]
  const forms = lossesOfForms(all)
  expect(forms.map(({ path }) => path)).toEqual(['list/losses-2023-f.html'])
  expect(lossesOfFormView(forms[0]!, forms)).toMatchObject({
    reports: 3,
    losing: 2,
    indicators: [
      {
        name: '公开',
        count: 2,
        sum: '5',
        mean: '2.50',
        rows: [
          { name: 'b办', points: '3' },
          { name: 'a办', points: '2', reason: '晚了' },
        ],
      },
      { name: '产出', count: 1, sum: '8' },
    ],
  })
})

test.each([
  ['湖南省长沙市雨花区', ['湖南省', '长沙市', '雨花区']],
  ['重庆市璧山区', ['重庆市', '璧山区']],
  ['广东省深圳市大鹏新区', ['广东省', '深圳市', '大鹏新区']],
  ['内蒙古自治区锡林郭勒盟', ['内蒙古自治区', '锡林郭勒盟']],
  ['云南省大理白族自治州大理市', ['云南省', '大理白族自治州', '大理市']],
  ['上海市', ['上海市']],
  ['某地', ['某地']],
  ['', []],
])('%s has the levels %j', (region, levels) => {
  expect(levelsOf(region)).toEqual(levels)
})

test('regions beyond what a page holds lose their lowest level first', () => {
  const items = Array.from({ length: 40 }, (_, i) => `某省第${i % 4}市第${i}区`)
  expect(byRegion(items, (one) => one, 100)).toHaveLength(45)
  expect(byRegion(items, (one) => one, 20)).toHaveLength(5)
  expect(byRegion(items, (one) => one, 2)).toHaveLength(1)
})
