import { expect, test } from 'vitest'
import { leavesOf } from '../../../scripts/facts/rubric/framework.ts'
import { explainIndicator } from '../../../scripts/pages/wording/explain.ts'
import { rubricSentences } from '../../../scripts/pages/wording/rubric.ts'
import { oneIndicator, scoreWith } from '../../figures/rubric/rubric.ts'

const RATE =
  'name: 预算调整率, rule: tiers, worth: 3, of: 预算调整率, otherwise: 0, ' + 'tiers: [{ below: 5%, worth: 3 }, { upto: 10%, worth: 1.5 }]'
const CONTROL = 'name: 控制率, rule: deduct, worth: 2, deduct: 0.20, per: 1%, limits: [{ of: 控制率, upto: 100% }]'
const LAWFUL = 'name: 合规, rule: met, worth: 1, text: 采购合规'
const VETO = 'name: 挪用, rule: cases, worth: 1, knockOut: indicator, text: 没有挪用'
const GRADE = 'name: 严重, rule: cases, worth: 0, knockOut: grade, grade: 差, text: 没有严重违规'

const printed = (...points: string[]) => rubricSentences(leavesOf(oneIndicator(9, ...points))[0]!)
const explained = (inputs: string, known: Record<string, string | null>, ...points: string[]) =>
  explainIndicator(scoreWith(oneIndicator(9, ...points), inputs, known).leaves[0]!)

test('a single rule stands without a number, several are numbered', () => {
  expect(printed(LAWFUL)).toEqual(['采购合规的，计1分；否则不计分。'])
  expect(printed(LAWFUL, LAWFUL).map((text) => text[0])).toEqual(['①', '②'])
})

test('tiers name both ends of each interval and which of them is included', () => {
  expect(printed(RATE)).toEqual(['预算调整率低于5%的，计3分；5%（含）至10%（含）的，计1.5分；高于10%的，不计分。'])
  expect(
    printed('name: 率, rule: tiers, worth: 2, of: 甲 ÷ 乙, otherwise: 0, tiers: [{ from: 95%, worth: 2 }, { above: 90%, worth: 1 }]'),
  ).toEqual(['率不低于95%的，计2分；高于90%且低于95%的，计1分；不高于90%的，不计分。'])
})

test('an end that a tier does not reach is printed as such', () => {
  expect(
    printed('name: 率, rule: tiers, worth: 2, of: 率, otherwise: 0, tiers: [{ from: 95%, worth: 2 }, { from: 90%, worth: 1 }]'),
  ).toEqual(['率不低于95%的，计2分；90%（含）至95%（不含）的，计1分；低于90%的，不计分。'])
})

test('tiers of a count name whole things', () => {
  expect(
    printed('name: 数, rule: tiers, worth: 1, of: 数, unit: 项, otherwise: 0, tiers: [{ upto: 0, worth: 1 }, { below: 4, worth: 0.5 }]'),
  ).toEqual(['数为0项的，计1分；为1项至3项的，计0.5分；不少于4项的，不计分。'])
})

test('numbers are printed as the rule writes them', () => {
  expect(printed(CONTROL)[0]).toContain('每超出1个百分点扣0.20分')
})

test('a knock-out says how far it reaches', () => {
  expect(printed(VETO, GRADE)).toEqual([
    '①没有挪用的，计1分；发现1例违反的，本指标不得分。',
    '②没有严重违规；发现1例违反的，评价等级定为“差”。',
  ])
})

test('every other kind has its sentence', () => {
  expect(printed('name: 级, rule: choose, worth: 4, text: "按考核结果，", verb: 评为, worths: { 优: 4, 差: 0 }')).toEqual([
    '按考核结果，评为优的，计4分；评为差的，不计分。',
  ])
  expect(printed('name: 率, rule: proportion, worth: 7, of: 率')[0]).toContain('率×7分')
  expect(printed('name: 效益, rule: assess, worth: 5')[0]).toContain('0至5分')
  expect(printed('name: 例, rule: cases, worth: 1, deduct: 0.2, text: 均有效执行')[0]).toContain('每发现1例不符合的，扣0.2分')
})

test('an explanation names the value, the tier and the reason', () => {
  expect(explained('指标: { reason: 年中追加。 }', { 预算调整率: '1.16864' }, RATE)).toBe(
    '预算调整率为116.86%，属于“高于10%”一档，不计分（满分3分）。原因：年中追加。',
  )
})

test('an explanation shows what was deducted', () => {
  expect(explained('指标: {}', { 控制率: '1.03' }, CONTROL)).toBe('控制率为103%，与标准100%相差3个百分点，应扣0.6分，计1.4分（满分2分）。')
})

test('an explanation of an award gives its reason, that of a sum its parts', () => {
  expect(explained('指标: { 合规: { score: 0.5, reason: 部分合规 }, 挪用: 0 }', {}, LAWFUL, VETO)).toBe(
    '指标：0.5＋1＝1.5分（满分9分）。合规：酌情计0.5分（满分1分），理由：部分合规。挪用：未发现不符合情形，计1分（满分1分）。',
  )
})

test('an explanation says which case knocked out what', () => {
  expect(explained('指标: { 合规: true, 挪用: 2 }', {}, LAWFUL, VETO)).toContain('因“挪用”发现2例违反情形，本指标不得分')
  expect(explained('指标: { 合规: true, 严重: 1 }', {}, LAWFUL, GRADE)).toContain('评价等级定为“差”')
})

test('an explanation says what is missing', () => {
  expect(explained('指标: {}', { 控制率: null }, CONTROL)).toBe('指标：得分未定。控制率：控制率未填报，得分未定。')
})
