// test: identities between rounded numbers.

import { describe, expect, it } from 'vitest'
import { Decimal, placesOf } from '../../../scripts/base/decimal.ts'
import { checkComparison, type Compared, compareSides, type Printed } from '../../../scripts/figures/formula/compare.ts'
import { read, told } from '../../facts/formula/read.ts'

/** `5.70` is ±0.005, `!5.7` is exact, null is blank, `“优` a text. */
function printed(text: string | null): Printed {
  if (text === null || text.startsWith('“')) return { value: text, half: new Decimal(0) }
  if (text.startsWith('!')) return { value: new Decimal(text.slice(1)), half: new Decimal(0) }
  return { value: new Decimal(text), half: new Decimal(10).pow(-placesOf(text)).div(2) }
}

function compare(text: string, given: Record<string, string | null>): Compared {
  return compareSides(read(text), (name) => printed(given[name] ?? null))
}

describe('compareSides', () => {
  it('lets a sum agree whose parts were rounded, and tells the difference', () => {
    const found = compare('a = b + c', { a: '10.0', b: '3.3', c: '6.8' })
    expect(found.holds).toBe(true)
    expect(found.left?.toFixed()).toBe('10')
    expect(found.right?.toFixed()).toBe('10.1')
    expect(found.difference?.toFixed()).toBe('-0.1')
    expect(found.relation).toBe('=')
  })

  it.each([
    ['a = b + c', { a: '10.0', b: '3.3', c: '6.9' }, false],
    ['a = b + c', { a: '!10', b: '!3.3', c: '!6.8' }, false],
    ['a = b + c', { a: '!10', b: '!3.3', c: '!6.7' }, true],
    ['a = b − c', { a: '1.00', b: '3.00', c: '2.01' }, true],
    ['a = b − c', { a: '1.00', b: '3.00', c: '2.02' }, false],
    ['a = b ÷ c', { a: '0.827', b: '!43', c: '!52' }, true],
    ['a = b ÷ c', { a: '0.826', b: '!43', c: '!52' }, false],
    ['a = b × c', { a: '12', b: '3.4', c: '3.4' }, true],
    ['a = 合计(b, c, d)', { a: '4.6', b: '4.6', c: '0', d: null }, true],
    ['a = 同比增长(b, c)', { a: '0.10', b: '110', c: '100' }, true],
    ['a = −b', { a: '-5.0', b: '5.1' }, true],
    ['a = 绝对值(b)', { a: '5.0', b: '-5.2' }, false],
    ['a = 最大(b, c)', { a: '6', b: '!2', c: '!6.4' }, true],
    ['a ÷ 3 × 3 = a', { a: '!1' }, true], // cut off below 0.33…
    ['a ÷ 3 × 3 = a', { a: '!2' }, true], // rounded above 0.66…
    ['a ÷ 3 × 3 = a', { a: '!-1' }, true],
    ['a ÷ 3 × 3 = a', { a: '!-2' }, true],
    ['a ÷ 3 × 3 = b', { a: '!1', b: '!1.00000000000000000000000000000000000000000000000001' }, false], // a cut takes away no more than that
    ['a ÷ 8 × 8 = b', { a: '!1', b: '!1.0000000000000000000000000000000000000000000000000000000001' }, false], // nothing was cut off
    ['a = b ÷ c', { a: '999', b: '1', c: '1' }, false],
    ['a = b ÷ (c − d)', { a: '999', b: '1', c: '2', d: '1' }, true],
  ])('judges %s with %j: %s', (text, given, holds) => {
    expect(compare(text, given).holds).toBe(holds)
  })

  it.each([
    ['a ≤ b', '5.1', '5.0', true],
    ['a ≤ b', '5.2', '5.0', false],
    ['a ≤ b', '!5.1', '!5.0', false],
    ['a < b', '!5', '!5', false],
    ['a < b', '5', '5', true],
    ['a < b', '6', '5', false],
    ['a ≥ b', '5.0', '5.1', true],
    ['a ≥ b', '5.0', '5.2', false],
    ['a > b', '!5', '!5', false],
    ['a > b', '5', '6', false],
    ['a > b', '6', '5', true],
    ['a ≠ b', '5', '5.0', false],
    ['a ≠ b', '5', '5.1', true],
  ])('fails %s only where rounding cannot save it: %s and %s', (text, a, b, holds) => {
    expect(compare(text, { a, b }).holds).toBe(holds)
  })

  it('leaves open what needs a blank, and still gives the side that is known', () => {
    const found = compare('a = b + c', { a: '1', b: null, c: '2' })
    expect(found.holds).toBeUndefined()
    expect(found.left?.toFixed()).toBe('1')
    expect(found).not.toHaveProperty('right')
    expect(found).not.toHaveProperty('difference')
  })

  it('compares texts as they are', () => {
    expect(compare('a = b', { a: '“优', b: '“优' })).toEqual({ holds: true, relation: '=' })
    expect(compare('a ≠ b', { a: '“优', b: '“优' }).holds).toBe(false)
  })
})

describe('checkComparison', () => {
  it('takes a comparison, with or without parentheses around it', () => {
    expect(checkComparison(read('a = b'))).toEqual([])
    expect(checkComparison(read('(a ≤ b + 1)'))).toEqual([])
  })

  it.each(['a + b', 'a = b 且 c = d', '非 a = b'])('refuses %s', (text) => {
    expect(told(checkComparison(read(text)))).toEqual([
      { code: 'formula-type', from: 0, to: text.length, found: text, expected: { term: 'comparison' } },
    ])
  })
})
