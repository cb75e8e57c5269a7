import { expect, test } from 'vitest'
import { codesOf, told } from '../checked.ts'

test.each([
  [
    '{ check: growth, growth: 业绩.增速 ÷ 100, current: 经费.合计.决算, previous: 经费.合计.预算 }',
    '-16.6',
    '-18.6',
    '填作 -18.6%，按本年和上年计算得 -16.5975%，相差 -2.0025%',
  ],
  [
    '{ check: growth, growth: 业绩.增速 ÷ 100, current: 经费.合计.决算, increase: 经费.基本.决算 - 40.00 }',
    '25.2',
    '20.1',
    '填作 20.1%，按本年和上年计算得 25.2336%，相差 -5.1336%',
  ],
])('a rate of growth is that of this year over last: %s', (check, sound, wrong, sentence) => {
  const edits = (rate: string) => ({ '  业绩:\n': `  业绩:\n    增速: { 数值: ${rate}, 单位: '%' }\n` })
  expect(codesOf({ checks: [check], edits: edits(sound) })).toEqual([])
  expect(told('growth-differs', { checks: [check], edits: edits(wrong) })).toEqual([`9:15 “业绩.增速 ÷ 100”${sentence}`])
})
