// findings: numbers written in Chinese characters: 三, 十二, 一百零五, 四千, 两万.

const DIGIT: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const TEN: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const LONGEST = 10

/** The numeral at `from`, as far as it runs; undefined where the characters make no number. */
export function chineseAt(text: string, from: number): { value: number; end: number } | undefined {
  let end = from
  while (end < text.length && end - from < LONGEST && (DIGIT[text[end] ?? ''] !== undefined || TEN[text[end] ?? ''] !== undefined)) end += 1
  const value = valueOf(text.slice(from, end))
  return value === undefined ? undefined : { value, end }
}

function valueOf(text: string): number | undefined {
  if (text === '') return undefined
  if (text.length > 1 && [...text].every((char) => DIGIT[char] !== undefined)) return undefined // 一二, 二〇二三
  let total = 0
  let digit: number | undefined
  let last = 10_000
  for (const char of text) {
    const ten = TEN[char]
    if (ten === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = DIGIT[char] ?? 0
      continue
    }
    if (ten >= last) return undefined
    total += (digit === undefined || digit === 0 ? 1 : digit) * ten
    digit = undefined
    last = ten
  }
  return total + (digit ?? 0)
}

export function isChineseDigit(char: string | undefined): boolean {
  return char !== undefined && (DIGIT[char] !== undefined || TEN[char] !== undefined)
}
