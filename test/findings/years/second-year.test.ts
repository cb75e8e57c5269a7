// test: a second year's report. One that was copied is told what was copied; one that was filled in is told nothing.

import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../scripts/messages/messages.ts'
import { checkMini } from '../../mini.ts'

const OF_LAST_YEAR = [
  'unchanged-from-last-year',
  'amounts-of-last-year',
  'counts-of-last-year',
  'dates-of-last-year',
  'magnitude-from-last-year',
  'waiver-carried',
]

interface Year {
  readonly staff: readonly [number, number]
  /** 合计, 基本, 项目, each 预算 and 决算. */
  readonly money: readonly string[]
  readonly done: readonly string[]
  readonly dated: string
}

function report({ dated, done, money, staff }: Year): string {
  const [a, b, c, d, e, f] = money
  const [reports, talks, visits] = done
  return `format: mini
dated: ${dated}
facts:
  人员: { 编制数: ${staff[0]}, 在职人数: ${staff[1]} }
  经费:
    合计: { 预算: ${a}, 决算: ${b} }
    基本: { 预算: ${c}, 决算: ${d} }
    项目: { 预算: ${e}, 决算: ${f} }
  业绩:
    培训: { 数值: ${reports}, 单位: 篇 }
    宣讲: { 数值: ${talks}, 单位: 场 }
    走访: { 数值: ${visits}, 单位: 户 }
indicators:
  产出: { 按时完成: true, 公开: true }
`
}

const FIRST: Year = {
  staff: [31, 29],
  money: ['846.12', '803.4', '512', '498.77', '334.12', '304.63'],
  done: ['12', '26', '310'],
  dated: '2020-03-18',
}

function told(year: Year): Finding[] {
  const { findings } = checkMini({ 'content/u/2019/report.yaml': report(FIRST), 'content/u/2020/report.yaml': report(year) })
  return findings.filter(({ at, code }) => OF_LAST_YEAR.includes(code) && at.file.includes('/2020/'))
}

const codes = (year: Year): string[] => told(year).map(({ code }) => code)

describe('a copy', () => {
  test('of which only the year was changed is an error, with every amount in it', () => {
    const found = told({ ...FIRST, dated: '2021-03-20' })
    expect(found.map(({ code, level }) => `${level} ${code}`)).toEqual(['error unchanged-from-last-year', 'warning counts-of-last-year'])
    for (const amount of FIRST.money) expect(found[0]?.message).toContain(amount)
    expect(found[0]?.related).toHaveLength(5)
  })

  test('that was begun to be filled in is warned of what is left', () => {
    const found = told({
      ...FIRST,
      money: ['901.5', '870.21', '512', '498.77', '334.12', '304.63'],
      done: ['14', '26', '310'],
      dated: '2021-03-20',
    })
    expect(found.map(({ code }) => code)).toEqual(['amounts-of-last-year'])
    expect(found[0]?.message).toBe(
      '4 项金额与上年报告相同：“经费.基本.预算”512、“经费.基本.决算”498.77、“经费.项目.预算”334.12、“经费.项目.决算”304.63',
    )
  })

  test('with last year’s date is told', () => {
    const year = { ...FIRST, money: ['901.5', '870.21', '540.3', '521', '361.2', '349.21'], done: ['14', '22', '305'] }
    expect(codes(year)).toEqual(['dates-of-last-year'])
  })
})

describe('a true second year is told nothing', () => {
  test.each<[string, Partial<Year>]>([
    ['with the same staff and other sums', { money: ['901.5', '870.21', '540.3', '521', '361.2', '349.21'], done: ['14', '22', '305'] }],
    [
      'with a fixed amount and a round one that stay',
      { money: ['880.2', '810.41', '512', '505.78', '368.2', '304.63'], done: ['12', '25', '310'] },
    ],
    ['three times as large', { money: ['2530', '2411.8', '1540', '1502.6', '990', '909.2'], done: ['30', '61', '890'] }],
    [
      'with one item that has grown sevenfold',
      { money: ['2846.5', '2795.1', '520', '509.6', '2326.5', '2285.5'], done: ['11', '24', '288'] },
    ],
    ['with nothing done of one kind', { money: ['512', '498.1', '512', '498.1', '0', '0'], done: ['12', '26', '0'] }],
  ])('%s', (_, year) => {
    expect(codes({ ...FIRST, dated: '2021-03-20', ...year })).toEqual([])
  })
})

describe('a magnitude that is another', () => {
  const money = ['901.5', '870.21', '540.3', '521', '361.2', '349.21']
  const otherwise = (at: number, amount: string): Year => ({
    ...FIRST,
    dated: '2021-03-20',
    done: ['14', '22', '305'],
    money: money.with(at, amount),
  })

  test.each([
    ['元 filled in as 万元', 3, '5210000', '约是上年报告 498.77 万元的一万倍', '521'],
    ['万元 divided once more', 3, '0.05', '约是上年报告 498.77 万元的一万分之一', '500'],
    ['a decimal point one place to the right', 3, '5210', '约是上年报告 498.77 万元的十倍', '521'],
    ['a decimal point one place to the left', 3, '52.1', '约是上年报告 498.77 万元的十分之一', '521'],
  ])('is told with the number that is meant: %s', (_, at, amount, sentence, meant) => {
    const [found, ...others] = told(otherwise(at, amount))
    expect(others).toEqual([])
    expect(found?.message).toContain(sentence)
    expect(found?.fix).toMatchObject({ text: meant, isGuess: true })
  })
})
