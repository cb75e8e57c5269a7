// Rates and their bases, filled in and printed.

import { describe, expect, test } from 'vitest'
import { codesOf, told } from '../checked.ts'

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
})
