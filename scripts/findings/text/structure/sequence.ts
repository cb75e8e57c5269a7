import { matchesIn } from '../../../base/matches.ts'
import { chineseAt } from '../../../base/numerals.ts'
import type { Observation } from '../../../base/observation.ts'
import { NUMERALS } from '../../sources.ts'
import type { View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'

export const proseSequence = textCheck({
  code: 'prose-sequence',
  level: 'warning',
  zh: '“{found}”前面缺了一项，或者重复',
  en: '“{found}” follows a gap or a repetition',
  hints: [['应接第 {expected} 项', 'number {expected} comes next']],
  more: ['number'],
  about: '“一是、二是、三是”中间缺了或者重复。',
  remedy: '补上，或者改正序号。',
  source: NUMERALS,
  fires: '一是加强培训；三是规范支付。',
  silent: '一是加强培训；二是规范支付。',
  run: ({ views }, tell) => {
    const found: Observation[] = []
    let runs = new Map<string, number>()
    for (const view of views) {
      if (view.passage.kind === 'heading') runs = new Map()
      for (const { number, word, start, end } of stepsOf(view)) {
        const last = runs.get(word) ?? 0
        if (number !== 1 && number !== last + 1)
          found.push(tell(view, start, end, { found: view.text.slice(start, end), expected: last + 1, number }))
        runs.set(word, number)
      }
    }
    return found
  },
})

/** 一是…二是… complete and in order; 第一，第二， and 一要, 二要 likewise. */
const MARK = /(?:^|[。；;：:，,！？”）)])(?:第?([一二三四五六七八九十]{1,2})(是|要)|(第)([一二三四五六七八九十]{1,2})[，,])/g

interface Step {
  readonly number: number
  readonly word: string
  readonly start: number
  readonly end: number
}

function stepsOf(view: View): Step[] {
  const lead = view.passage.marker?.length ?? 0
  return matchesIn(view.text.slice(lead), MARK).flatMap((match) => {
    const numeral = match[1] ?? match[4] ?? ''
    const number = chineseAt(numeral, 0)?.value
    if (number === undefined || number > 20) return []
    const start = lead + match.index + match[0].search(/[第一二三四五六七八九十]/)
    return [{ number, word: match[2] ?? '第', start, end: lead + match.index + match[0].length }]
  })
}
