// Rates and their bases, dates, and what a published document printed.

import { describe, expect, test } from 'vitest'
import { look, miniFiles } from '../../mini.ts'
import { codesOf, told } from './checked.ts'

const quantity = (number: string, unit = '%') => ({ '  业绩:\n': `  业绩:\n    完成率: { 数值: ${number}, 单位: '${unit}' }\n` })

describe('a rate that was filled in', () => {
  const TYPED = '{ check: rate, rate: 业绩.完成率 ÷ 100, of: 经费.合计.决算, base: 经费.合计.预算, source: 第四条 }'

  test('is its numerator over its declared base', () => {
    expect(codesOf({ checks: [TYPED], edits: quantity('83.4') })).toEqual([])
    expect(told('rate-differs', { checks: [TYPED], edits: quantity('85') })).toEqual([
      '9:16 “业绩.完成率 ÷ 100”填作 85%，以“经费.合计.预算”为分母计算得 83.4025%，相差 1.5975%',
    ])
  })

  test('is not more than its whole, unless its base may be exceeded', () => {
    const share = '{ check: rate, rate: 业绩.完成率 ÷ 100, against: 序时进度 }'
    expect(told('rate-over-whole', { checks: [share], edits: quantity('106.5') })).toEqual([
      '9:16 “业绩.完成率 ÷ 100”为 106.5%，超过 100%，而它的分母是序时进度',
    ])
    expect(codesOf({ checks: [share], edits: quantity('100') })).toEqual([])
    expect(codesOf({ checks: [share.replace('against', 'exceeds: true, against')], edits: quantity('106.5') })).toEqual([])
  })

  test('of counted things comes from a whole number of them', () => {
    const counted = '{ check: rate, rate: 业绩.完成率 ÷ 100, base: 人员.编制数 }'
    expect(codesOf({ checks: [counted], edits: quantity('75') })).toEqual([]) // 39 of 52
    expect(told('rate-unattainable', { checks: [counted], edits: quantity('76') })).toEqual([
      '9:16 “业绩.完成率 ÷ 100”为 76%，而“人员.编制数”是 52，没有哪个整数能得出这个比率',
    ])
    expect(codesOf({ checks: [counted.replace('人员.编制数', '经费.合计.预算')], edits: quantity('76') })).toEqual([]) // an amount can be cut anywhere
  })
})

describe('a printed rate', () => {
  const BASED = '{ check: rate, rate: 执行率, of: 经费.合计.决算, base: 经费.合计.预算, notBase: [经费.基本.预算] }'
  const COUNTED = '{ check: rate, rate: 在职率, of: 人员.在职人数, base: 人员.编制数 }'

  test('that another base would give is told with that base, and not a second time', () => {
    const printed = (rate: string) => ({ checks: [BASED], more: `stated: { 执行率: ${rate} }\n` })
    expect(codesOf(printed('83.4%'))).toEqual([])
    expect(told('rate-base-differs', printed('143.6%'))).toEqual([
      '12:16 “执行率”原文印作 143.6%，像是以“经费.基本.预算”作分母；应以“经费.合计.预算”为分母，计算得 83.4025%',
    ])
    expect(codesOf(printed('143.6%'))).toEqual(['rate-base-differs'])
    expect(codesOf(printed('90.0%'))).toEqual(['stated-differs'])
  })

  test('that no count can give is told as such; one that another count gives is told as different', () => {
    const printed = (rate: string) => codesOf({ checks: [COUNTED], more: `stated: { 在职率: ${rate} }\n` })
    expect(printed('82.7%')).toEqual([])
    expect(printed('83%')).toEqual([]) // 43 of 52, to whole percents
    expect(printed('82.8%')).toEqual(['rate-unattainable'])
    expect(printed('84.6%')).toEqual(['stated-differs']) // 44 of 52
  })

  test('is compared as far as the rounding of what it was computed from lets it be known', () => {
    const printed = (sum: string) =>
      codesOf({ edits: { '决算: 100.5 }': '决算: 100 }', '预算: 120.50': '预算: 120.5' }, more: `stated: { 结余: ${sum} }\n` })
    expect(printed('20.5')).toEqual([])
    expect(printed('20.6')).toEqual([])
    expect(printed('20.9')).toEqual(['stated-differs'])
  })

  test('says by how much it differs', () => {
    const printed = look({
      'content/u/2020/report.yaml': `${miniFiles()['content/u/2020/report.yaml']}stated: { 在职率: 83.7% }\n`,
    }).findings
    expect(printed).toMatchObject([{ code: 'stated-differs', message: '“在职率”原文印作 83.7%，计算得 82.7%', hint: '相差 1.0%' }])
  })

  test('without a divisor should not have been a number', () => {
    const zero = { '预算: 120.50': '预算: 0' }
    expect(told('stated-zero-divisor', { edits: zero, more: 'stated: { 执行率: 0% }\n' })).toEqual([
      '12:16 “执行率”原文印作 0%，除数为 0，没有结果，应印“——”',
    ])
    expect(codesOf({ edits: zero, more: 'stated: { 执行率: —— }\n' })).toEqual([])
  })

  test('of what was left blank cannot be checked, and a blank is not 0', () => {
    const blank = { '在职人数: 43': '在职人数: null' }
    expect(told('stated-blank', { edits: blank, more: 'stated: { 人员.在职人数: 0 }\n' })[0]).toBe(
      '12:20 “人员.在职人数”原文印作 0，而基础数据是空白，无从核对',
    )
    expect(codesOf({ edits: { '在职人数: 43': '在职人数: 0' }, more: 'stated: { 人员.在职人数: 0 }\n' })).not.toContain('stated-blank')
  })
})

describe('printed scores', () => {
  const printed = (text: string, edits = {}) => codesOf({ edits, more: `stated: { ${text} }\n` })

  test('are what the rules give', () => {
    expect(printed('指标.产出.得分: 40, 指标.产出.扣分: 0, 总分: 100, 等级: 优')).toEqual([])
    expect(printed('指标.产出.得分: 39')).toEqual(['score-differs'])
    expect(printed('指标.产出.扣分: 1')).toEqual(['score-differs'])
    expect(printed('总分: 99')).toEqual(['total-differs'])
    expect(printed('等级: 差')).toEqual(['grade-differs'])
  })

  test('are told with the difference, a grade with the bands of the form', () => {
    expect(told('total-differs', { more: 'stated: { 总分: 99.5 }\n' })).toEqual(['12:15 总分原文印作 99.5，各项得分合计 100.0'])
    const [grade] = look({ 'content/u/2020/report.yaml': `${miniFiles()['content/u/2020/report.yaml']}stated: { 等级: 良 }\n` }).findings
    expect(grade).toMatchObject({ message: '等级原文印作“良”，总分 100 分应为“优”', hint: '等级界线：优 90 分起，差 0 分起' })
  })
})

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
    expect(told('not-assessable', NOTICE)).toEqual(['3:3 “日期先后”没有核对，缺少 2 项数据：备注、填报日期'])
  })

  test('no date among the facts is later than the report', () => {
    expect(told('date-after-filing', { edits: dated('2021-03-25', '2021年10月18日') })).toEqual([
      '9:7 “备注”为 2021年10月18日，晚于报告的落款日期 2021年3月25日',
    ])
    expect(told('date-after-filing', { edits: dated('2021-03-25', '2021年3月26日') })).toHaveLength(1)
    for (const day of ['2021年3月25日', '2021-03-25', '2020年10月18日']) expect(codesOf({ edits: dated('2021-03-25', day) })).toEqual([])
  })
})
