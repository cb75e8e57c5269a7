// facts: what number an author meant who wrote it in a way that YAML does not read as one.

import { isPlainNumber } from '../base/decimal.ts'
import { parseChineseNumeral } from '../base/numerals.ts'

/** 五十二 → 52, １，２３４.５０万元 → 1234.50, 012 → 12; undefined where a guess could be wrong (1e3, 5%, 3-5, 2亿). */
export function numberMeant(text: string): string | undefined {
  const chinese = parseChineseNumeral(text)
  if (chinese !== undefined) return String(chinese)
  const half = text.normalize('NFKC').replace(/[,，\s_]/g, '')
  const digits = /^([-+]?)0*((?:\d+|(?=\.))(?:\.\d+)?)[^\d.%亿]*$/.exec(half)
  const number = digits && `${digits[1] === '-' ? '-' : ''}${digits[2]?.startsWith('.') ? '0' : ''}${digits[2]}`
  return number && isPlainNumber(number) ? number : undefined
}
