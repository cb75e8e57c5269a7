// test: what formulas make of a list of records: one value of a column, one value for each record, and what is misuse.

import { describe, expect, it } from 'vitest'
import { Decimal } from '../../scripts/base/decimal.ts'
import { pointAt } from '../../scripts/base/place.ts'
import { type Field, type GivenCell, type RecordsField, recordsFrom } from '../../scripts/facts/facts.ts'
import { blanksUnder, compareAll, intervalOf, named, recordsNamed } from '../../scripts/figures/figures.ts'
import { printed } from '../../scripts/pages/pages.ts'
import { computeRecords, recordsForm, TASKS } from './records.ts'
import { shown } from './year.ts'

/** What one formula gives. */
function gives(formula: string, report = TASKS): string {
  return shown(computeRecords(recordsForm({ 结果: formula }), report), '结果')
}

const BLANK = 'facts: { 拨款: 100 }\n'
const NONE = 'facts: { 拨款: 100, 重点工作: [] }\n'

describe('a column gathered', () => {
  it.each([
    ['合计(重点工作.预算)', '120.5'],
    ['合计(重点工作.执行)', '90'],
    ['最大(重点工作.预算)', '60'],
    ['最小(重点工作.执行, 拨款)', '30'],
    ['平均(重点工作.执行)', '45'],
    ['计数(重点工作.执行)', '2'],
    ['个数(重点工作)', '3'],
    ['records(重点工作) × 2', '6'],
    ['重点工作.个数', '3'],
    ['合计(重点工作.执行, 拨款)', '190'],
    ['合计(重点工作.执行) ÷ 合计(重点工作.预算)', new Decimal(90).div('120.5').toFixed()],
    ['合计(重点工作.预算 − 重点工作.执行)', '10'],
    ['最大(合计(重点工作.执行), 合计(重点工作.预算))', '120.5'],
    ['合计(重点工作.预算, 当 重点工作.类别 = “甲”)', '100'],
    ['合计(重点工作.预算 × 2, 重点工作.备用, 当 重点工作.类别 = “甲” 且 重点工作.预算 > 40)', '122.5'],
    ['个数(重点工作, 当 重点工作.类别 ≠ “甲”)', '1'],
    ['计数(重点工作.执行, when 重点工作.类别 = “乙”)', '0'],
    ['合计(重点工作.执行, 当 重点工作.类别 = “乙”)', '—'],
    ['合计(重点工作.执行, 当 重点工作.预算 > 拨款)', '0'],
    ['平均(重点工作.执行, 当 重点工作.预算 > 拨款)', '—'],
    ['合计(重点工作.预算, 当 重点工作.执行 > 0)', '100'],
    ['合计(重点工作.预算, 当 重点工作.执行 > 100)', '—'],
    ['个数(重点工作, 当 重点工作.执行 > 0)', '2'],
    ['如果 个数(重点工作) > 2 则 合计(重点工作.预算) 否则 空', '120.5'],
    ['合计(设备.数量 × 设备.单价)', '0'],
  ])('%s is %s', (formula, expected) => expect(gives(formula)).toBe(expected))

  it.each([
    ['合计(重点工作.预算)', '—', '0'],
    ['合计(重点工作.预算, 拨款)', '100', '100'],
    ['平均(重点工作.预算)', '—', '—'],
    ['计数(重点工作.预算)', '0', '0'],
    ['个数(重点工作)', '—', '0'],
    ['合计(重点工作.预算, 当 重点工作.类别 = “甲”)', '—', '0'],
  ])('%s of a blank list is %s, of no records %s', (formula, blank, none) => {
    expect([gives(formula, BLANK), gives(formula, NONE)]).toEqual([blank, none])
  })

  it('rests on the cells, by name and place, and on those that its condition looked at', () => {
    const figures = computeRecords(recordsForm({ 结果: '合计(重点工作.预算, 当 重点工作.类别 = “甲”)' }))
    const found = figures.figures.get('结果')
    expect(found?.inputs).toEqual(['重点工作[1].预算', '重点工作[3].预算'])
    expect(found?.chosenBy).toEqual(['重点工作[1].类别', '重点工作[2].类别', '重点工作[3].类别'])
    expect(found?.formula.text).toBe('合计(重点工作.预算, 当 重点工作.类别 = “甲”)')
    expect(named(figures, '重点工作[3].预算')).toMatchObject({ kind: 'fact', fact: { at: { line: 6 } } })
  })

  it('knows how far rounding may have taken it', () => {
    const { derivation } = recordsForm({ 结果: '合计(重点工作.执行)' })
    const figures = computeRecords(recordsForm({ 结果: '合计(重点工作.执行)' }))
    expect(intervalOf(figures, derivation.figures.get('结果')?.formula)).toMatchObject({
      low: new Decimal('89.99'),
      high: new Decimal('90.01'),
    })
  })
})

describe('a figure for each record', () => {
  const FORM = recordsForm({
    '重点工作.执行率': '重点工作.执行 ÷ 重点工作.预算',
    '重点工作.占比': '\n    label: 预算占比\n    formula: 重点工作.预算 ÷ 预算合计\n    show: percent 1',
    预算合计: '合计(重点工作.预算)',
    '重点工作.可用': '合计(重点工作.执行, 重点工作.备用)',
    平均执行率: '平均(重点工作.执行率)',
    低执行: '个数(重点工作, 当 重点工作.执行率 < 80%)',
  })

  it('is computed once per record, after what it rests on', () => {
    const figures = computeRecords(FORM)
    expect([1, 2, 3].map((i) => shown(figures, `重点工作[${i}].执行率`))).toEqual(['0.75', '—', '1'])
    expect([1, 2, 3].map((i) => shown(figures, `重点工作[${i}].可用`))).toEqual(['31', '—', '62.5'])
    expect(shown(figures, '重点工作[3].占比')).toBe(new Decimal(60).div('120.5').toFixed())
    expect([shown(figures, '平均执行率'), shown(figures, '低执行')]).toEqual(['0.875', '1'])
  })

  it('has a label, a formula and inputs of its own', () => {
    const figures = computeRecords(FORM)
    expect(figures.figures.get('重点工作[2].执行率')).toMatchObject({
      label: '重点工作第2条的执行率',
      lack: 'blank',
      formula: { text: '重点工作.执行 ÷ 重点工作.预算' },
      inputs: ['重点工作[2].执行'],
    })
    expect(figures.figures.get('重点工作[1].占比')).toMatchObject({ label: '重点工作第1条的预算占比', show: { as: 'percent' } })
    expect(named(figures, '重点工作.执行率')).toBeUndefined()
  })

  it('is none where there are no records', () =>
    expect([...computeRecords(FORM, NONE).figures.keys()]).toEqual(['预算合计', '平均执行率', '低执行']))

  it('says of a division by zero that it was one', () => {
    const figures = computeRecords(FORM, 'facts: { 重点工作: [{ 执行: 1, 预算: 0 }] }\n')
    expect(figures.figures.get('重点工作[1].执行率')?.lack).toBe('zero-divisor')
  })
})

describe('last year’s records', () => {
  const FORM = recordsForm({ 增长: '同比增长(合计(重点工作.预算), 合计(上年.重点工作.预算))', 上年条数: '个数(上年.重点工作)' })

  it('are a list of their own', () => {
    const last = computeRecords(FORM, 'facts: { 重点工作: [{ 预算: 60.25 }, { 预算: 40.75 }] }\n')
    const figures = computeRecords(FORM, TASKS, last)
    expect([shown(figures, '增长'), shown(figures, '上年条数')]).toEqual([new Decimal('120.5').div(101).minus(1).toFixed(), '2'])
  })

  it('are blank where there is no report', () => expect(shown(computeRecords(FORM), '上年条数')).toBe('—'))
})

describe('what must hold may gather', () => {
  it('and says which list is missing', () => {
    const form = recordsForm({}, '[{ holds: 合计(重点工作.执行) ≤ 拨款 }]')
    expect(compareAll(computeRecords(form), 'holds')).toMatchObject([{ holds: true, missing: [] }])
    expect(compareAll(computeRecords(form, BLANK), 'holds')).toMatchObject([{ holds: undefined, missing: ['重点工作'] }])
  })
})

describe('what is missing under a column', () => {
  const FORM = recordsForm({ 执行合计: '合计(重点工作.执行)' })
  it.each([
    ['重点工作: [{ 执行: 1 }, { 执行: null }]', []],
    ['重点工作: [{ 执行: null }, { 任务: 甲 }]', ['重点工作[1].执行', '重点工作[2].执行']],
    ['重点工作: []', []],
    ['重点工作: null', ['重点工作']],
  ])('%s: %j', (facts, missing) => {
    const figures = computeRecords(FORM, `facts: { ${facts} }\n`)
    expect([blanksUnder(figures, ['重点工作.执行']), blanksUnder(figures, ['执行合计'])]).toEqual([missing, missing])
  })
})

describe('misuse is told at the formula', () => {
  it.each([
    ['重点工作.预算 + 1', 'column', { column: '重点工作.预算', records: '重点工作' }, '重点工作.预算'],
    ['上年.重点工作.预算 + 1', 'column', { column: '上年.重点工作.预算', records: '重点工作' }, '上年.重点工作.预算'],
    ['四舍五入(重点工作.预算, 1)', 'column', {}, '重点工作.预算'],
    ['重点工作 + 1', 'list', { list: '重点工作' }, '重点工作'],
    ['合计(重点工作)', 'list', {}, '重点工作'],
    ['合计(重点工作.预算 × 设备.单价)', 'two', {}, '重点工作.预算 × 设备.单价'],
    ['合计(合计(重点工作.预算, 1))', 'twice', { each: '重点工作' }, '合计(重点工作.预算, 1)'],
    ['合计(最大(重点工作.执行, 重点工作.备用))', 'twice', { each: '重点工作' }, '最大(重点工作.执行, 重点工作.备用)'],
    ['合计(拨款, 当 重点工作.类别 = “甲”)', 'when', {}, '重点工作.类别 = “甲”'],
    ['合计(重点工作.预算, 当 拨款 > 1)', 'when', {}, '拨款 > 1'],
    ['合计(重点工作.预算, 当 设备.单价 > 1)', 'when', {}, '设备.单价 > 1'],
    ['合计(重点工作.预算, 设备.单价, 当 设备.单价 > 1)', 'when', {}, '设备.单价 > 1'],
    ['绝对值(拨款, 当 拨款 > 1)', 'when', {}, '拨款 > 1'],
    ['个数(拨款)', 'count', {}, '拨款'],
    ['个数(重点工作.预算)', 'count', {}, '重点工作.预算'],
    ['个数(1 + 1)', 'count', {}, '1 + 1'],
  ])('%s', (formula, term, slots, name) => {
    const { told } = recordsForm({ 结果: formula })
    expect(told).toMatchObject([
      { check: { code: 'formula-records' }, at: { file: 'figures.yaml', line: 3 }, slots: { problem: { term }, name, ...slots } },
    ])
  })

  it.each([
    ['合计(重点工作.预算)', 'alone', '重点工作.预算'],
    ['重点工作.预算 ÷ 合计(重点工作.预算 × 1)', 'alone', '重点工作.预算 × 1'],
    ['合计(重点工作.预算, 重点工作.执行, 当 重点工作.类别 = “甲”)', 'when', '重点工作.类别 = “甲”'],
    ['个数(重点工作, 当 重点工作.类别 = “甲”)', 'when', '重点工作.类别 = “甲”'],
    ['设备.单价 + 1', 'column', '设备.单价'],
  ])('for each record: %s', (formula, term, name) => {
    expect(recordsForm({ '重点工作.结果': formula }).told).toMatchObject([
      { check: { code: 'formula-records' }, slots: { problem: { term }, name } },
    ])
  })

  it.each([
    ['合计(重点工作.预祘)', 'formula-unknown-name', { name: '重点工作.预祘', nearest: '重点工作.预算' }],
    ['个数(重点工怍)', 'formula-unknown-name', { nearest: '重点工作' }],
    ['合计(重点工作.任务)', 'formula-type', { found: { term: 'text' } }],
    ['合计(重点工作.预算, 当 重点工作.类别)', 'formula-type', { expected: { term: 'truth' } }],
    ['个数(重点工作, 重点工作)', 'formula-arguments', {}],
    ['合计(当 重点工作.类别 = “甲”)', 'formula-syntax', {}],
    ['合计(重点工作.预算, 当 重点工作.预算 > 1, 拨款)', 'formula-syntax', { expected: { term: 'closing-parenthesis' } }],
  ])('%s is %s', (formula, code, slots) => {
    expect(recordsForm({ 结果: formula }).told).toMatchObject([{ check: { code }, slots }])
  })

  it('a figure with the name of a list, a column, or the number of records', () => {
    const told = recordsForm({ 重点工作: '1', '重点工作.预算': '2', '重点工作.个数': '3', '重点工作[1].执行率': '4' }).told
    expect(told.map(({ check, slots }) => [check.code, slots['name']])).toEqual([
      ['figure-name-taken', '重点工作'],
      ['figure-name-taken', '重点工作.预算'],
      ['figure-name-taken', '重点工作.个数'],
      ['figure-name-taken', '重点工作[1].执行率'],
    ])
  })

  it('a circle through a list', () => {
    const { told } = recordsForm({ '重点工作.占比': '重点工作.预算 ÷ 总额', 总额: '合计(重点工作.占比)' })
    expect(told).toMatchObject([{ check: { code: 'formula-cycle' }, slots: { path: '重点工作.占比 → 总额 → 重点工作.占比' } }])
  })

  it('keeps what it is told of from having a value', () => {
    const form = recordsForm({ '重点工作.结果': '设备.单价 + 1', 总: '合计(重点工作.结果)', 错: '重点工作.预算 + 1' })
    const figures = computeRecords({ ...form, told: [] })
    expect(['重点工作[1].结果', '总', '错'].map((name) => shown(figures, name))).toEqual(['—', '—', '—'])
  })
})

describe('records from outside the report', () => {
  const column = (name: string, more: Partial<Field> = {}): Field => ({
    name: `项目.${name}`,
    label: name,
    kind: 'number',
    required: false,
    ...more,
  })
  const PROJECTS: RecordsField = {
    name: '项目',
    label: '项目',
    required: false,
    columns: new Map([
      ['名称', column('名称', { kind: 'text' })],
      ['全年执行数', column('全年执行数', { unit: '万元' })],
      ['总分', column('总分', { unit: '分' })],
    ]),
  }
  const row = (index: number, name: string, spent: string | undefined, score: string) => {
    const at = pointAt(`content/a/2020/projects/p${index}/report.yaml`, 3, 5)
    return {
      at,
      cells: new Map<string, GivenCell>([
        ['名称', { value: name, text: name, at }],
        ...(spent === undefined ? [] : [['全年执行数', { value: new Decimal(spent), text: spent, at }] as const]),
        ['总分', { value: new Decimal(score), text: score, at, shown: `${score}分` }],
      ]),
    }
  }
  const FORM = recordsForm(
    {
      执行: '合计(项目.全年执行数)',
      项目数: '个数(项目)',
      优: '个数(项目, 当 项目.总分 ≥ 90)',
      '项目.每分': '项目.全年执行数 ÷ 项目.总分',
    },
    '[]',
    [PROJECTS],
  )
  const given = recordsFrom(PROJECTS, pointAt('content/a/2020/projects'), [
    row(1, '清淤', '21.55', '98.62'),
    row(2, '帮扶', undefined, '80'),
  ])

  it('are gathered, counted and computed like the form’s own', () => {
    const figures = computeRecords(FORM, TASKS, undefined, [given])
    expect(['执行', '项目数', '优', '项目[1].每分', '项目[2].每分', '项目.个数'].map((name) => shown(figures, name).slice(0, 8))).toEqual([
      '21.55',
      '2',
      '1',
      '0.218515',
      '—',
      '2',
    ])
    expect(named(figures, '项目[1].全年执行数')).toMatchObject({
      fact: { field: { label: '项目第1条的全年执行数', unit: '万元' }, at: { file: 'content/a/2020/projects/p1/report.yaml', line: 3 } },
    })
    expect(named(figures, '项目[2].全年执行数')).toMatchObject({
      fact: { value: null, at: { file: 'content/a/2020/projects/p2/report.yaml' } },
    })
    expect(printed(named(figures, '项目[1].总分')!, figures.facts.format)).toBe('98.62分')
    expect(recordsNamed(figures, '项目')?.rows.map(({ names }) => names.get('每分'))).toEqual(['项目[1].每分', '项目[2].每分'])
  })

  it('are blank where they are not given, and unknown to a form that has none', () => {
    expect(['执行', '项目数'].map((name) => shown(computeRecords(FORM), name))).toEqual(['—', '—'])
    expect(recordsForm({ 执行: '合计(项目.全年执行数)' }).told).toMatchObject([{ check: { code: 'formula-unknown-name' } }])
  })
})
