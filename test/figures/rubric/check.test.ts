import { expect, test } from 'vitest'
import { Decimal } from '../../../scripts/base/decimal.ts'
import { readFramework } from '../../../scripts/facts/rubric/framework.ts'
import { checkFramework } from '../../../scripts/figures/rubric/check.ts'
import { rubricFormulas } from '../../../scripts/figures/rubric/rules.ts'
import { framework, node, oneIndicator } from './rubric.ts'

const codesOf = (of: ReturnType<typeof oneIndicator>, full: number) =>
  checkFramework(of, new Decimal(full)).map(({ check, slots }) => ({ code: check.code, ...slots }))

const tiers = (steps: string, otherwise = 'otherwise: 0', more = '') =>
  codesOf(oneIndicator(2, `name: 率, rule: tiers, worth: 2, of: 率, ${more} tiers: [${steps}], ${otherwise}`), 2)

test('weights that do not add up are told at the weight of the indicator above', () => {
  const wrong = framework(`
- name: 投入
  weight: 10
  children:
    - { name: 甲, weight: 6, focus: [要点], points: [{ name: 一, rule: assess, worth: 6 }] }
    - { name: 乙, weight: 5, focus: [要点], points: [{ name: 一, rule: assess, worth: 5 }] }
`)
  expect(checkFramework(wrong, new Decimal(10))).toMatchObject([
    {
      check: { code: 'weights-not-equal' },
      at: { line: 3, column: 11 },
      slots: { name: '投入', stated: '10', computed: '11', difference: '1' },
      related: [{ line: 5 }, { line: 6 }],
    },
  ])
})

test('the first level adds up to the full score', () => {
  expect(codesOf(oneIndicator(2, 'name: 一, rule: assess, worth: 2'), 100)).toEqual([
    { code: 'weights-not-equal', name: { term: 'total' }, stated: '100', computed: '2', difference: '-98' },
  ])
})

test('points that do not add up to the weight are told', () => {
  expect(codesOf(oneIndicator(2, 'name: 一, rule: assess, worth: 1.5'), 2)).toEqual([
    { code: 'points-not-weight', name: '指标', stated: '2', computed: '1.5', difference: '-0.5' },
  ])
})

test('two points of one name in an indicator are told, and two indicators of one name', () => {
  const twice = framework(`
- { name: 甲, weight: 1, focus: [要点], points: [{ name: 一, rule: assess, worth: 1 }] }
- { name: 甲, weight: 2, focus: [要点], points: [{ name: 二, rule: assess, worth: 1 }, { name: 二, rule: assess, worth: 1 }] }
`)
  expect(codesOf(twice, 3)).toEqual([
    { code: 'indicator-name-twice', name: '二' },
    { code: 'indicator-name-twice', name: '甲' },
  ])
})

test('sound tiers pass, an exact hit before a wider tier among them', () => {
  expect(tiers('{ above: 100%, worth: 2 }, { from: 100%, worth: 1 }')).toEqual([])
  expect(tiers('{ upto: 5%, worth: 0 }, { upto: 10%, worth: 1 }', 'otherwise: 2')).toEqual([])
})

test.each([
  ['tier-order', '{ from: 90%, worth: 2 }, { from: 95%, worth: 1 }', '95%'],
  ['tier-order', '{ from: 90%, worth: 2 }, { above: 90%, worth: 1 }', '90%'],
  ['tier-direction', '{ from: 90%, worth: 2 }, { below: 80%, worth: 1 }', '80%'],
  ['tier-over-worth', '{ from: 90%, worth: 3 }', '3'],
  ['tier-worth-unreached', '{ from: 90%, worth: 1 }', '2'],
  ['tier-inverted', '{ from: 90%, worth: 1 }, { from: 80%, worth: 2 }', '0'],
])('tiers with the fault %s are told', (term, steps, bound) => {
  expect(tiers(steps)).toContainEqual({ code: 'tiers-not-exhaustive', name: '率', problem: { term }, bound })
})

test('tiers that leave values over are told', () => {
  expect(tiers('{ from: 90%, worth: 2 }', 'label: 比率')).toMatchObject([{ problem: { term: 'tier-otherwise' } }])
})

test('a count cannot be bounded by half a thing', () => {
  expect(tiers('{ from: 2.5, worth: 2 }', 'otherwise: 0', 'unit: 个,')).toMatchObject([{ problem: { term: 'tier-not-whole' } }])
})

test('a formula that cannot be read is told at its place, and the rest is read on', () => {
  const { value: read, observations } = readFramework(
    node('- { name: 甲, weight: 1, focus: [要点], points: [{ name: 一, rule: proportion, worth: 1, of: 完成数 ÷ }] }'),
  )
  expect(observations).toMatchObject([{ check: { code: 'formula-syntax' }, at: { line: 1 } }])
  expect(rubricFormulas(read)).toEqual([])
})

test('every formula is listed with the indicator whose inputs it may name', () => {
  const rubric = oneIndicator(2, 'name: 一, rule: deduct, worth: 2, deduct: 1, per: 1%, limits: [{ of: 甲, upto: 1 }, { of: 乙, upto: 1 }]')
  expect(rubricFormulas(rubric).map(({ leaf, formula }) => [leaf.name, formula.text])).toEqual([
    ['指标', '甲'],
    ['指标', '乙'],
  ])
})
