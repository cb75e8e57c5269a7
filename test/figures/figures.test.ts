// test: figures that rest on facts, on each other, on last year and on scores.

import { describe, expect, it } from 'vitest'
import { observed } from '../observed.ts'
import { compute, derive, type Form, shown, sound } from './year.ts'

describe('figures', () => {
  it('are computed from facts and from each other, in whatever order they are written', () => {
    const figures = compute({ figures: { 三: '二 × 2', 二: '一 + 1', 一: 'a ÷ b' } }, 'a: 6, b: 4')
    expect(['一', '二', '三'].map((name) => shown(figures, name))).toEqual(['1.5', '2.5', '5'])
    expect(figures.figures.get('三')?.inputs).toEqual(['二'])
  })

  it('with each are computed for every name, also one that only 「」 can hold', () => {
    const figures = compute(
      { figures: { '费.合.*': '{ each: [甲, 水、电], formula: 费.* × 2, show: asWritten }' } },
      '费: { 甲: 1, 水、电: 2 }',
    )
    expect([shown(figures, '费.合.甲'), shown(figures, '费.合.水、电')]).toEqual(['2', '4'])
  })

  it('know their label, unit, source, inputs and place', () => {
    const figures = compute(
      { figures: { 率: '{ formula: a ÷ b, show: percent 1, label: 比率, unit: 万元, source: 附件1 }' } },
      'a: 1, b: 2',
    )
    expect(figures.figures.get('率')).toMatchObject({
      name: '率',
      label: '比率',
      unit: '万元',
      source: '附件1',
      show: { as: 'percent', places: 1 },
      inputs: ['a', 'b'],
      at: { file: 'figures.yaml', line: 2, column: 17 },
    })
  })

  it('name only the inputs that were really read', () => {
    const figures = compute({ figures: { 甲: '如果 有车 则 a 否则 b' } }, 'a: 1, b: 2, 有车: false')
    expect(figures.figures.get('甲')?.inputs).toEqual(['有车', 'b'])
  })

  it('use the members of open groups and the number of a list, blank where the unit gave none', () => {
    const form = sound({ figures: { 甲: '其他.奖金 + 机构.个数' } })
    expect([shown(compute(form, '其他: { 奖金: 1.5 }, 机构: [x, y]'), '甲'), shown(compute(form, '机构: []'), '甲')]).toEqual(['3.5', '—'])
  })

  it('never take a binary float for a number', () => {
    const figures = compute({ figures: { 和: 'a + b', 差: 'c − b' } }, 'a: 0.1, b: 0.2, c: 1234567890123456.78')
    expect([shown(figures, '和'), shown(figures, '差')]).toEqual(['0.3', '1234567890123456.58'])
  })
})

describe('a figure without a value', () => {
  const lack = (form: Form, facts: string, name: string) => compute(form, facts).figures.get(name)?.lack

  it('lacks a blank input or divides by zero, and says which through every figure that rests on it', () => {
    const form = { figures: { 率: 'a ÷ b', 倍: '率 × 2', 和: '倍 + c' } }
    expect(['率', '倍', '和'].map((name) => lack(form, 'a: 1, b: 0, c: 1', name))).toEqual(['zero-divisor', 'zero-divisor', 'zero-divisor'])
    expect(['率', '倍', '和'].map((name) => lack(form, 'a: 1, b: null, c: 1', name))).toEqual(['blank', 'blank', 'blank'])
    expect(['率', '倍', '和'].map((name) => lack(form, 'a: 0, b: 1, c: 1', name))).toEqual([undefined, undefined, undefined])
    expect(shown(compute(form, 'a: 0, b: 0'), '率')).toBe('—')
  })

  it('of last year is known to divide by zero, too', () => {
    const form = sound({ figures: { 率: 'a ÷ b', 增: '率 − 上年.率' } })
    expect(compute(form, 'a: 1, b: 1', '', compute(form, 'a: 1, b: 0')).figures.get('增')?.lack).toBe('zero-divisor')
  })

  it('counts as nothing in a sum, unless all of it is blank', () => {
    const form = sound({ figures: { 和: '合计(a, b)' } })
    expect([
      shown(compute(form, 'a: 1, b: null'), '和'),
      shown(compute(form, 'a: null, b: null'), '和'),
      shown(compute(form, 'a: 0, b: null'), '和'),
    ]).toEqual(['1', '—', '0'])
  })
})

describe('last year', () => {
  const form = sound({ figures: { 增长: '同比增长(a, 上年.a)', 合: 'a + b', 上年合: '上年.合' } })

  it('gives its facts and its figures where content has its report', () => {
    const figures = compute(form, 'a: 3, b: 1', '', compute(form, 'a: 2, b: 5'))
    expect([shown(figures, '增长'), shown(figures, '上年合'), shown(figures, '上年.a'), shown(figures, '上年.合')]).toEqual([
      '0.5',
      '7',
      '2',
      '7',
    ])
  })

  it('is a blank where content has none, and a name that nothing has stays unknown', () => {
    const figures = compute(form, 'a: 3, b: 1')
    expect([shown(figures, '增长'), shown(figures, '上年合'), shown(figures, '上年.a'), shown(figures, '上年.不存在')]).toEqual([
      '—',
      '—',
      '—',
      'unknown',
    ])
    expect(figures.figures.get('增长')?.lack).toBe('blank')
  })

  it('may be what a figure compares itself with, which is no cycle', () => {
    const own = sound({ figures: { 累计: '合计(a, 上年.累计)', 甲: '上年.乙 + 1', 乙: '上年.甲 + 1' } })
    expect(shown(compute(own, 'a: 3', '', compute(own, 'a: 2')), '累计')).toBe('5')
  })
})

describe('faults of a form', () => {
  it('are unknown names, with the nearest known one, at their place', () => {
    const { observations } = derive({ figures: { 率: 'a ÷ 编治' } })
    expect(observations).toMatchObject([
      {
        check: { code: 'formula-unknown-name' },
        at: { file: 'figures.yaml', line: 2, column: 22, endColumn: 24 },
        slots: { name: '编治', nearest: '编制' },
      },
    ])
  })

  it('are wrong types, told at their place, also where another figure brings them in', () => {
    const { observations } = derive({ figures: { 数: '字 + 1', 字: '如果 a > 0 则 “多” 否则 “少”', 乘: '说明 × 2' } })
    expect(observed(observations)).toEqual(['formula-type 2:18-19', 'formula-type 4:18-20'])
  })

  it('are told of every formula, and leave a blank where they stand', () => {
    const { value, observations } = derive({
      figures: { 一: '说明 + 1', 二: 'a +', 三: '无此名', 四: 'a + 1', 五: '一 + 四' },
      identities: ['说明 = a', 'a + 1', '四 = 一'],
    })
    expect(observed(observations)).toEqual([
      'formula-syntax 3:21',
      'formula-type 2:18-20',
      'formula-unknown-name 4:18-21',
      'formula-type 8:10-11',
      'formula-type 9:5-10',
    ])
    const figures = compute(value, 'a: 1, 说明: 字')
    expect(['一', '二', '三', '四', '五'].map((name) => shown(figures, name))).toEqual(['—', 'unknown', '—', '2', '—'])
  })

  it('are figures with the name of a fact, whose value could be typed then', () => {
    expect(derive({ figures: { a: 'b + 1', '费.甲': '1' } }).observations.map(({ check, slots }) => [check.code, slots.name])).toEqual([
      ['figure-name-taken', 'a'],
      ['figure-name-taken', '费.甲'],
    ])
  })
})

describe('a cycle', () => {
  it('is told once, with its whole path, and ends as a blank', () => {
    const { value, observations } = derive({ figures: { 甲: '乙 + 1', 乙: '丙 + 甲', 丙: '甲', 丁: 'a + 1' } })
    expect(observations.map(({ check, slots }) => `${check.code} ${String(slots.path)}`)).toEqual([
      'formula-cycle 甲 → 乙 → 丙 → 甲',
      'formula-cycle 甲 → 乙 → 甲',
    ])
    const figures = compute(value, 'a: 1')
    expect(['甲', '乙', '丙', '丁'].map((name) => shown(figures, name))).toEqual(['—', '—', '—', '2'])
  })

  it('of a figure with itself is told at its formula', () => {
    expect(observed(derive({ figures: { 甲: 'a + 甲' } }).observations)).toEqual(['formula-cycle 2:18-23'])
  })

  it('is not told of figures that only rest on one', () => {
    expect(derive({ figures: { 一: '二', 二: '三 + 二', 三: 'a' } }).observations.map(({ slots }) => slots.path)).toEqual(['二 → 二'])
  })
})

describe('a chain of 5,000 figures', () => {
  const chain = (last: string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`f${i}`, i === 4999 ? last : `f${i + 1} + 1`]))

  it('is computed and compared, however deep it is', () => {
    const figures = compute({ figures: chain('a'), identities: ['f0 = b'] }, 'a: 1, b: 5000')
    expect(shown(figures, 'f0')).toBe('5000')
    expect(observed(derive({ figures: { ...chain('a'), 错: 'f0 + “文”' } }).observations)).toEqual(['formula-type 5002:23-26'])
  })

  it('may be a cycle', () => {
    const { value, observations } = derive({ figures: chain('f0') })
    expect(observed(observations)).toEqual(['formula-cycle 2:19-25'])
    expect(shown(compute(value, ''), 'f0')).toBe('—')
  })
})
