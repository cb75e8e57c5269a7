// base: Chinese numerals for headings, lists and rubrics.

const DIGITS = '零一二三四五六七八九'

/** 1 → 一, 10 → 十, 23 → 二十三; 1 to 99, which is more than any outline has. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`no Chinese numeral for ${n}`)
  const tens = Math.floor(n / 10)
  const ones = n % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return head + (ones === 0 ? '' : DIGITS[ones])
}

/** 1 → ①, up to 50 as Unicode has them. */
export function circledNumeral(n: number): string {
  if (n >= 1 && n <= 20) return String.fromCodePoint(0x2460 + n - 1)
  if (n >= 21 && n <= 35) return String.fromCodePoint(0x3251 + n - 21)
  if (n >= 36 && n <= 50) return String.fromCodePoint(0x32b1 + n - 36)
  throw new RangeError(`no circled numeral for ${n}`)
}

/** The styles in which GB/T 9704 and its relatives number a level; written as their first number. */
export const NUMBER_STYLES = ['一、', '（一）', '(一)', '1.', '1、', '（1）', '(1)', '①'] as const
export type NumberStyle = (typeof NUMBER_STYLES)[number]

/** (3, '（一）') → （三）. */
export function ordinal(n: number, style: NumberStyle): string {
  return style.replace(/[一1①]/, (first) =>
    first === '一' ? chineseNumeral(n) : first === '1' ? String(n) : circledNumeral(n))
}

const CHINESE = /^[零〇一二两三四五六七八九十百千]+$/
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 五十二 → 52, 一百零三 → 103; undefined for anything that is not such a numeral below 10,000. */
export function parseChineseNumeral(text: string): number | undefined {
  if (!CHINESE.test(text)) return undefined
  let total = 0
  let digit = 0
  for (const char of text) {
    const unit = UNITS[char]
    if (unit === undefined) digit = char === '〇' ? 0 : char === '两' ? 2 : DIGITS.indexOf(char)
    else {
      total += (digit || 1) * unit
      digit = 0
    }
  }
  return total + digit
}
