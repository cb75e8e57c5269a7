import { expect, test } from 'vitest'
import { Decimal } from '../../../scripts/base/decimal.ts'
import { readInputs } from '../../../scripts/facts/inputs.ts'
import { readFramework } from '../../../scripts/facts/rubric/framework.ts'
import { evaluate } from '../../../scripts/figures/formula/evaluate.ts'
import { checkFramework } from '../../../scripts/figures/rubric/check.ts'
import { scoreFramework } from '../../../scripts/figures/rubric/score.ts'
import { framework, node } from './rubric.ts'

const HUNDRED = new Decimal(100)

const BY_DEDUCTION = framework(`
- name: 预算执行
  children:
    - { name: 采购执行率, points: [{ name: 采购执行率, rule: proportion, worth: 1, of: 采购执行率 }] }
    - { name: 预算调整率, points: [{ name: 预算调整率, rule: deduct, worth: 1, deduct: 0.1, per: 1%, limits: [{ of: 预算调整率, upto: 10% }] }] }
- name: 制度管理
- { name: 满意度, weight: 5 }
`)

function scored(inputs: string, known: Record<string, string>) {
  const lookup = (name: string) => (known[name] === undefined ? undefined : new Decimal(known[name]))
  return scoreFramework(BY_DEDUCTION, readInputs(node(inputs)), { evaluate, lookup, decimals: 2, deductFrom: HUNDRED })
}

test('the total is what is left of the full score, however little the weights add up to', () => {
  const { value: scores, observations } = scored('{}', { 采购执行率: '0.83', 预算调整率: '0.145' })
  expect(observations).toEqual([])
  expect(scores.total?.toFixed()).toBe('99.38')
})

test('an indicator without points keeps its weight and is never undetermined', () => {
  const { value: scores } = scored('{}', { 采购执行率: '1', 预算调整率: '0' })
  expect(scores.indicators.map(({ score, weight }) => [score?.toFixed(), weight.toFixed()])).toEqual([
    ['2', '2'],
    ['0', '0'],
    ['5', '5'],
  ])
})

test('a score that is missing leaves the total missing too', () => {
  expect(scored('{}', { 采购执行率: '1' }).value.total).toBeUndefined()
})

test('weights that nobody wrote are the sums of what is below, and need no hundred', () => {
  expect(BY_DEDUCTION.indicators.map(({ weight }) => weight.text)).toEqual(['2', '0', '5'])
  expect(checkFramework(BY_DEDUCTION, HUNDRED, 'deduction')).toEqual([])
})

test('a weight that is written must still be the sum of its points', () => {
  const wrong = framework('- { name: 甲, weight: 3, points: [{ name: 一, rule: assess, worth: 2 }] }')
  expect(checkFramework(wrong, HUNDRED, 'deduction')).toMatchObject([
    { check: { code: 'points-not-weight' }, slots: { stated: '3', computed: '2' } },
  ])
})

test('by addition a missing weight is told at its indicator', () => {
  const wrong = framework('- { name: 甲, points: [{ name: 一, rule: assess, worth: 100 }] }')
  expect(checkFramework(wrong)).toMatchObject([
    { check: { code: 'schema-required' }, slots: { label: '甲', key: 'weight' }, at: { line: 1, column: 3 } },
  ])
})

test('an indicator may be unlisted, have inputs for its formulas and standard sentences', () => {
  const { value: read, observations } = readFramework(
    node(
      `
- name: 执行率
  weight: 1
  unlisted: true
  inputs: [执行数]
  points: [{ name: 率, rule: proportion, worth: 1, of: 执行数 }]
  sentences:
    - { when: 预算 > 0, text: '执行 {{得分}} 分。' }
    - { when: 预算 >, text: 读不出 }
    - { text: 没有预算。 }
`,
      'indicators.yaml',
    ),
  )
  expect(read.indicators[0]).toMatchObject({
    unlisted: true,
    inputs: ['执行数'],
    sentences: [
      { when: { text: '预算 > 0' }, text: '执行 {{得分}} 分。', at: { line: 8 } },
      { text: '没有预算。', at: { line: 10 } },
    ],
  })
  expect(observations).toMatchObject([{ check: { code: 'formula-syntax' }, at: { line: 9 } }])
})
