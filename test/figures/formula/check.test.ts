// test: the types of formulas.

import { describe, expect, it } from 'vitest'
import type { ValueType } from '../../../scripts/base/value.ts'
import { checkFormula } from '../../../scripts/figures/formula/check.ts'
import { read, told } from '../../facts/formula/read.ts'

const TYPES: Record<string, ValueType> = { 数: 'number', 文: 'text', 真: 'truth' }

function check(text: string): { type: ValueType | undefined; told: unknown[] } {
  const nearest = (name: string) => (name === '树' ? '数' : undefined)
  const { type, observations } = checkFormula(read(text), (name) => TYPES[name], nearest)
  return { type, told: told(observations) }
}

function mismatch(from: number, to: number, found: string, expected: string): unknown {
  return { code: 'formula-type', from, to, found: { term: found }, expected: { term: expected } }
}

describe('checkFormula', () => {
  it.each([
    ['数 + 1', 'number'],
    ['−数', 'number'],
    ['数 > 5%', 'truth'],
    ['非 真', 'truth'],
    ['文', 'text'],
    ['文 = “甲” 且 真 ≠ 否', 'truth'],
    ['如果 真 则 空 否则 数', 'number'],
    ['如果 真 则 文 否则 空', 'text'],
    ['合计(数, 空)', 'number'],
    ['有值(文)', 'truth'],
    ['计数(文, 数, 真)', 'number'],
    ['四舍五入(数, 2)', 'number'],
    ['空', undefined],
    ['数 + 空', 'number'],
  ])('finds %s sound, of type %s', (text, type) => {
    expect(check(text)).toEqual({ type, told: [] })
  })

  it.each([
    ['数 + 文', [mismatch(4, 5, 'text', 'number')]],
    ['−真', [mismatch(1, 2, 'truth', 'number')]],
    ['非 数', [mismatch(2, 3, 'number', 'truth')]],
    ['数 或 真', [mismatch(0, 1, 'number', 'truth')]],
    ['文 < 文', [mismatch(0, 1, 'text', 'number'), mismatch(4, 5, 'text', 'number')]],
    ['数 = 文', [mismatch(4, 5, 'text', 'number')]],
    ['如果 数 则 1 否则 2', [mismatch(3, 4, 'number', 'truth')]],
    ['如果 真 则 1 否则 “甲”', [mismatch(12, 15, 'text', 'number')]],
    ['合计(数, 真)', [mismatch(6, 7, 'truth', 'number')]],
    ['数 = 空', [mismatch(4, 5, 'blank', 'present-call')]],
    ['四舍五入(数, 数)', [mismatch(8, 9, 'expression', 'places')]],
  ])('tells where the types of %s do not fit', (text, expected) => {
    expect(check(text).told).toEqual(expected)
  })

  it('tells rounding to places that there cannot be', () => {
    for (const places of ['2.5', '21', '“甲”']) {
      expect(check(`四舍五入(数, ${places})`).told).toMatchObject([{ found: places, expected: { term: 'places' } }])
    }
  })

  it('tells unknown names with the nearest known one, and goes on to the other errors', () => {
    expect(check('树 + 枝 + 文')).toEqual({
      type: 'number',
      told: [
        { code: 'formula-unknown-name', from: 0, to: 1, name: '树', nearest: '数' },
        { code: 'formula-unknown-name', from: 4, to: 5, name: '枝' },
        mismatch(8, 9, 'text', 'number'),
      ],
    })
  })

  it('does not tell an unknown name a second time as a wrong type', () => {
    expect(check('非 枝').told).toHaveLength(1)
    expect(check('枝').type).toBeUndefined()
  })
})
