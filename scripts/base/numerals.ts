// base: Chinese numerals, there and back: headings, lists, rubrics, and numbers in a text.

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
  return style.replace(/[一1①]/, (first) => (first === '一' ? chineseNumeral(n) : first === '1' ? String(n) : circledNumeral(n)))
}

const DIGIT = '[一二两三四五六七八九]'
/** 五十二, 一百零三, 十, and as people say it 一百三 and 三千五, whose last digit stands one place below the one before; 两 is never the last. */
const WITH_UNITS = new RegExp(`^(?:(${DIGIT})千)?(?:零?(${DIGIT})百)?(?:零?(${DIGIT}?)(十))?(?:(零?)([一二三四五六七八九]))?$`)
const DIGIT_BY_DIGIT = /^[零〇一二三四五六七八九]{1,4}$/
const RUN = /^[零〇一二两三四五六七八九十百千]{1,10}/

/** 五十二 → 52, 一百零三 → 103, 一百三 → 130, 二〇二〇 → 2020; undefined for a text that is no such numeral below 10,000. */
export function parseChineseNumeral(text: string): number | undefined {
  return DIGIT_BY_DIGIT.test(text) ? Number(Array.from(text, digitOf).join('')) : withUnits(text)
}

/** The number that the numeral characters at `from` make, and where they end; undefined for a year (二〇二三) and for what makes none. */
export function chineseAt(text: string, from: number): { value: number; end: number } | undefined {
  const [run = ''] = RUN.exec(text.slice(from, from + 10)) ?? []
  const value = run.length === 1 && run !== '十' ? digitOf(run) : withUnits(run)
  return value === undefined || value < 0 ? undefined : { value, end: from + run.length }
}

export function isChineseDigit(char: string | undefined): boolean {
  return char !== undefined && RUN.test(char)
}

function withUnits(text: string): number | undefined {
  const [, thousands, hundreds, tens, ten, zero, last] = (text && WITH_UNITS.exec(text.replaceAll('〇', '零'))) || []
  if (!thousands && !hundreds && !ten) return undefined
  const isSpoken = last !== undefined && !ten && !zero
  const below = digitOf(last) * (!isSpoken ? 1 : hundreds ? 10 : 100)
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + (ten ? digitOf(tens || '一') * 10 : 0) + below
}

/** −1 for a character that is no digit. */
function digitOf(char = '零'): number {
  return char === '〇' ? 0 : char === '两' ? 2 : DIGITS.indexOf(char)
}
