import { expect, test } from 'vitest'
import { Decimal } from '../../../scripts/base/decimal.ts'
import { barChart } from '../../../scripts/pages/report/chart.ts'
import { chartViews } from '../../../scripts/pages/report/charts.ts'
import { summaryView } from '../../../scripts/pages/report/summary.ts'
import { checkMini, miniFiles, NARRATIVE, REPORT, report, SAME_YEARS } from '../../mini.ts'

const FORM = miniFiles()['templates/mini/format.yaml'] ?? ''
const SHARED =
  'shared:\n  全年预算: 经费.合计.预算\n  全年执行: 经费.合计.决算\n  基本支出: { this: 经费.基本.决算, last: 经费.基本.预算 }\n  在职人数: 人员.在职人数\n'

function figuresOf(form: string, changes: Record<string, string> = {}) {
  const { figures, findings } = checkMini({ 'templates/mini/format.yaml': FORM + form, ...changes })
  if (!figures) throw new Error('no figures')
  expect(findings).toEqual([])
  return figures
}

const text = (html: string): string => html.replace(/<[^>]*>/g, '')
const cards = (form: string, changes: Record<string, string> = {}): string[] =>
  summaryView(figuresOf(form, changes)).cards.map(({ label, amount, unit, last, beside }) =>
    text(`${label} ${amount}${unit} ${last} ${beside}`).trim(),
  )

test('score and grade come first, then the execution rate and the figures that forms share', () => {
  expect(cards(SHARED)).toEqual([
    '自评总分 100分  等级：优',
    '预算执行率 83.40%  全年执行÷全年预算',
    '全年执行 100.5万元',
    '全年预算 120.50万元',
    '在职人数 43人',
    '基本支出 60.25万元 上年70万元',
  ])
})

test('last year’s report goes before the column that this year’s form has', () => {
  const last = {
    ...SAME_YEARS,
    'content/u/2019/report.yaml': REPORT.replace('43', '26').replace('决算: 60.25', '决算: 50').replace('决算: 100.5', '决算: 90.25'),
    'content/u/2019/narrative.md': NARRATIVE,
  }
  const found = cards(SHARED, last)
  expect(found).toContain('在职人数 43人 上年26人')
  expect(found).toContain('基本支出 60.25万元 上年50万元')
  expect(found).toContain('预算执行率 83.40% 上年74.90% 全年执行÷全年预算')
})

test('a form that shares nothing has its score alone; a blank has no card', () => {
  expect(cards('')).toEqual(['自评总分 100分  等级：优'])
  expect(
    cards(
      SHARED,
      report(REPORT.replace('在职人数: 43', '在职人数: 43').replace('经费:\n    合计: { 预算: 120.50,', '经费:\n    合计: { 预算: null,')),
    ).join(),
  ).not.toMatch(/全年预算 |执行率/)
})

test('the scores of the first level are drawn, with the weights behind them and a table beside', () => {
  const [chart] = chartViews(figuresOf(''), 'c')
  expect(chart?.svg).toMatch(/^<svg class="chart" role="img" aria-labelledby="c-1-title c-1-text"/)
  expect(chart?.svg).toContain('<title id="c-1-title">各一级指标得分和失分</title><desc id="c-1-text">投入 60 / 60；产出 40 / 40</desc>')
  expect(chart?.rows.map(({ label, cells }) => [label, ...cells.map(text)])).toEqual([
    ['投入', '60', '60', '0'],
    ['产出', '40', '40', '0'],
  ])
})

test('a chart that the form asks for is labelled by what tells its bars apart; blanks are not drawn', () => {
  const asked = 'charts: [{ title: 经费, of: [经费.合计.决算, 经费.基本.决算, 经费.项目.决算] }]\n'
  expect(chartViews(figuresOf(asked), 'c')[1]).toMatchObject({
    title: '经费',
    unit: '万元',
    rows: [{ label: '合计' }, { label: '基本' }, { label: '项目' }],
  })
})

test('bars are drawn without style attributes or scripts, in the same bytes each time', () => {
  const bars = [
    { label: '甲', text: '-5', value: new Decimal(-5) },
    { label: '<乙>', text: '15', value: new Decimal(15) },
  ]
  const svg = barChart('x', '图', bars)
  expect(svg).toBe(barChart('x', '图', bars))
  expect(svg).not.toMatch(/style|script|<乙>/)
  expect(svg).toContain('<rect class="bar" x="0" y="22" height="10" width="85" fill="#4a6b7c"/>')
  expect(svg).toContain('<rect class="bar" x="85" y="62" height="10" width="255" fill="#4a6b7c"/>')
})

test('bars that are all zero have no length', () => {
  expect(
    barChart('x', '图', [
      { label: '甲', text: '0', value: new Decimal(0) },
      { label: '乙', text: '0', value: new Decimal(0) },
    ]).match(/width="0"/g),
  ).toHaveLength(2)
})
