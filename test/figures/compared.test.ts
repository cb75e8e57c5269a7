// test: what must agree agrees, as far as rounding lets it be known.

import { describe, expect, it } from 'vitest'
import { compareAll } from '../../scripts/figures/figures.ts'
import { compute, type Form, sound } from './year.ts'

function holds(identity: string, facts: string, figures: Form['figures'] = {}): boolean | undefined {
  return compareAll(compute({ figures, identities: [identity] }, facts), 'holds')[0]?.holds
}

describe('identities', () => {
  it('hold between numbers that were rounded to different places', () => {
    expect([
      holds('a = b', 'a: 7270.5, b: 7270.51'),
      holds('a = b', 'a: 7270.5, b: 7270.56'),
      holds('a = b', 'a: 7270.5, b: 7270.55'),
    ]).toEqual([true, false, true])
  })

  it('fail where rounding cannot explain the difference, and name both sides and the difference', () => {
    const [result] = compareAll(compute({ identities: ['a = b + c'] }, 'a: 100.0, b: 50.0, c: 49.0'), 'holds')
    expect([result?.holds, result?.relation, result?.left?.toFixed(), result?.right?.toFixed(), result?.difference?.toFixed()]).toEqual([
      false,
      '=',
      '100',
      '99',
      '1',
    ])
  })

  it('let every part of a sum have been rounded', () => {
    expect([holds('a = b + c + d', 'a: 10.0, b: 3.3, c: 3.3, d: 3.3'), holds('a = b + c + d', 'a: 10.0, b: 3.3, c: 3.3, d: 3.1')]).toEqual([
      true,
      false,
    ])
  })

  it('take counts as exact', () => {
    expect([
      holds('人数 = 编制', '人数: 52, 编制: 52'),
      holds('人数 = 编制', '人数: 52, 编制: 53'),
      holds('人数 ≤ 编制', '人数: 53, 编制: 52'),
    ]).toEqual([true, false, false])
  })

  it('take 222 beside 2322.8 for an amount that lost its zero, not for a rounding to whole numbers', () => {
    expect([
      holds('a = b + c', 'a: 2544.8, b: 2322.8, c: 222'),
      holds('a = b + c', 'a: 2545.2, b: 2322.8, c: 222'),
      holds('a = b + c', 'a: 3, b: 1, c: 1'),
    ]).toEqual([true, false, true])
  })

  it('see through figures to the facts they rest on', () => {
    const figures = { 和: 'a + b', 率: '和 ÷ c', 二: '和 + 和' }
    expect([holds('和 = c', 'a: 1.1, b: 1.1, c: 2.3', figures), holds('和 = c', 'a: 1.1, b: 1.1, c: 2.5', figures)]).toEqual([true, false])
    expect([
      holds('率 = 1', 'a: 1.1, b: 1.1, c: 2.3', figures),
      holds('率 = 1', 'a: 1.1, b: 1.1, c: 2.5', figures),
      holds('二 = 4.4', 'a: 1.1, b: 1.1', figures),
    ]).toEqual([true, false, true])
  })

  it("see through last year's figures, too", () => {
    const form = sound({ figures: { 和: 'a + b' }, identities: ['c = 上年.和', 'd = 上年.a'] })
    const last = compute(form, 'a: 1.1, b: 1.1')
    expect(compareAll(compute(form, 'c: 2.3, d: 1.2', '', last), 'holds').map((result) => result.holds)).toEqual([true, true])
    expect(compareAll(compute(form, 'c: 2.5, d: 1.3', '', last), 'holds').map((result) => result.holds)).toEqual([false, false])
    expect(compareAll(compute(form, 'c: 2.5, d: 1.3'), 'holds').map((result) => result.holds)).toEqual([undefined, undefined])
  })

  it('are neither true nor false where a side has no value', () => {
    expect([holds('a = b', 'a: 1, b: null'), holds('a ÷ b = 1', 'a: 1, b: 0')]).toEqual([undefined, undefined])
  })

  it('compare texts and truths exactly', () => {
    expect([holds('说明 = “甲”', '说明: 甲'), holds('说明 = “甲”', '说明: 乙'), holds('有车 = 是', '有车: false')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('rest on figures that use each other twice over without taking twice as long for each', () => {
    const figures = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}`, i === 0 ? 'a' : `f${i - 1} ÷ 2 + f${i - 1} ÷ 2`]))
    expect(holds('f59 = b', 'a: 1.5, b: 1.5', figures)).toBe(true)
  })
})
