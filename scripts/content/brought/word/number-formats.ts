// content: how Word writes the number of a list: the kinds of ECMA-376, 17.18.59, that Chinese documents use.

import { chineseNumeral, circledNumeral } from '../../../base/numerals.ts'

const CHINESE = (n: number): string | undefined => (n <= 99 ? chineseNumeral(n) : undefined)
const OF = (first: number, most: number) => (n: number) => (n <= most ? String.fromCodePoint(first + n - 1) : undefined)
const AMONG = (characters: string) => (n: number) => characters[n - 1]

const FORMATS: Readonly<Record<string, (n: number) => string | undefined>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalFullWidth2: (n) => String(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalHalfWidth: String,
  decimalEnclosedCircle: (n) => (n <= 50 ? circledNumeral(n) : undefined),
  decimalEnclosedCircleChinese: (n) => (n <= 50 ? circledNumeral(n) : undefined),
  decimalEnclosedParen: OF(0x2474, 20),
  decimalEnclosedFullstop: OF(0x2488, 20),
  ideographEnclosedCircle: OF(0x3280, 10),
  chineseCounting: CHINESE,
  chineseCountingThousand: CHINESE,
  japaneseCounting: CHINESE,
  taiwaneseCounting: CHINESE,
  taiwaneseCountingThousand: CHINESE,
  ideographDigital: (n) => [...String(n)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join(''),
  ideographTraditional: AMONG('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: AMONG('子丑寅卯辰巳午未申酉戌亥'),
  chineseLegalSimplified: AMONG('壹贰叁肆伍陆柒捌玖'),
  upperLetter: (n) => letter(n, 'A'),
  lowerLetter: (n) => letter(n, 'a'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  none: () => '',
}

/** Undefined for a format, or a number in it, that is not written here. */
export function formatted(n: number, format: string): string | undefined {
  return n < 1 ? (format.startsWith('decimal') ? String(n) : undefined) : FORMATS[format]?.(n)
}

/** 27 → AA, 28 → BB: Word doubles the letter. */
function letter(n: number, first: 'A' | 'a'): string {
  return String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.min(Math.floor((n - 1) / 26) + 1, 20))
}

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

function roman(n: number): string {
  let [rest, text] = [Math.min(n, 3999), '']
  for (const [sign, value] of ROMAN) for (; rest >= value; rest -= value) text += sign
  return text
}
