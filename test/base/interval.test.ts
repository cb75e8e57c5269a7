// test: arithmetic on rounded numbers.

import { describe, expect, it } from 'vitest'
import { Decimal } from '../../scripts/base/decimal.ts'
import {
  absolute,
  around,
  exactly,
  type Interval,
  meets,
  minus,
  negated,
  over,
  plus,
  printedInterval,
  sum,
  times,
  unbounded,
} from '../../scripts/base/interval.ts'

const between = (low: string, high: string): Interval => {
  const middle = new Decimal(low).plus(high).div(2)
  return around(middle, middle.minus(low))
}
const ends = (one: Interval | undefined): string[] | undefined => one && [one.low.toFixed(), one.middle.toFixed(), one.high.toFixed()]

describe('an interval', () => {
  it.each([
    ['13006.70', ['13006.695', '13006.7', '13006.705']],
    ['52', ['51.5', '52', '52.5']],
    ['82.7%', ['0.8265', '0.827', '0.8275']],
    ['约52', undefined],
    ['', undefined],
  ])('of the printed %j', (text, expected) => {
    expect(ends(printedInterval(text))).toEqual(expected)
  })

  it('is added, taken away, turned about, summed up', () => {
    const [a, b] = [between('1', '3'), between('10', '20')]
    expect(ends(plus(a, b))).toEqual(['11', '17', '23'])
    expect(ends(minus(a, b))).toEqual(['-19', '-13', '-7'])
    expect(ends(negated(a))).toEqual(['-3', '-2', '-1'])
    expect(ends(sum([a, b, exactly(1)]))).toEqual(['12', '18', '24'])
    expect(ends(absolute(between('-1', '3')))).toEqual(['0', '1', '3'])
    expect(ends(absolute(between('-3', '-1')))).toEqual(['1', '2', '3'])
  })

  it('is multiplied and divided by every corner', () => {
    expect(ends(times(between('-1', '3'), between('-2', '4')))).toEqual(['-6', '1', '12'])
    expect(ends(over(between('2', '4'), between('-2', '-1')))?.filter((_, i) => i !== 1)).toEqual(['-4', '-1'])
    expect(ends(times(exactly(0), unbounded(new Decimal(1))))).toEqual(['0', '0', '0'])
  })

  it.each([
    ['-1', '1'],
    ['0', '2'],
    ['-2', '0'],
  ])('has no quotient where the divisor may be 0: %s to %s', (low, high) => {
    expect(over(exactly(1), between(low, high))).toBeUndefined()
  })

  it('of a quotient that was cut off holds the true one, of one that was not is as narrow as it was', () => {
    const third = over(exactly(2), exactly(3))!
    expect(times(third, exactly(3)).low.lt(2) && times(third, exactly(3)).high.gt(2)).toBe(true)
    expect(ends(over(exactly(1), exactly(8)))).toEqual(['0.125', '0.125', '0.125'])
  })

  it('meets another where one number lies in both, ends included', () => {
    expect(meets(between('1', '2'), between('2', '3'))).toBe(true)
    expect(meets(between('1', '2'), between('2.001', '3'))).toBe(false)
    expect(meets(between('2.001', '3'), between('1', '2'))).toBe(false)
  })
})
