// What a published document printed, against what its facts give.

import { describe, expect, test } from 'vitest'
import { checkMini, miniFiles, REPORT, report } from '../../mini.ts'
import { codesOf, told } from '../checked.ts'

describe('a printed figure', () => {
  test('is compared as far as the rounding of what it was computed from lets it be known', () => {
    const printed = (sum: string) =>
      codesOf({ edits: { '决算: 100.5 }': '决算: 100 }', '预算: 120.50': '预算: 120.5' }, more: `stated: { 结余: ${sum} }\n` })
    expect(printed('20.5')).toEqual([])
    expect(printed('20.6')).toEqual([])
    expect(printed('20.9')).toEqual(['stated-differs'])
  })

  test('says by how much it differs', () => {
    const printed = checkMini({
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
    const [grade] = checkMini({
      'content/u/2020/report.yaml': `${miniFiles()['content/u/2020/report.yaml']}stated: { 等级: 良 }\n`,
    }).findings
    expect(grade).toMatchObject({ message: '等级原文印作“良”，总分 100 分应为“优”', hint: '等级界线：优 90 分起，差 0 分起' })
  })
})

test('a printed figure is compared with the places and the percent sign that it was printed with', () => {
  const stated = (text: string) => checkMini(report(`${REPORT}stated: { ${text} }\n`)).findings.map(({ code }) => code)
  expect(stated('在职率: 82.7%, 总分: 100, 结余: 20.0')).toEqual([])
  expect(stated('在职率: 82.6%')).toEqual(['stated-differs'])
  expect(stated('在职率: 82.69%')).toEqual([])
  expect(stated('在职绿: 82.7%')).toEqual(['stated-unknown'])
})
