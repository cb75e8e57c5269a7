import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inquire } from '../../scripts/compile.ts'
import { leavesOf } from '../../scripts/facts/facts.ts'
import { openWorkspace } from '../../scripts/workspace.ts'
import { jibao, PROGRAM } from '../mini.ts'
import { makeNational, OVERALL, project } from './unit.ts'

const SHOW = project('show', '非遗展演', '12.5', '10')
const HALL = project('hall', '馆舍维修', '40', '40')
const SUMMARY = { 'content/lan/2024/report.yaml': 'format: guojia-xiangmu-huizong-2020\n' }

function reported(files: Readonly<Record<string, string>>) {
  const inquiry = inquire(openWorkspace({ site: makeNational(files), program: PROGRAM }, 'zh'), { unit: 'lan', year: 2024 })
  const told = inquiry.findings.filter(({ level }) => level !== 'info').map(({ code, message }) => `${code} ${message}`)
  const value = (name: string): string => String(inquiry.figures?.figures.get(name)?.value)
  return { told, value, figures: inquiry.figures }
}

/** The text of the page, without its traces; `table` has the rows that follow a heading cell. */
async function printed(files: Readonly<Record<string, string>>): Promise<{ text: string; row: (first: string) => string[] }> {
  const root = makeNational(files)
  const { code, out } = await jibao(root, 'build', '--no-pdf')
  expect(code, out).toBe(0)
  const html = readFileSync(join(root, 'dist/lan/2024/index.html'), 'utf8').replace(
    /[^]*<div class="parts">|<section class="traces[^]*/g,
    '',
  )
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)])
  const bare = (text = ''): string => text.replace(/<[^>]+>/g, '')
  const cells = rows.map((row) => row.map(([, cell]) => bare(cell)))
  return { text: bare(html), row: (first) => cells.find((row) => row.includes(first)) ?? [] }
}

describe('the summary table of a unit’s projects', () => {
  test('has a row for each, sums, a rate of the sums, and how many have which grade', async () => {
    const { row, text } = await printed({ ...SUMMARY, ...SHOW, ...HALL })
    expect(row('馆舍维修')).toEqual(['1', '馆舍维修', '40.00', '40.00', '40.00', '100.00%', '100', '优'])
    expect(row('非遗展演')).toEqual(['2', '非遗展演', '12.50', '12.50', '10.00', '80.00%', '80', '差'])
    expect(row('合计')).toEqual(['合计', '52.50', '52.50', '50.00', '95.24%', '', ''])
    expect(row('项目个数')).toEqual(['项目个数', '1', '0', '0', '1'])
    expect(row('占比')).toEqual(['占比', '50.00%', '0.00%', '0.00%', '50.00%'])
    expect(text).toContain('2024年度共有2个项目开展支出绩效自评：馆舍维修、非遗展演。')
  })

  test('follows when a project is taken away, and says so when there is none', async () => {
    const one = await printed({ ...SUMMARY, ...SHOW })
    expect(one.row('合计').slice(1, 5)).toEqual(['12.50', '12.50', '10.00', '80.00%'])
    expect(one.text).toContain('共有1个项目开展支出绩效自评：非遗展演。')
    const none = await printed(SUMMARY)
    expect(none.text).toContain('2024年度没有开展支出绩效自评的项目。')
    expect(none.row('合计').slice(1, 5)).toEqual(['0.00', '0.00', '0.00', '—'])
  })

  test('leaves a project without a budget out of the rate on both sides', () => {
    const { value, told } = reported({ ...SUMMARY, ...SHOW, ...project('blank', '未编预算', 'null', '5') })
    expect(told).toEqual([])
    expect([value('项目合计.全年执行数'), value('项目执行率')]).toEqual(['15', '0.8'])
  })
})

describe('the overall report', () => {
  test('is sound, with a score by the framework and its projects beside it', async () => {
    expect(reported({ ...OVERALL, ...SHOW, ...HALL }).told).toEqual([])
    const { row, text } = await printed({ ...OVERALL, ...SHOW, ...HALL })
    expect(row('实际完成率').slice(-2)).toEqual(['4.75', '两项工作推迟到下年。'])
    expect(text).toContain('总分94.6分，等级为优')
    expect(text).toContain('附件3')
    expect(row('馆舍维修')).toContain('40.00')
  })

  test('has the indicators of the framework, those of one name told apart, and 100 points', () => {
    const { figures } = reported({ ...OVERALL, ...SHOW })
    const leaves = figures?.derivation.framework ? leavesOf(figures.derivation.framework) : []
    expect(leaves.map(({ name }) => name)).toHaveLength(28)
    expect(leaves.filter(({ name }) => name.startsWith('管理制度健全性')).map(({ name }) => name)).toEqual([
      '管理制度健全性（预算管理）',
      '管理制度健全性（资产管理）',
    ])
    expect(figures?.derivation.format.grades.map(({ name }) => name)).toEqual(['优', '良', '中', '差'])
  })

  test('computes its rates as the framework does', () => {
    const { value } = reported({ ...OVERALL, ...SHOW })
    const rates = ['在职人员控制率', '三公经费变动率', '预算调整率', '结转结余率', '结转结余变动率', '公用经费控制率']
    expect(rates.map(value)).toEqual(['0.95', '-0.2', '0.075', '0.05', '-0.14', '0.96'])
  })

  test('has no rate on a base of 0, and asks for a score with a reason', () => {
    const changed = (indicators: string): Record<string, string> => ({
      ...OVERALL,
      'content/lan/2024/report.yaml': (OVERALL['content/lan/2024/report.yaml'] ?? '')
        .replace('上年决算: 4,', '上年决算: 0,')
        .replace('上年决算: 1,', '上年决算: 0,')
        .replace('indicators:\n', `indicators:\n${indicators}`),
    })
    expect(reported(changed('')).told).toMatchObject([expect.stringMatching(/^score-undetermined ““三公经费”变动率”/)])
    expect(reported(changed('  “三公经费”变动率: { score: 2, reason: 上年没有支出。 }\n')).told).toEqual([])
  })
})
