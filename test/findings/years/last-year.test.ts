// This year's column for last year against last year's report.

import { expect, test } from 'vitest'
import { codesOf, findings, told } from '../checked.ts'

const CARRIED = '{ check: carried, this: 经费.合计.预算, last: 上年.经费.合计.决算 }'

test('last year’s column is what last year’s report said', () => {
  const before = { '决算: 100.5': '决算: 120.50', '决算: 60.25': '决算: 80.25', '预算: 50.5, 决算: 40.25': '预算: 48.5, 决算: 38.75' }
  expect(codesOf({ checks: [CARRIED], before })).toEqual([])
  const changed = { checks: [CARRIED], before, edits: { '预算: 120.50': '预算: 121.50' } }
  expect(told('last-year-differs', changed)).toEqual(['5:15 “经费.合计.预算”为 121.5，上年报告的“上年.经费.合计.决算”为 120.5，相差 1'])
  expect(findings(changed)[0]?.related?.[0]?.file).toBe('content/u/2019/report.yaml')
})

test('without last year’s report its column is said not to have been checked', () => {
  expect(told('not-assessable', { checks: [CARRIED] })).toEqual(['1:1 “上年数与上年报告”没有核对，缺少 1 项数据：上年报告'])
})
