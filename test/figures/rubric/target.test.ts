import { describe, expect, test } from 'vitest'
import { Decimal } from '../../../scripts/base/decimal.ts'
import { quantityOf, targetOf, targetParts } from '../../../scripts/facts/rubric/quantity.ts'
import { checkFramework } from '../../../scripts/figures/rubric/check.ts'
import { oneIndicator, scoreOf, scoreWith } from './rubric.ts'

const rubric = (target: string, more = '') => oneIndicator(5, `name: 完成, rule: target, worth: 5, target: ${target}${more}`)
const given = (of: ReturnType<typeof rubric>, actual: string) => scoreOf(of, `指标: { 完成: ${actual} }`)

describe('a value as a form prints it', () => {
  test.each([
    ['190件', '190', '件'],
    ['100%', '1', '%'],
    ['98.5 ％', '0.985', '%'],
    ['23', '23', ''],
    ['-3℃', '-3', '℃'],
    ['每天', undefined, ''],
    ['12月31日前', undefined, ''],
    ['007号', undefined, ''],
    ['不超过预算金额', undefined, ''],
  ])('%s is the number %s with the measure word %s', (text, number, unit) => {
    const found = quantityOf(text)
    expect([found.number?.toFixed(), found.unit, found.text]).toEqual([number, unit, text])
  })

  test.each([
    ['≥96%', 'atLeast', '0.96'],
    ['不超过5次', 'atMost', '5'],
    ['=3项', 'equal', '3'],
    ['不超过预算金额', undefined, undefined],
    ['≧ 96％', 'atLeast', '0.96'],
    ['>=96百分比', 'atLeast', '0.96'],
    ['≦3次', 'atMost', '3'],
    ['＞0', 'above', '0'],
    ['低于5%', 'below', '0.05'],
    ['═100%', 'equal', '1'],
    ['大于等于10', 'atLeast', '10'],
    ['30天以内', 'atMost', '30'],
    ['5次及以下', 'atMost', '5'],
    ['90%以上', 'atLeast', '0.9'],
    ['预算金额以内', undefined, undefined],
    ['96%', undefined, '0.96'],
  ])('the target %s says %s', (text, sense, number) => {
    const found = targetOf(text)
    expect([found.sense, found.target.number?.toFixed(), found.target.text]).toEqual([sense, number, text])
  })
})

describe('a target that is a number', () => {
  test.each([
    ['190件', '5'],
    ['200件', '5'],
    ['190', '5'],
    ['"190 件"', '5'],
    ['95件', '2.5'],
    ['0件', '0'],
    ['-10件', '0'],
  ])('of 190件 is met or scored in proportion: %s gives %s', (actual, points) => {
    expect(given(rubric('190件'), actual)).toBe(points)
  })

  test.each([
    ['99%', '4'],
    ['98.5%', '3.5'],
    ['100%', '5'],
    ['90%', '0'],
  ])('loses exactly by step, down to 0: %s gives %s', (actual, points) => {
    expect(given(rubric('100%', ', loss: { deduct: 1, per: 1% }'), actual)).toBe(points)
  })

  test('of a count loses by whole things, or by a share of the target', () => {
    expect(given(rubric('190件', ', loss: { deduct: 0.5, per: 1 }'), '188件')).toBe('4')
    expect(given(rubric('200件', ', loss: { deduct: 0.5, per: 1% }'), '196件')).toBe('4')
    expect(given(rubric('0件', ', sense: atMost, loss: { deduct: 0.5, per: 1% }'), '1件')).toBe('0')
  })

  test.each([
    ['5次', '5'],
    ['2次', '5'],
    ['10次', '2.5'],
  ])('that must not be exceeded is met below it: %s gives %s', (actual, points) => {
    expect(given(rubric('5次', ', sense: atMost'), actual)).toBe(points)
    expect(given(rubric('不超过5次'), actual)).toBe(points)
  })

  test('of no case at all has nothing left after the first', () => {
    expect(given(rubric('0次', ', sense: atMost'), '0次')).toBe('5')
    expect(given(rubric('0次', ', sense: atMost'), '1次')).toBe('0')
  })

  test.each([
    ['4项', '5'],
    ['2项', '2.5'],
    ['8项', '2.5'],
  ])('that must be hit loses on both sides: %s gives %s', (actual, points) => {
    expect(given(rubric('4项', ', sense: equal'), actual)).toBe(points)
  })

  test('is taken from a formula where the actual value is a figure', () => {
    const rate = oneIndicator(10, 'name: 预算执行率, rule: target, worth: 10, target: 100%, of: 预算执行率')
    expect(scoreOf(rate, '{}', { 预算执行率: '0.7' })).toBe('7')
    const { leaves } = scoreWith(rate, '{}', { 预算执行率: '0.7' })
    expect(leaves[0]?.points[0]).toMatchObject({ by: 'target', how: { names: ['预算执行率'], met: false } })
    expect(scoreOf(rate, '{}', { 预算执行率: null })).toBeUndefined()
  })
})

test.each([
  ['＞3次', '4次', '5'],
  ['＞3次', '2次', '3.33'],
  ['<5%', '4%', '5'],
  ['<5%', '10%', '2.5'],
])('a target with a strict sign, %s, is met by %s only beyond it: %s', (aim, actual, points) => {
  expect(given(rubric(`"${aim}"`), actual)).toBe(points)
})

test('an actual value without a unit is in that of its target', () => {
  expect(given(rubric('≥100百分比'), '100')).toBe('5')
  expect(given(rubric('100%'), '100百分比')).toBe('5')
  expect(given(rubric('≥95%'), '47.5')).toBe('2.5')
})

test.each([
  ['≥ 96 %', ['≥', '96', '%']],
  ['不低于50个', ['不低于', '50', '个']],
  ['═100百分比', ['═', '100', '百分比']],
  ['90万元', ['', '90', '万元']],
  ['30天以内', ['≤', '30', '天']],
  ['严格执行相关制度', ['', '严格执行相关制度', '']],
  ['12月31日前', ['', '12月31日前', '']],
])('a form may print the parts of %s in columns of their own', (text, [sign, value, unit]) => {
  expect(targetParts(text)).toEqual({ sign, value, unit })
})

describe('a target that is a text', () => {
  test('is met by the same text, and by no other', () => {
    expect(given(rubric('每天'), '每天')).toBe('5')
    expect(given(rubric('不超过预算金额', ', sense: atMost'), '不超过预算金额')).toBe('5')
    expect(given(rubric('每天'), '每周')).toBeUndefined()
    expect(given(rubric('12月底', ', sense: same'), '12月底')).toBe('5')
  })

  test('may be awarded, with what was achieved beside the reason', () => {
    const { leaves } = scoreWith(rubric('提高'), '指标: { 完成: { score: 4, reason: 提高不明显, actual: 略有提高 } }')
    expect(leaves[0]?.points[0]).toMatchObject({ by: 'award', how: { actual: '略有提高' } })
    expect(leaves[0]?.score?.toFixed()).toBe('4')
  })
})

test('the result keeps the target and the actual value as they were written', () => {
  const { leaves } = scoreWith(rubric('190件'), '指标: { 完成: 200 件 }')
  expect(leaves[0]?.points[0]).toMatchObject({ point: { target: { text: '190件' } }, how: { actual: '200 件', met: true } })
})

test.each([
  ['190件', '190次'],
  ['100', '99%'],
  ['100%', '全部'],
  ['提高', '略有提高'],
])('a target of %s and an actual value of %s cannot be compared, which is told once at the value', (aim, actual) => {
  const { observations } = scoreWith(rubric(aim), `指标: { 完成: ${actual} }`)
  expect(observations).toMatchObject([
    { check: { code: 'target-not-comparable' }, slots: { name: '完成', target: aim, actual }, at: { line: 1, column: 11 } },
  ])
})

test('an actual value that is left blank leaves the score undetermined', () => {
  expect(scoreWith(rubric('190件'), '指标: { 完成: }').observations).toMatchObject([
    { check: { code: 'score-undetermined' }, slots: { inputs: '完成' } },
  ])
})

test.each([
  ['100%', '1'],
  ['每天', '1%'],
])('a loss that the target %s cannot have, per %s, is told', (aim, per) => {
  expect(checkFramework(rubric(aim, `, loss: { deduct: 1, per: ${per} }`), new Decimal(5))).toMatchObject([
    { check: { code: 'target-loss-unusable' }, slots: { name: '完成', target: aim, per } },
  ])
})
