import { describe, expect, test } from 'vitest'
import { codesOf, told } from '../checked.ts'

describe('dates', () => {
  const NOTICE = { checks: ['{ check: order, order: [备注, 填报日期], source: 引言 }'] }
  const dated = (day: string, notice: string) => ({
    'format: mini\n': `format: mini\ndated: ${day}\n`,
    '  业绩:\n': `  备注: ${notice}\n  业绩:\n`,
  })

  test('a report is not dated before its year has ended', () => {
    expect(codesOf({ edits: { 'format: mini\n': 'format: mini\ndated: 2021-03-25\n' } })).toEqual([])
    expect(told('dated-before-year-end', { edits: { 'format: mini\n': 'format: mini\ndated: 2020-12-31\n' } })).toEqual([
      '2:8 报告落款 2020年12月31日，2020 年度那时还没有结束',
    ])
  })

  test.each([
    ['2021-03-25', '某财〔2021〕9号', []],
    ['2021-03-25', '2021年3月25日', []],
    ['2021-03-25', '2021年3月26日', ['date-after-filing', 'dates-out-of-order']],
    ['2021-03-25', '某财〔2022〕9号', ['dates-out-of-order']],
    ['2021-03-25', '2021年4月', ['dates-out-of-order']],
    ['2021-03-25', '2021年', []],
  ])('a report of %s after a notice of %s: %j', (day, notice, codes) => {
    expect(codesOf({ ...NOTICE, edits: dated(day, notice) }).sort()).toEqual(codes)
  })

  test('a date that is missing or cannot be read leaves the order unchecked', () => {
    expect(told('not-assessable', { ...NOTICE, edits: dated('2021-03-25', '另行通知') })).toEqual([
      '9:7 “日期先后”没有核对，缺少 1 项数据：备注',
    ])
    expect(told('not-assessable', NOTICE)).toEqual(['2:1 “日期先后”没有核对，缺少 2 项数据：备注、填报日期'])
  })

  test('no date among the facts is later than the report', () => {
    expect(told('date-after-filing', { edits: dated('2021-03-25', '2021年10月18日') })).toEqual([
      '9:7 “备注”为 2021年10月18日，晚于报告的落款日期 2021年3月25日',
    ])
    expect(told('date-after-filing', { edits: dated('2021-03-25', '2021年3月26日') })).toHaveLength(1)
    for (const day of ['2021年3月25日', '2021-03-25', '2020年10月18日']) expect(codesOf({ edits: dated('2021-03-25', day) })).toEqual([])
  })
})
