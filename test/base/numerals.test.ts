// test: Chinese numerals, there and back.

import { describe, expect, it } from 'vitest'
import { chineseAt, chineseNumeral, circledNumeral, NUMBER_STYLES, ordinal, parseChineseNumeral } from '../../scripts/base/numerals.ts'

describe('numerals', () => {
  it('writes 1 to 99 as headings do, and reads every one of them again', () => {
    expect([1, 10, 11, 20, 23, 99].map(chineseNumeral)).toEqual(['一', '十', '十一', '二十', '二十三', '九十九'])
    for (let n = 1; n < 100; n += 1) expect(parseChineseNumeral(chineseNumeral(n))).toBe(n)
    expect(() => chineseNumeral(100)).toThrow(RangeError)
  })

  it('circles 1 to 50, across the three blocks that hold them', () => {
    expect([1, 20, 21, 35, 36, 50].map(circledNumeral).join('')).toBe('①⑳㉑㉟㊱㊿')
    expect(() => circledNumeral(51)).toThrow(RangeError)
  })

  it('counts in every style', () => {
    expect(NUMBER_STYLES.map((style) => ordinal(3, style))).toEqual(['三、', '（三）', '(三)', '3.', '3、', '（3）', '(3)', '③'])
  })

  it.each([
    ['五十二', 52],
    ['一十二', 12],
    ['一百零三', 103],
    ['一百〇三', 103],
    ['一百二十', 120],
    ['两千', 2000],
    ['三千零五十', 3050],
    ['三千零五', 3005],
    ['九千九百九十九', 9999],
    ['零', 0],
    ['五二', 52],
    ['二〇二〇', 2020],
  ])('reads %s as %i', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value)
  })

  it.each([
    ['一百三', 130],
    ['五千二', 5200],
    ['三千五百二', 3520],
    ['两百五', 250],
  ])('reads %s as people say it, the last digit one place below the one before: %i', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value)
  })

  it.each(['', '五十二人', '十十', '百', '十五十', '五百千', '一万', '两', '三百两'])(
    'does not read %j, which is no numeral or has two readings',
    (text) => {
      expect(parseChineseNumeral(text)).toBeUndefined()
    },
  )

  it.each([
    ['共三千五份', 1, 3500, 4],
    ['十人', 0, 10, 1],
    ['两个', 0, 2, 1],
    ['街道一百零三人', 2, 103, 6],
  ])('finds in %j, from %i, the number %i up to %i', (text, from, value, end) => {
    expect(chineseAt(text, from)).toEqual({ value, end })
  })

  it.each(['二〇二三年', '百人', '十十个', '人'])('finds no number at the head of %j', (text) => {
    expect(chineseAt(text, 0)).toBeUndefined()
  })
})
