// test: a sixth official form, of a county that does not exist, lives as data in test/sixth-form/ and is checked,
// built and printed by the program as it is. docs/2-add-a-format.md is worked through on it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../scripts/messages/messages.ts'
import { jibao, PROGRAM } from './mini.ts'
import { readPdf } from './print/reading.ts'
import { filesIn, makeRoot } from './roots.ts'

const SIXTH = filesIn(join(PROGRAM, 'test/sixth-form'))
const REPORT = 'content/qinghe/2025/report.yaml'
const MINUTES = 120_000

/** A root with the sixth form, in which some words of the report are other words. */
function root(...changes: (readonly [from: string, to: string])[]): string {
  const report = changes.reduce((text, [from, to]) => text.replace(from, to), SIXTH[REPORT] ?? '')
  return makeRoot({ ...SIXTH, [REPORT]: report })
}

interface Built {
  readonly text: string
  readonly html: string
  readonly data: { readonly total: string; readonly grade: string; readonly figures: readonly { readonly name: string }[] }
}

async function built(...changes: (readonly [from: string, to: string])[]): Promise<Built> {
  const site = root(...changes)
  const { code, out } = await jibao(site, 'build', '--no-pdf')
  expect(code, out).toBe(0)
  const html = readFileSync(join(site, 'dist/qinghe/2025/index.html'), 'utf8')
  const data = JSON.parse(readFileSync(join(site, 'dist/qinghe/2025/data.json'), 'utf8')) as Built['data']
  return { html, data, text: textOf(html) }
}

/** Without tags: a line per paragraph, heading and cell. */
function textOf(html: string): string {
  return html
    .replace(/<\/(p|h\d|t[hd]|li)>|<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\n\s+/g, '\n')
}

test('check finds neither errors nor warnings', async () => {
  const { code, out, err } = await jibao(root(), 'check')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('检查了 3 份报告：错误 0，警告 0')
})

test('a second build changes nothing', async () => {
  const site = root()
  await jibao(site, 'build', '--no-pdf')
  const first = filesIn(join(site, 'dist'))
  expect((await jibao(site, 'build', '--no-pdf')).code).toBe(0)
  expect(filesIn(join(site, 'dist'))).toEqual(first)
})

describe('the page', () => {
  test('has the total and the grade that the rules give, in the text, the table and the data', async () => {
    const { text, data } = await built()
    expect(data).toMatchObject({ total: '92.42', grade: '优' })
    expect(text).toContain('青禾镇2025年度自评得分为92.42分，等级为“优”。')
    expect(text).toContain('\n合计\n100\n92.42\n优\n')
  })

  test('chooses the direction of a change by its sign', async () => {
    expect((await built()).text).toContain('2025年支出合计1,215.36万元，比上年减少102.84万元，下降7.8%。其中基本支出628.36万元，增长2.6%。')
    const other = await built(['本年决算: 628.36', '本年决算: 612.40'], ['年末结转: 38', '年末结转: 53.96'])
    expect(other.text).toContain('2025年支出合计1,199.40万元，比上年减少118.80万元，下降9%。其中基本支出612.40万元，与上年持平。')
  })

  test('numbers headings and items in the form’s own styles', async () => {
    const lines = (await built()).text.split('\n')
    for (const heading of [
      '一、基本情况',
      '（一）主要职能',
      '（二）机构和人员',
      '二、预算收支情况',
      '（二）政府性基金支出情况',
      '三、履职成效',
      '四、自评结论',
      '五、问题和改进',
    ]) {
      expect(lines).toContain(heading)
    }
    expect(lines).toContain('1、日常巡查。全年巡河1460余次。')
  })

  test('fills in a section for a fund that was not used, and asks the unit for it where it was', async () => {
    expect((await built()).text).toContain('（二）政府性基金支出情况\n2025年度本单位没有政府性基金支出。')
    const { code, out } = await jibao(root(['政府性基金支出: 0', '政府性基金支出: 5']), 'check', '--format', 'json')
    expect(code).toBe(1)
    expect((JSON.parse(out) as Finding[]).filter((one) => one.level !== 'info').map((one) => [one.code, one.message])).toEqual([
      ['section-missing', '正文缺少“政府性基金支出情况”'],
    ])
  })

  test('prints thousands, money with two places, a percent with no zero at its end, and the computation', async () => {
    const { text } = await built()
    expect(text).toContain('\n支出合计\n1,318.20\n1,280.00\n1,215.36\n')
    expect(text).toContain('全年预算执行率为95%，算式为(1,215.36÷1,280.00)×100%=95%。')
    expect(text).toContain('控制率96%')
  })

  test('has the form’s indicators first and the unit’s behind them, with target, actual value and score', async () => {
    const { text } = await built()
    expect(text).toMatch(
      /重点工作完成率\n10\n重点工作完成率达到100%的[^\n]*\n100%\n95\.8%\n7\.92\n[^]*养护里程达到120公里的[^\n]*\n120公里\n120公里\n10\n[^]*“改善”一致的[^\n]*\n改善\n改善\n10\n[^]*≥90%\n88%\n9\n/,
    )
    expect(text).toContain('“三公”经费控制率不高于100%的，计5分；每超出1个百分点扣0.5分，不足部分按比例计算，扣完为止。')
  })

  test('has the tasks one by one, each with its rate, their sums, and prose that counts and lists them', async () => {
    const { html, text, data } = await built()
    expect(text).toMatch(/\n1\n河道清淤\n民生\n180\.00\n176\.40\n98%\n2\n农村道路养护\n民生\n260\.00\n255\.00\n98\.1%\n/)
    expect(text).toMatch(/\n4\n平安乡镇创建\n治理\n6\.20\n合计\n560\.00\n536\.20\n94\.6%\n/)
    expect(text).toContain(
      '全年安排重点任务4项，支出536.20万元，其中民生类支出431.40万元。具体是：河道清淤176.40万元、农村道路养护255.00万元、公共停车场建设98.60万元、平安乡镇创建6.20万元。',
    )
    expect(html).toContain('data-name="重点任务[3].执行率"')
    expect(data.figures.find(({ name }) => name === '重点任务[3].执行率')).toMatchObject({
      label: '重点任务第3条的执行率',
      text: '82.2%',
      inputs: [{ name: '重点任务[3].支出' }, { name: '重点任务[3].预算' }],
    })
  })

  test('follows the tasks when one goes, and says so when there is none', async () => {
    const one = await built(['    - { 任务: 农村道路养护, 类别: 民生, 预算: 260, 支出: 255 }\n', ''])
    expect(one.text).toContain('全年安排重点任务3项，支出281.20万元，其中民生类支出176.40万元。')
    expect(one.text).toMatch(/\n2\n公共停车场建设\n/)
    const none = await built([/ {2}重点任务:\n(?: {4}.*\n)+/.exec(SIXTH[REPORT] ?? '')?.[0] ?? '-', '  重点任务: []\n'])
    expect(none.text).toContain('本年没有重点任务\n')
    expect(none.text).toContain('全年安排重点任务0项，支出0.00万元，其中民生类支出0.00万元。')
    expect(none.text).toMatch(/\n合计\n0\.00\n0\.00\n—\n/)
  })

  test('has a landscape part, and the signature with the report’s own date', async () => {
    const { html, text } = await built()
    expect(html).toMatch(/<section class="part table-part page-landscape[^>]*>\s*<p class="annex-mark">附件1<\/p>/)
    expect(text).toContain('单位负责人（签字）：\n填报日期：2026年3月20日')
  })

  test('a case that decides the grade decides it, whatever the total', async () => {
    expect((await built(['重大违纪违法例数: 0', '重大违纪违法例数: 1'])).data).toMatchObject({ total: '92.42', grade: '差' })
  })
})

test('an identity that does not hold is told with both sides', async () => {
  const { code, out } = await jibao(root(['年末结转: 38', '年末结转: 40']), 'check', '--format', 'json')
  expect(code).toBe(1)
  expect((JSON.parse(out) as Finding[]).find((one) => one.code === 'identity-fails')?.message).toMatch(
    /左边为 1,?253\.36，右边为 1,?255\.36/,
  )
})

test(
  'the PDF has the parts in the form’s order, the data table alone on a landscape A4 page, and says what the page says',
  async () => {
    const site = root()
    const { code, out, err } = await jibao(site, 'build')
    expect(code, out + err).toBe(0)
    const pdf = await readPdf(new Uint8Array(readFileSync(join(site, 'dist/qinghe/2025/report.pdf'))))
    const pageOf = (words: string): number => pdf.pages.findIndex((page) => page.text.replace(/\s/g, '').includes(words))
    const [report, table, scores] = ['一、基本情况', '部门收支基础数据表', '部门整体支出绩效自评打分表'].map(pageOf) as [
      number,
      number,
      number,
    ]
    expect(report).toBe(0)
    expect(table).toBeGreaterThan(report)
    expect(scores).toBe(table + 1)
    const isLandscape = pdf.pages.map(({ width, height }) => width > height)
    expect(isLandscape.map((wide, i) => (wide ? i : -1)).filter((i) => i >= 0)).toEqual([table])
    expect(pdf.pages[table]?.width).toBeCloseTo(842, 0)
    expect(pdf.pages[table]?.height).toBeCloseTo(595, 0)

    const text = pdf.pages
      .map((page) => page.text)
      .join('')
      .replace(/\s/g, '')
    for (const words of [
      '比上年减少102.84万元，下降7.8%',
      '2025年度本单位没有政府性基金支出。',
      '1,318.20',
      '自评得分为92.42分',
      '填报日期：2026年3月20日',
    ])
      expect(text).toContain(words)
    expect(pdf.title).toBe('江南县青禾镇人民政府2025年度部门整体支出绩效自评报告')
    expect(pdf.outline).toContain('（二）政府性基金支出情况')
  },
  MINUTES,
)
