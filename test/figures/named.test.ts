// test: what a name in braces means.

import { describe, expect, it } from 'vitest'
import { allNames, named } from '../../scripts/figures/figures.ts'
import { compute, sound } from './year.ts'

const FORM = sound({
  figures: { 率: 'a ÷ b' },
  format: 'scores: { decimals: 1 }\ngrades: [{ name: 优, from: 1 }, { name: 差, from: 0 }]',
  indicators:
    '- name: 过程\n  weight: 100\n  children:\n    - { name: 乙, weight: 100, focus: [要点], points: [{ name: 合规, rule: met, worth: 100, text: 合规 }] }\n',
})
const INPUTS = 'indicators: { 乙: { 合规: true } }'

describe('a name', () => {
  const figures = compute(FORM, 'a: 1, b: null, 其他: { 奖金: 3 }', INPUTS)

  it('is a fact, blank ones included, a figure, a score, a weight, the total or the grade', () => {
    expect(named(figures, 'a')).toMatchObject({ kind: 'fact', year: 2020, fact: { text: '1' } })
    expect(named(figures, 'b')).toMatchObject({ kind: 'fact', fact: { value: null } })
    expect(named(figures, '其他.奖金')).toMatchObject({ kind: 'fact', fact: { field: { label: '奖金' } } })
    expect(named(figures, '率')).toMatchObject({ kind: 'figure', year: 2020, figure: { lack: 'blank' } })
    expect(named(figures, '指标.乙.得分')).toMatchObject({ kind: 'score', score: { kind: 'leaf' } })
    expect(named(figures, '指标.过程.得分')).toMatchObject({ kind: 'score', score: { kind: 'group' } })
    expect(named(figures, '指标.乙.分值')).toMatchObject({ kind: 'weight', name: '指标.乙.分值' })
    expect(named(figures, '总分')).toMatchObject({ kind: 'total' })
    expect(named(figures, '等级')).toMatchObject({ kind: 'grade', grade: '优' })
    expect(named(figures, '单位.名称')).toMatchObject({ kind: 'fact', fact: { value: '甲局' } })
  })

  it.each(['', 'c.d', '不存在', '指标.丙.得分', '指标.乙', '指标.乙.名', '其他.没有', '上年.不存在', '上年.', '__proto__', 'constructor'])(
    'that is %j means nothing',
    (name) => {
      expect(named(figures, name)).toBeUndefined()
    },
  )

  it('of last year means the same there, with its year, or is absent', () => {
    const last = { ...figures, facts: { ...figures.facts, year: 2019 } }
    const both = compute(FORM, 'a: 1', INPUTS, last)
    expect(['a', '率', '总分', '指标.乙.得分'].map((name) => named(both, `上年.${name}`))).toMatchObject([
      { kind: 'fact', year: 2019 },
      { kind: 'figure', year: 2019 },
      { kind: 'total', year: 2019 },
      { kind: 'score', year: 2019 },
    ])
    expect(named(figures, '上年.率')).toEqual({ kind: 'absent', year: 2019 })
  })

  it('can be guessed from all the names there are', () => {
    expect(allNames(figures)).toEqual(
      expect.arrayContaining(['a', 'b', '其他.奖金', '率', '指标.过程.得分', '指标.乙.得分', '总分', '等级']),
    )
  })
})
