// findings: digits that are no quantity: dates and years, times, document numbers, telephone and code numbers, versions.

/** One pattern each, tried where digits begin; bounded, so that no input makes them run long. */
const PATTERNS: readonly RegExp[] = [
  /\d{4}年?[-—–至~～到]\d{4}年度?/y, // 2021-2025年
  /(?:19|20)\d{2}年(?:度|\d{1,2}月(?:份|底|末|初|\d{1,2}[日号]?)?)?/y,
  /(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}/y,
  /\d{1,2}月?[-—–至~～到]\d{1,2}月(?:份|\d{1,2}日)?/y,
  /\d{1,2}月(?:份|底|末|初|\d{1,2}[日号]?)?/y,
  /\d{1,2}[:：]\d{2}(?![\d.])/y,
  /(?:19|20)\d{2}[〕\]】]\d{1,5}号?/y,
  /\d{1,5}号/y,
  /\d{3,4}[-－]\d{7,8}/y,
  /1[3-9]\d[\d*]{8}(?![\d.])/y,
  /\d{7,20}[\dXx]?(?![\d.,万亿元人户个%％])/y,
  /12[0-9]{3}(?=市|政|热线|平台|民|服务|便民|”|"|、|工单)/y,
  /\d{1,3}[A-Za-z]{1,4}(?![A-Za-z²])/y, // 5G
  /\d{1,4}(?:[-+]\d{1,4}){1,3}(?=工作法|模式|机制|行动|攻坚|体系|工程)/y,
]

/** How many characters from `at` are to be passed over; 0 where a quantity may begin. */
export function skipAt(text: string, at: number): number {
  const before = text[at - 1] ?? ''
  if (/[A-Za-z〔[【_/#+]/.test(before) && !(before === '/' && /[\d)）元]/.test(text[at - 2] ?? ''))) return run(text, at)
  if (before === '第' || (/[“‘"][^”’"]{0,2}$/.test(text.slice(Math.max(0, at - 3), at)) && /^\d{1,6}[”’"+]/.test(text.slice(at, at + 7))))
    return run(text, at)
  for (const pattern of PATTERNS) {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length
    if (length) return length
  }
  return 0
}

function run(text: string, at: number): number {
  let end = at
  while (end < text.length && /[\d.-]/.test(text[end] ?? '')) end += 1
  return Math.max(end - at, 1)
}
