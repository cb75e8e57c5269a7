// findings: 一是…二是… complete and in order; 第一，第二， and 一要, 二要 likewise.

import type { Observation } from '../../../base/observation.ts'
import { chineseAt } from '../reading/numeral.ts'
import { tell, type ProseRule } from '../text-check.ts'
import type { View } from '../reading/view.ts'
import { proseSequence } from './sequence.ts'

const MARK = /(?:^|[。；;：:，,！？”）)])(?:第?([一二三四五六七八九十]{1,2})(是|要)|(第)([一二三四五六七八九十]{1,2})[，,])/g

interface Step {
  readonly number: number
  readonly word: string
  readonly view: View
  readonly start: number
  readonly end: number
}

export const sequences: ProseRule = ({ views }) => {
  const found: Observation[] = []
  let runs = new Map<string, Step>()
  for (const view of views) {
    if (view.passage.kind === 'heading') runs = new Map()
    for (const step of stepsOf(view)) {
      const last = runs.get(step.word)
      if (step.number !== 1 && step.number !== (last?.number ?? 0) + 1) found.push(out(step, last))
      runs.set(step.word, step)
    }
  }
  return found
}

function stepsOf(view: View): Step[] {
  const lead = view.passage.marker?.length ?? 0
  return [...view.text.slice(lead).matchAll(MARK)].flatMap((match) => {
    const numeral = match[1] ?? match[4] ?? ''
    const number = chineseAt(numeral, 0)?.value
    if (number === undefined || number > 20) return []
    const start = lead + match.index + match[0].search(/[第一二三四五六七八九十]/)
    return [{ number, word: match[2] ?? '第', view, start, end: lead + match.index + match[0].length }]
  })
}

function out({ number, view, start, end }: Step, last: Step | undefined): Observation {
  return tell(proseSequence, view, start, end, { found: view.text.slice(start, end), expected: (last?.number ?? 0) + 1, number })
}
