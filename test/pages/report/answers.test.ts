// What a report's page says before the form: what was lost, what changed, what was printed otherwise elsewhere.

import { expect, test } from 'vitest'
import { changesView } from '../../../scripts/pages/report/changes.ts'
import { chartFiles, chartViews } from '../../../scripts/pages/report/charts.ts'
import { lossesView } from '../../../scripts/pages/report/losses.ts'
import { summaryView } from '../../../scripts/pages/report/summary.ts'
import { verificationView } from '../../../scripts/pages/report/verification.ts'
import { checkMini, FACTS, miniFiles, NARRATIVE, REPORT, report, SAME_YEARS } from '../../mini.ts'

const FORM = miniFiles()['templates/mini/format.yaml'] ?? ''
const FIGURES = miniFiles()['templates/mini/figures.yaml'] ?? ''
const SHARED =
  'shared:\n  全年预算: 经费.合计.预算\n  全年执行: 经费.合计.决算\n  基本支出: { this: 经费.基本.决算, last: 经费.基本.预算 }\n  得分: 总分\n'
const DEDUCTION = FORM.replace('scores: { decimals: 1 }', 'scores: { decimals: 1, by: deduction, from: 100 }')
const LOSING = `${FACTS}indicators:\n  产出: { 按时完成: false, 公开: false, reason: 工作没有按时完成 }\n`
const text = (html: string): string => html.replace(/<[^>]*>/g, '')

function figuresOf(changes: Record<string, string> = {}) {
  const { figures } = checkMini(changes)
  if (!figures) throw new Error('no figures')
  return figures
}
const formed = (form: string, changes: Record<string, string> = {}) => figuresOf({ 'templates/mini/format.yaml': form, ...changes })

test('the losses stand with points, weight, reason and rule, the most first, and each number can be asked for', () => {
  const both = `${FACTS.replace('在职人数: 43', '在职人数: 60')}indicators:\n  产出: { 按时完成: false, 公开: true, reason: 晚了 }\n`
  const view = lossesView(figuresOf(report(both)))
  expect(text(view?.sentence ?? '')).toBe('满分100分，自评得分10分，等级为“差”：2项指标失分，共失90分。')
  expect(
    view?.rows.map(({ above, name, points, reason, score, weight }) => [above, name, ...[points, score, weight].map(text), reason]),
  ).toEqual([
    ['投入', '人员控制', '60', '0', '60', ''],
    ['', '产出', '30', '10', '40', '晚了'],
  ])
  expect(text(view?.rows[0]?.rule ?? '')).toMatch(/^控制率|^在职率/)
  expect(view?.rows[0]?.points).toContain('data-name="指标.人员控制.扣分"')
  expect(view?.sentence.replace(/<data [^]*?<\/data>/g, '')).not.toMatch(/\d/)
})

test('without a loss it says so; a report without a score has no list', () => {
  expect(text(lossesView(figuresOf())?.sentence ?? '')).toContain('各项指标都没有失分')
  const { scores: _, ...unscored } = figuresOf()
  expect(lossesView(unscored)).toBeUndefined()
})

test('by deduction the points taken off are charted and listed, without full marks that no form prints', () => {
  const changes = report(LOSING.replace('在职人数: 43', '在职人数: 60'))
  const figures = formed(DEDUCTION, changes)
  const view = lossesView(figures)
  expect(view?.word).toBe('扣分')
  expect(view?.hasWeights).toBe(false)
  expect(view?.rows.every(({ score, weight }) => score === '' && weight === '')).toBe(true)
  const [chart] = chartViews(figures, 'c')
  expect(chart?.title).toBe('各项指标扣分')
  expect(chart?.columns).toEqual(['指标', '扣分'])
  expect(chart?.svg).not.toContain(' / ')
  expect(chart?.svg).not.toContain('class="bar"') // nothing reached is drawn
})

test('by addition the part that was lost is drawn behind what was reached', () => {
  const [chart] = chartViews(figuresOf(report(LOSING)), 'c')
  expect(chart?.svg).toContain('产出 0 / 40，失40')
  expect(chart?.svg.match(/class="lost"/g)).toHaveLength(1)
})

test('a chart is a picture of its own that says whose it is', () => {
  const [[name, svg] = ['', '']] = chartFiles(figuresOf(report(LOSING)))
  expect(name).toBe('charts/1.svg')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(svg).toContain('资料来源：2020年度某街道自评报告（自评）')
  expect(svg).not.toMatch(/style|script|class="chart"/)
})

test('what a public document printed otherwise stands beside what is computed, with the reason that was given', () => {
  const view = verificationView(
    figuresOf(
      report(
        REPORT.replace(
          'format: mini',
          'format: mini\noriginal: { title: 某街道报告, url: "https://example.org/a?b=1" }\nstated: { 在职率: 82.6%, 总分: 100.0 }\nwaivers: [{ code: stated-differs, of: 在职率, reason: 原文舍去了尾数 }, { code: sum-differs, reason: 原文如此 }]',
        ),
      ),
    ),
  )
  expect(view?.original).toEqual({ title: '某街道报告', url: 'https://example.org/a?b=1', date: '' })
  expect(view?.differing.map(({ name, stated, computed, reason }) => [name, text(stated), text(computed), reason])).toEqual([
    ['在职率', '82.6%', '82.7%', '原文舍去了尾数'],
  ])
  expect(view?.waivers).toEqual([{ of: '', code: 'sum-differs', reason: '原文如此' }])
})

test('a text of the unit’s own that agrees with itself has nothing to be told', () => {
  expect(verificationView(figuresOf())).toBeUndefined()
  expect(summaryView(figuresOf()).byline).toContainEqual({ term: '文本', text: '单位自己的报告', href: '' })
})

test('rates above 100 % and execution rates on another base carry a remark; growth does not', () => {
  const figures = FIGURES.replace(
    'figures:\n',
    'figures:\n  支出完成率: { formula: 经费.基本.决算 ÷ 经费.基本.预算, show: percent 1 }\n  支出增长率: { formula: 经费.合计.决算 ÷ 经费.项目.决算, show: percent 1 }\n',
  )
  const view = verificationView(
    formed(FORM + SHARED, {
      'templates/mini/figures.yaml': figures,
      ...report(REPORT.replace('合计: { 预算: 120.50', '合计: { 预算: 90')),
    }),
  )
  expect(view?.over.map(({ amount, name }) => [name, text(amount)])).toEqual([['预算执行率', '111.67%']])
  expect(view?.others.map(({ amount, name }) => [name, text(amount)])).toEqual([['支出完成率', '86.1%']])
})

test('what changed from last year stands beside it, and what is told of last year otherwise', () => {
  const last = {
    ...SAME_YEARS,
    'content/u/2019/report.yaml': REPORT.replace('决算: 60.25', '决算: 50')
      .replace('决算: 100.5', '决算: 90.25')
      .replace('按时完成: true', '按时完成: false'),
    'content/u/2019/narrative.md': NARRATIVE,
  }
  const view = changesView(formed(FORM + SHARED, last))
  const rows = view?.rows.map(({ name, before, restated, differs, now, by, share }) => [
    name,
    ...[before, restated, now, by, share].map(text),
    differs,
  ])
  expect(rows).toContainEqual(['全年执行', '90.25', '', '100.5', '+10.25', '+11.4%', false])
  expect(rows).toContainEqual(['基本支出', '50', '70', '60.25', '−9.75', '−13.9%', true])
  expect(rows?.find(([name]) => name === '执行率')).toEqual(['执行率', '74.90%', '', '83.40%', '+8.51个百分点', '', false])
  expect(view?.scores.map((one) => [one.name, text(one.before), text(one.now), text(one.by)])).toEqual([['产出', '10', '40', '+30']])
})

test('without a year before and without a column for it there is no comparison', () => {
  expect(changesView(figuresOf())).toBeUndefined()
})
