import { expect, test } from 'vitest'
import { framework, oneIndicator, scoreWith } from './rubric.ts'

const TWO_LEVELS = framework(`
- name: 过程
  weight: 5
  children:
    - { name: 甲, weight: 3, focus: [要点], points: [{ name: 比率, rule: proportion, worth: 3, of: 比率 }] }
    - { name: 乙, weight: 2, focus: [要点], points: [{ name: 合规, rule: met, worth: 2, text: 合规 }] }
`)

test('groups add the rounded scores of their indicators, as a reader of the print would', () => {
  const { scores } = scoreWith(TWO_LEVELS, '甲: { 比率: 35% }\n乙: { 合规: true }', {}, 1)
  const group = scores.indicators[0]
  expect(group).toMatchObject({ name: '过程', level: 1, path: ['过程'] })
  expect(group?.score?.toFixed()).toBe('3.1')
  expect(scores.total?.toFixed()).toBe('3.1')
})

test('a leaf keeps its exact score beside the rounded one', () => {
  const { leaves } = scoreWith(TWO_LEVELS, '甲: { 比率: 35% }\n乙: { 合规: true }', {}, 1)
  expect([leaves[0]?.exact?.toFixed(), leaves[0]?.score?.toFixed()]).toEqual(['1.05', '1.1'])
})

test('a blank input leaves its indicator, the group and the total undetermined and is told by name', () => {
  const { scores, observations } = scoreWith(TWO_LEVELS, '甲: { 比率: }\n乙: { 合规: true }')
  expect([scores.total, scores.indicators[0]?.score]).toEqual([undefined, undefined])
  expect(observations).toMatchObject([
    { check: { code: 'score-undetermined' }, slots: { name: '甲', inputs: '比率' }, at: { line: 1, column: 1 } },
  ])
})

test('an indicator that the unit leaves out is undetermined, told where the inputs begin', () => {
  const { observations } = scoreWith(TWO_LEVELS, '甲: { 比率: 1 }')
  expect(observations).toMatchObject([{ check: { code: 'score-undetermined' }, slots: { name: '乙' }, at: { line: 1, column: 1 } }])
})

test("the indicator's own input comes before a figure of the same name", () => {
  const own = scoreWith(oneIndicator(1, 'name: 得, rule: proportion, worth: 1, of: 比率'), '指标: { 比率: 50% }', { 比率: '1' })
  expect(own.leaves[0]?.score?.toFixed()).toBe('0.5')
})

test('an award may stand for the input of any point, and keeps its reason', () => {
  const rubric = oneIndicator(2, 'name: 一, rule: met, worth: 1, text: 一', 'name: 二, rule: met, worth: 1, text: 二')
  const { leaves } = scoreWith(rubric, '指标: { 一: true, 二: { score: 0.4, reason: 部分符合 }, reason: 资料不全 }')
  expect(leaves[0]?.score?.toFixed()).toBe('1.4')
  expect(leaves[0]?.reason).toBe('资料不全')
  expect(leaves[0]?.points[1]).toMatchObject({ by: 'award', how: { reason: '部分符合' } })
})

test('an award may stand for a whole indicator', () => {
  const rubric = oneIndicator(2, 'name: 一, rule: met, worth: 2, text: 一')
  const { leaves } = scoreWith(rubric, '指标: { score: 1.5, reason: 材料不全 }')
  expect(leaves[0]).toMatchObject({ points: [], reason: '材料不全', award: { reason: '材料不全' } })
  expect(leaves[0]?.score?.toFixed()).toBe('1.5')
})

test('an award above the worth, or without a reason, is told at its place', () => {
  const rubric = oneIndicator(2, 'name: 一, rule: met, worth: 2, text: 一')
  const { observations } = scoreWith(rubric, '指标:\n  一: { score: 2.5 }')
  expect(observations).toMatchObject([
    { check: { code: 'score-over-weight' }, slots: { name: '一', score: '2.5', weight: '2' }, at: { line: 2, column: 15 } },
    { check: { code: 'score-without-reason' }, slots: { name: '一' }, at: { line: 2 } },
  ])
})
