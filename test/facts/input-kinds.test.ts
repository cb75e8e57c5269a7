// test: what a unit gives to an indicator is held against its rubric, where the form has no schema for it.

import { describe, expect, it } from 'vitest'
import { checkMini, FACTS } from '../mini.ts'

const INDICATORS = `- name: 管理
  weight: 100
  inputs: [超期天数]
  points:
    - { name: 按期, rule: met, worth: 10, text: 按期办结 }
    - { name: 差错, rule: cases, worth: 10, text: 没有差错, deduct: 2 }
    - { name: 档次, rule: choose, worth: 20, text: 上级评定, worths: { 甲档: 20, 乙档: 10 } }
    - { name: 场次, rule: target, worth: 20, target: ≥5场 }
    - { name: 效果, rule: assess, worth: 20 }
    - { name: 超期, rule: tiers, worth: 20, of: 超期天数, tiers: [{ upto: 3, worth: 20 }], otherwise: 0 }
`
const SOUND = { 按期: 'true', 差错: '1', 档次: '甲档', 场次: '6场', 效果: '{ score: 15, reason: 尚可 }', 超期天数: '2', reason: '见各项' }

function told(given: Readonly<Record<string, string>>): string[] {
  const inputs = Object.entries({ ...SOUND, ...given }).map(([name, value]) => `    ${name}: ${value}\n`)
  const { findings } = checkMini({
    'templates/mini/indicators.yaml': INDICATORS,
    'content/u/2020/report.yaml': `${FACTS}indicators:\n  管理:\n${inputs.join('')}`,
  })
  return findings.map(({ code, at, message, hint }) => `${code} ${at.line - 12}:${at.column} ${message} ${hint ?? ''}`.trim())
}

describe('an input of the wrong kind is told as what it is, at the value, and nothing else is told', () => {
  it('is silent where every kind is right', () => {
    expect(told({})).toEqual([])
  })

  it.each([
    ['按期', '是', 'schema-type', '写成 true'],
    ['按期', 'yes', 'schema-type', '写成 true'],
    ['按期', 'True', 'schema-type', '写成 true'],
    ['按期', '"true"', 'schema-type', '写成 true'],
    ['按期', '否', 'schema-type', '写成 false'],
    ['按期', '1', 'schema-type', 'true 或 false'],
    ['按期', '[true]', 'schema-type', '列表'],
    ['按期', '{ 得分: 5 }', 'schema-type', '一组值'],
    ['差错', '无', 'schema-type', '整数'],
    ['差错', '三', 'schema-type', '写成 3'],
    ['差错', '1.5', 'schema-type', '整数'],
    ['差错', '-1', 'schema-range', '0'],
    ['差错', 'true', 'schema-type', '整数'],
    ['档次', '“甲档”', 'schema-choice', '是否应为“甲档”'],
    ['档次', '丙等', 'schema-choice', '甲档、乙档'],
    ['档次', '20', 'schema-choice', '甲档、乙档'],
    ['场次', '[6场]', 'schema-type', '列表'],
    ['效果', '15', 'schema-type', 'score'],
    ['效果', '{ score: 十五, reason: 尚可 }', 'schema-type', '写成 15'],
    ['效果', '{ score: null, reason: 尚可 }', 'input-blank', '得分'],
    ['效果', '{ score: 15, reason: 尚可, reson: 其他 }', 'schema-unknown-key', 'reason'],
    ['效果', '{ score: 15, reason: [尚可] }', 'schema-type', '理由'],
    ['超期天数', '两天', 'schema-type', '数字'],
    ['超期天数', 'true', 'schema-type', '数字'],
    ['超期', '2', 'schema-type', 'score'],
  ])('%s: %s', (name, value, code, says) => {
    const found = told({ [name]: value }).filter((one) => !one.startsWith('score-without-reason'))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(code)
    expect(found[0]).toContain(says)
  })

  it('a blank is no wrong kind, but leaves the indicator without a score', () => {
    expect(told({ 按期: 'null' }).map((one) => one.split(' ')[0])).toEqual(['score-undetermined'])
  })

  it('a single value for a whole indicator, and a score that is none', () => {
    const changes = (value: string) => ({
      'templates/mini/indicators.yaml': INDICATORS,
      'content/u/2020/report.yaml': `${FACTS}indicators:\n  管理: ${value}\n`,
    })
    expect(checkMini(changes('是')).findings.map(({ code }) => code)).toContain('schema-type')
    expect(checkMini(changes('{ score: 满分, reason: 好 }')).findings.map(({ code }) => code)).toEqual(['schema-type'])
  })
})
