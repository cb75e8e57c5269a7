// test: numbers keep every digit, and round only for print.

import { describe, expect, it } from 'vitest'
import { Decimal, grouped, isPlainNumber, parsePercent, placesOf, plain } from '../../scripts/base/decimal.ts'

describe('decimal', () => {
  it.each(['0', '52', '-3', '+3', '0.10', '-0.5', '1234567890123456.789'])('reads %s as a number', (text) => {
    expect(isPlainNumber(text)).toBe(true)
  })

  it.each(['', '012', '1e3', '1,000', '.5', '5.', '0x10', '１２', ' 1', '1 ', '--1', 'NaN', 'Infinity', '1_000'])(
    'does not read %j as a number',
    (text) => {
      expect(isPlainNumber(text)).toBe(false)
    },
  )

  it('adds what binary floats cannot', () => {
    expect(plain(new Decimal('0.1').plus('0.2'))).toBe('0.3')
    expect(plain(new Decimal('1234567890123456.789').times(10))).toBe('12345678901234567.89')
  })

  it('rounds half up, away from zero, and writes no negative zero', () => {
    expect([plain(new Decimal('2.5'), 0), plain(new Decimal('-2.5'), 0), plain(new Decimal('1.005'), 2)]).toEqual(['3', '-3', '1.01'])
    expect([plain(new Decimal('-0.001'), 2), plain(new Decimal('-0')), plain(new Decimal('-0.001'))]).toEqual(['0.00', '0', '-0.001'])
  })

  it('writes the smallest and the largest numbers without an exponent', () => {
    expect(plain(new Decimal('1e-50'))).toBe(`0.${'0'.repeat(49)}1`)
    expect(plain(new Decimal('1e50'))).toBe(`1${'0'.repeat(50)}`)
  })

  it('sets thousands apart in front of the point only', () => {
    expect(grouped(new Decimal('1234567.12345'))).toBe('1,234,567.12345')
    expect(grouped(new Decimal('-123456'), 2)).toBe('-123,456.00')
    expect(grouped(new Decimal('999'))).toBe('999')
  })

  it('takes a percent sign of either width and nothing else for a percent', () => {
    expect([parsePercent('82.7%'), parsePercent(' 5 ％')].map(String)).toEqual(['0.827', '0.05'])
    expect(['82.7', '%', '1e3%', '5%%', '约5%'].map(parsePercent)).toEqual(Array.from({ length: 5 }, () => undefined))
  })

  it('counts decimal places as written', () => {
    expect(['0.10', '5', '82.7%', ''].map(placesOf)).toEqual([2, 0, 1, 0])
  })
})
