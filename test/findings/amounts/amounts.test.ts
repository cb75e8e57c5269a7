// Sums, pairs, balances, means, parts, people and shares, each with a report that breaks the check and one that does not.

import { expect, test } from 'vitest'
import { codesOf, findings, told } from '../checked.ts'

const SUM = '{ check: sum, whole: 经费.合计.决算, parts: [经费.基本.决算, 经费.项目.决算], source: 第二条 }'

test('a sum is told with what is stated, what is computed, and the difference', () => {
  expect(codesOf({ checks: [SUM] })).toEqual([])
  expect(told('sum-differs', { checks: [SUM], edits: { '决算: 100.5': '决算: 101.5' } })).toEqual([
    '5:27 “经费.合计.决算”为 101.5，各部分之和为 100.5，相差 1',
  ])
  const [finding] = findings({ checks: [SUM], edits: { '决算: 100.5': '决算: 101.5' } })
  expect(finding?.hint).toBe('各部分：经费.基本.决算 + 经费.项目.决算；依据：第二条')
  expect(finding?.related?.map(({ file, line }) => `${file.replace(/^.*\//, '')}:${line}`)).toEqual([
    'report.yaml:6',
    'report.yaml:7',
    'figures.yaml:6',
  ])
})

test('a sum of n rounded numbers may be off by n + 1 half units, and no more', () => {
  expect(
    codesOf({ checks: [SUM], edits: { '决算: 100.5': '决算: 100.6', '决算: 60.25': '决算: 60.2', '决算: 40.25': '决算: 40.3' } }),
  ).toEqual([])
  expect(
    codesOf({ checks: [SUM], edits: { '决算: 100.5': '决算: 100.7', '决算: 60.25': '决算: 60.2', '决算: 40.25': '决算: 40.3' } }),
  ).toEqual(['sum-differs'])
})

test('a blank part leaves a sum unchecked, unless the form counts blanks as nothing', () => {
  const edits = { '决算: 40.25': '决算: null' }
  expect(told('not-assessable', { checks: [SUM], edits })).toEqual(['7:25 “各部分之和”没有核对，缺少 1 项数据：经费.项目.决算'])
  const skipping = SUM.replace('source', 'blanks: skipped, source')
  expect(codesOf({ checks: [skipping], edits })).toEqual(['sum-differs'])
  expect(codesOf({ checks: [skipping], edits: { ...edits, '决算: 60.25': '决算: 100.5' } })).toEqual([])
})

test('one line tells all that a kind of check could not look at', () => {
  const checks = ['{ check: sum, each: [预算, 决算], whole: 经费.合计.*, parts: [经费.基本.*, 经费.项目.*] }']
  const lines = told('not-assessable', { checks, edits: { '项目: { 预算: 50.5, 决算: 40.25 }': '项目: { 预算: null, 决算: null }' } })
  expect(lines).toEqual(['7:15 “各部分之和”没有核对，缺少 2 项数据：经费.项目.预算、经费.项目.决算'])
})

test('two amounts that must be one are told at the first', () => {
  const checks = ['{ check: equal, equal: [经费.基本.预算, 经费.项目.预算 + 19.5] }']
  expect(codesOf({ checks })).toEqual([])
  expect(told('pair-differs', { checks, edits: { '预算: 70': '预算: 71.5' } })).toEqual([
    '6:15 “经费.基本.预算”为 71.5，“经费.项目.预算 + 19.5”为 70，两者应当相等，相差 1.5',
  ])
})

const BALANCE =
  '{ check: balance, fund: 一般公共预算, income: 经费.合计.预算, opening: 经费.基本.预算, spending: 经费.合计.决算, closing: 经费.项目.预算 }'

test('a fund balances, with what was there before and what is left', () => {
  const sound = { '预算: 120.50': '预算: 100.00', '预算: 70': '预算: 10.00', '预算: 50.5': '预算: 9.50' }
  expect(codesOf({ checks: [BALANCE], edits: sound })).toEqual([])
  expect(told('balance-fails', { checks: [BALANCE], edits: { ...sound, '预算: 50.5': '预算: 10.50' } })).toEqual([
    '5:15 一般公共预算收支不平：应当 经费.合计.预算 + 经费.基本.预算 − 经费.合计.决算 = 经费.项目.预算，左边为 9.5，右边为 10.5，相差 -1',
  ])
})

test('without what is left, no more is spent than there was', () => {
  const checks = [BALANCE.replace(', closing: 经费.项目.预算', '')]
  expect(codesOf({ checks })).toEqual([])
  expect(codesOf({ checks, edits: { '决算: 100.5': '决算: 200.5' } })).toEqual(['balance-fails'])
})

test('spending more than came in asks for the opening balance', () => {
  const checks = [BALANCE.replace(', closing: 经费.项目.预算', '')]
  const blank = { '预算: 70': '预算: null' }
  expect(codesOf({ checks, edits: blank })).toEqual(['not-assessable'])
  expect(told('balance-opening-blank', { checks, edits: { ...blank, '决算: 100.5': '决算: 130.5' } })).toEqual([
    '6:15 一般公共预算支出 130.5，超过收入 120.5，相差 10，没有填写年初结转和结余',
  ])
})

test('a mean is that of its series, and is not checked while one of them is blank', () => {
  const checks = ['{ check: mean, mean: 经费.合计.预算, of: [经费.基本.预算, 经费.项目.预算] }']
  expect(codesOf({ checks, edits: { '预算: 120.50': '预算: 60.25' } })).toEqual([])
  expect(told('mean-differs', { checks, edits: { '预算: 120.50': '预算: 61.50' } })).toEqual([
    '5:15 “经费.合计.预算”为 61.5，各数平均为 60.25，相差 1.25',
  ])
  expect(codesOf({ checks, edits: { '预算: 70': '预算: null' } })).toEqual(['not-assessable'])
})

test('a part is not more than its whole, several parts together are not', () => {
  expect(codesOf({ checks: ['{ check: part, part: 经费.基本.决算, whole: 经费.合计.决算 }'] })).toEqual([])
  const both = ['{ check: part, part: [经费.基本.决算, 经费.项目.决算], whole: 经费.合计.决算 }']
  expect(codesOf({ checks: both, edits: { '决算: 40.25': '决算: 30.25' } })).toEqual([])
  expect(told('part-over-whole', { checks: both, edits: { '决算: 40.25': '决算: 45.25' } })).toEqual([
    '6:23 “经费.基本.决算 + 经费.项目.决算”为 105.5，大于“经费.合计.决算”的 100.5，相差 5',
  ])
})

const STAFF = '{ check: staff, inPost: 人员.在职人数, quota: 人员.编制数 }'

test('people in post are not more than the quota, and have one', () => {
  expect(codesOf({ checks: [STAFF] })).toEqual([])
  expect(told('staff-over-quota', { checks: [STAFF], edits: { '在职人数: 43': '在职人数: 55' } })).toEqual([
    '3:24 “人员.在职人数”为 55 人，超过“人员.编制数”的 52 人，相差 3 人',
  ])
  const optional = { checks: ['{ check: staff, inPost: 人员.编制数, quota: 人员.在职人数 }'], edits: { '在职人数: 43': '在职人数: null' } }
  expect(told('staff-quota-blank', optional)).toEqual(['3:24 “人员.编制数”有 52 人，“人员.在职人数”却是空白'])
  expect(codesOf({ checks: [STAFF], edits: { '编制数: 52': '编制数: null' } })).toEqual(['input-blank']) // the blank has been told
  expect(codesOf({ checks: [STAFF], edits: { '编制数: 52, 在职人数: 43': '编制数: null, 在职人数: 0' } })).not.toContain(
    'staff-quota-blank',
  )
})

const SHARES = '{ check: shares, shares: [在职率, 执行率], source: 第三条 }'

test('shares make up a whole but for the rounding of each, as printed where they were printed', () => {
  const printed = (one: string, other: string) => ({ checks: [SHARES], more: `stated: { 在职率: ${one}, 执行率: ${other} }\n` })
  expect(codesOf(printed('82.7%', '17.3%'))).not.toContain('shares-not-whole')
  expect(codesOf(printed('82.7%', '17.4%'))).not.toContain('shares-not-whole') // ±0.05 each
  expect(told('shares-not-whole', printed('82.7%', '18.3%'))).toEqual(['12:16 各项占比合计 101%，应为 100%，相差 1%，不是舍入造成的'])
  expect(told('shares-not-whole', { checks: [SHARES] })[0]).toContain('各项占比合计 166.0')
})

const ADJUSTED =
  '{ check: adjustment, name: 预算调整率, rate: (经费.合计.决算 − 经费.合计.预算) ÷ 经费.合计.预算, over: 10%, explained: [备注, 指标.产出, 正文.人员] }'

test('a budget adjusted by more than the form lets pass needs a reason, in any of the places that the form names', () => {
  expect(told('budget-adjustment-unexplained', { checks: [ADJUSTED] })).toEqual(['5:27 “预算调整率”为 -16.5975%，超过 10%，没有说明原因'])
  const explained = (change: object) => codesOf({ checks: [ADJUSTED], ...change })
  expect(explained({ edits: { '  业绩:\n': '  备注: 因机构调整追减预算\n  业绩:\n' } })).toEqual([])
  expect(explained({ edits: { '公开: true': '公开: true, reason: 因机构调整追减预算' } })).toEqual([])
  expect(explained({ edits: { '决算: 100.5': '决算: 115.5' } })).toEqual([])
  const narrative =
    '# 基本情况\n\n## 人员\n\n编制{{人员.编制数}}人，本年因机构调整追减预算。\n\n## 经费\n\n决算。\n\n# 主要业绩\n\n## 培训工作\n\n全年培训。\n'
  expect(explained({ files: { 'content/u/2020/narrative.md': narrative } })).toEqual([])
})

test('“none” explains nothing', () => {
  expect(codesOf({ checks: [ADJUSTED], edits: { '  业绩:\n': '  备注: 没有其他情况\n  业绩:\n' } })).toEqual([
    'budget-adjustment-unexplained',
  ])
})

test('two columns that are the same in every row are worth a look', () => {
  const checks = ['{ check: columns, columns: [预算, 决算] }']
  const same = { '预算: 120.50, 决算: 100.5': '预算: 100.5, 决算: 100.5', '预算: 70,': '预算: 60.25,', '预算: 50.5,': '预算: 40.25,' }
  expect(told('columns-identical', { checks, edits: same })).toEqual(['5:15 “预算”和“决算”两栏有数的 3 行全部相同，请核实不是照抄'])
  expect(codesOf({ checks })).toEqual([])
  expect(codesOf({ checks, edits: { ...same, '预算: 50.5,': '预算: 40.26,' } }).filter((code) => code === 'columns-identical')).toEqual([])
})
