// test: scores among the figures.

import { describe, expect, it } from 'vitest'
import { observed } from '../observed.ts'
import { compute, derive, shown, sound } from './year.ts'

/** Two indicators of one group; 甲 is scored by a formula. */
const rubric = (of: string): string => `
- name: 过程
  weight: 100
  children:
    - { name: 甲, weight: 60, focus: [要点], points: [{ name: 比率, rule: proportion, worth: 60, of: ${of} }] }
    - { name: 乙, weight: 40, focus: [要点], points: [{ name: 合规, rule: met, worth: 40, text: 合规 }] }
`
const INPUTS = 'indicators: { 乙: { 合规: true } }'
const GRADES = 'scores: { decimals: 1 }\ngrades: [{ name: 差, from: 0 }, { name: 优, from: 90 }, { name: 良, from: 60 }]'

describe('scores', () => {
  it('rest on figures, and figures on scores, weights, the total and the grade', () => {
    const form = sound({
      figures: {
        率: 'a ÷ b',
        得分率: '指标.甲.得分 ÷ 指标.甲.分值',
        失分: '100 − 总分',
        评语: '如果 等级 = “优” 则 “好” 否则 “可”',
      },
      indicators: rubric('率'),
      format: GRADES,
    })
    const figures = compute(form, 'a: 5, b: 10', INPUTS)
    expect(['率', '指标.甲.得分', '指标.过程.得分', '总分', '等级', '得分率', '失分', '评语'].map((name) => shown(figures, name))).toEqual([
      '0.5',
      '30',
      '70',
      '70',
      '良',
      '0.5',
      '30',
      '可',
    ])
    expect(figures.grade).toBe('良')
  })

  it('are blank with what they rest on, and so are the figures that rest on them', () => {
    const form = sound({ figures: { 失分: '100 − 总分' }, indicators: rubric('a ÷ b'), format: GRADES })
    const figures = compute(form, 'a: 5, b: null', INPUTS)
    expect(['指标.甲.得分', '指标.乙.得分', '总分', '等级', '失分'].map((name) => shown(figures, name))).toEqual(['—', '40', '—', '—', '—'])
  })

  it('find the band of a grade by its lowest total, included', () => {
    const form = sound({ indicators: rubric('a ÷ b'), format: GRADES })
    expect(['1, b: 3', '2.5, b: 3', '0, b: 3', '3, b: 3'].map((a) => shown(compute(form, `a: ${a}`, INPUTS), '等级'))).toEqual([
      '良',
      '优',
      '差',
      '优',
    ])
  })

  it('of last year are known by its report', () => {
    const form = sound({ figures: { 提高: '总分 − 上年.总分' }, indicators: rubric('a ÷ b') })
    expect(shown(compute(form, 'a: 1, b: 1', INPUTS, compute(form, 'a: 1, b: 2', INPUTS)), '提高')).toBe('30')
  })

  it('do not break on an input of a type that a formula cannot use', () => {
    const form = sound({ indicators: rubric('a ÷ b') })
    expect(shown(compute(form, 'a: 1, b: 字', 'indicators: { 甲: { 比率: x }, 乙: 5 }'), '总分')).toBe('—')
  })
})

describe('faults', () => {
  it('are a figure that rests on the total while a rule rests on the figure, told once', () => {
    const { value, observations } = derive({ figures: { 率: '总分 ÷ 100 + 指标.乙.得分' }, indicators: rubric('率') })
    expect(observations).toMatchObject([
      { check: { code: 'formula-cycle' }, at: { file: 'figures.yaml', line: 2 }, slots: { path: '率 → 总分 → 率' } },
    ])
    expect(shown(compute(value, '', INPUTS), '总分')).toBe('—')
  })

  it('are a rule that rests on a score, told at the rule', () => {
    const { value, observations } = derive({ indicators: rubric('指标.乙.得分 ÷ 2') })
    expect(observations).toMatchObject([
      { check: { code: 'formula-cycle' }, at: { file: 'indicators.yaml', line: 5 }, slots: { path: '总分 → 总分' } },
    ])
    expect(shown(compute(value, '', INPUTS), '总分')).toBe('—')
  })

  it('are not a rule that rests on a weight', () => {
    expect(shown(compute(sound({ indicators: rubric('a ÷ 指标.甲.分值') }), 'a: 30', INPUTS), '指标.甲.得分')).toBe('30')
  })

  it('are names of indicators that the form does not have', () => {
    expect(observed(derive({ figures: { 一: '指标.丙.得分', 二: '指标.甲.得' }, indicators: rubric('a') }).observations)).toEqual([
      'formula-unknown-name 2:18-25',
      'formula-unknown-name 3:18-24',
    ])
    expect(observed(derive({ figures: { 一: '总分' } }).observations)).toEqual(['formula-unknown-name 2:18-20'])
  })

  it('in a rule leave its indicator undetermined', () => {
    const { value, observations } = derive({ indicators: rubric('说明 × 2') })
    expect(observations).toMatchObject([{ check: { code: 'formula-type' }, at: { file: 'indicators.yaml' } }])
    expect(shown(compute(value, '说明: 字', INPUTS), '指标.甲.得分')).toBe('—')
  })
})
