// findings: sweeping claims against numbers: those that a form guards by a condition, and in a foreign text those that
// its own words contradict.

import type { Observation } from '../../../base/observation.ts'
import { claimsBroken } from '../../../figures/figures.ts'
import { printedName } from '../reading/narrative.ts'
import { tell, type Audit, type ProseRule } from '../text-check.ts'
import { over, percentText, minus, rateOf, spanOf } from '../reading/span.ts'
import type { View } from '../reading/view.ts'
import { proseClaim } from './claim.ts'

export const claims: ProseRule = (audit) => (audit.figures ? guarded(audit) : overheard(audit))

function guarded({ figures, views }: Audit): Observation[] {
  if (!figures) return []
  return claimsBroken(figures).flatMap(({ says, unless, names }) =>
    views.flatMap((view) =>
      said(view, says).map((at) =>
        tell(proseClaim, view, at, at + says.length, {
          stated: says,
          unless,
          found: names.map((name) => `${name} ${printedName(figures, name)}`).join('，'),
        }),
      ),
    ),
  )
}

function said({ passage, text }: View, words: string): number[] {
  const found: number[] = []
  if (passage.kind === 'heading') return found
  for (let at = text.indexOf(words); at >= 0 && found.length < 50; at = text.indexOf(words, at + 1)) {
    if (
      !/(?:没有|没能|未能|未|不能|尚未|难以|不再|应当|要|力争|确保|努力)$/.test(text.slice(Math.max(0, at - 3), at)) &&
      !/^[性率度]/.test(text.slice(at + words.length))
    )
      found.push(at)
  }
  return found
}

const FAITHFUL = [
  '严格按照年初预算进行支出',
  '严格按照年初预算',
  '严格按年初预算',
  '无大量调剂',
  '未进行预算调整',
  '没有预算调整',
  '无预算调整',
  '预算编制准确',
]
const COMPLETE = ['任务圆满完成', '全部整改到位', '全部整改完成', '全部完成整改', '已全部整改']

/** Adjusted by more than a tenth, and yet 严格按照年初预算; some left over, and yet all done. */
function overheard({ views }: Audit): Observation[] {
  const adjusted = adjustment(views)
  const faithful =
    adjusted === undefined
      ? []
      : once(views, FAITHFUL).map(({ view, at, words }) =>
          tell(proseClaim, view, at, at + words.length, { stated: words, unless: `预算调整率 ≤ 10%`, found: adjusted }),
        )
  return [
    ...faithful,
    ...views.flatMap((view) =>
      view.sentences.flatMap((sentence) => {
        const text = view.text.slice(sentence.start, sentence.end)
        const words = COMPLETE.find((one) => text.includes(one))
        const left = sentence.items.find(
          (item) => /(?:未完成|长期整改|未整改|正在整改|尚未)[^，。；]{0,6}$/.test(item.label) && item.amount.gt(0),
        )
        if (!words || !left) return []
        const at = sentence.start + text.indexOf(words)
        return [
          tell(proseClaim, view, at, at + words.length, {
            stated: words,
            unless: '没有遗留',
            found: view.text.slice(left.labelStart, left.end),
          }),
        ]
      }),
    ),
  ]
}

function once(views: readonly View[], words: readonly string[]): { view: View; at: number; words: string }[] {
  return views.flatMap((view) => {
    const found = words.find((one) => said(view, one).length > 0)
    return found === undefined
      ? []
      : said(view, found)
          .slice(0, 1)
          .map((at) => ({ view, at, words: found }))
  })
}

/** 年初预算 A, 调整后 B in one sentence; or 调整、调剂…为预算总规模的 14.5%. As a text, where it is more than a tenth. */
function adjustment(views: readonly View[]): string | undefined {
  for (const view of views) {
    for (const { items } of view.sentences) {
      const rate = items.find(
        (item) =>
          item.kind === 'percent' &&
          !item.vague &&
          /(?:调整|调剂)[^，。；]{0,24}(?:总规模|总额|预算)的$|预算调整率(?:为|达|是)?$/.test(item.label),
      )
      if (rate && rateOf(rate).low.gt('0.1')) return `${rate.label}${view.text.slice(rate.digits[0], rate.end)}`
      const first = items.find((item) => item.kind === 'money' && /年初预算(?:数|安排|批复)?(?:为)?$/.test(item.label))
      const then = items.find(
        (item) =>
          item.kind === 'money' &&
          first !== undefined &&
          item.start > first.end &&
          /调整后|调整预算|全年[（(]?调整|调整为/.test(item.label),
      )
      const ratio = first && then && over(minus(spanOf(then), spanOf(first)), spanOf(first))
      if (ratio && (ratio.low.gt('0.1') || ratio.high.lt('-0.1'))) return `调整率${percentText(ratio.middle, 1)}`
    }
  }
  return undefined
}
