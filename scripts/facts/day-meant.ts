// facts: the day that an author meant, as the data want it: YYYY-MM-DD.

import { parseChineseNumeral } from '../base/numerals.ts'

const DAY = /^((?:19|20)\d\d)(?:([-/.]|年)(\d{1,2})(?:\2|月)(\d{1,2})[日号]?|(\d\d)(\d\d))$/

/** 2025年6月28日, 2025/6/28, 2025.6.28, 20250628, 二〇二五年六月二十八日; undefined where the year does not come first. */
export function dayMeant(text: string): string | undefined {
  const [, year, , month, day, monthOfEight, dayOfEight] = DAY.exec(digits(text.normalize('NFKC').replace(/\s/g, ''))) ?? []
  if (year === undefined) return undefined
  return `${year}-${(month ?? monthOfEight ?? '').padStart(2, '0')}-${(day ?? dayOfEight ?? '').padStart(2, '0')}`
}

/** A year is written digit by digit, month and day as numbers. */
function digits(text: string): string {
  const [, year = '', month = '', day = '', tail = ''] =
    /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)([日号])$/.exec(text) ?? []
  if (year === '') return text
  const numbers = [month, day].map((one) => parseChineseNumeral(one) ?? one)
  return `${[...year].map((one) => '〇一二三四五六七八九'.indexOf(/[○零]/.test(one) ? '〇' : one)).join('')}年${numbers[0]}月${numbers[1]}${tail}`
}
