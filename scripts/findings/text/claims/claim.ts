import { claimsBroken } from '../../../figures/figures.ts'
import type { Audit } from '../reading/audit.ts'
import { printedName } from '../reading/narrative.ts'
import { minus, over, percentText, rateOf, spanOf } from '../reading/span.ts'
import type { Sentence, View } from '../reading/view.ts'
import { textCheck } from '../text-check.ts'

export const proseClaim = textCheck({
  code: 'prose-claim',
  level: 'warning',
  zh: '“{stated}”与数字不符：{found}',
  en: '“{stated}” is contradicted by the numbers: {found}',
  hints: [['成立的条件是 {unless}', 'it stands only where {unless}']],
  about: '绝对的说法与数字不符。表式可以用 claims 写明一种说法成立的条件；没有数据的文本，以文中自己的数字判断。',
  remedy: '改为符合实际的说法。',
  source: '表式的 claims（format.yaml）',
  fires: '年初预算100万元，调整后150万元，资金严格按照年初预算支出。',
  silent: '年初预算100万元，调整后105万元，资金严格按照年初预算支出。',
  run: (audit, tell) =>
    [...guarded(audit), ...overheard(audit)].map(({ view, at, stated, unless, found }) =>
      tell(view, at, at + stated.length, { stated, unless, found }),
    ),
})

interface Claim {
  readonly view: View
  readonly at: number
  readonly stated: string
  /** The condition on which it stands, and what was found against it. */
  readonly unless: string
  readonly found: string
}

/** What a form guards by a condition. */
function guarded({ figures, views }: Audit): Claim[] {
  if (!figures) return []
  return claimsBroken(figures).flatMap(({ says: stated, unless, names }) => {
    const found = names.map((name) => `${name} ${printedName(figures, name)}`).join('，')
    return views.flatMap((view) => said(view, stated).map((at) => ({ view, at, stated, unless, found })))
  })
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
function overheard({ figures, views }: Audit): Claim[] {
  if (figures) return []
  const found = adjustment(views)
  const faithful =
    found === undefined ? [] : views.flatMap((view) => faithfulIn(view).map((one) => ({ ...one, unless: '预算调整率 ≤ 10%', found })))
  return [...faithful, ...views.flatMap((view) => view.sentences.flatMap((sentence) => completeIn(view, sentence)))]
}

/** The first of the words that a passage says, once. */
function faithfulIn(view: View): Pick<Claim, 'view' | 'at' | 'stated'>[] {
  const stated = FAITHFUL.find((one) => said(view, one).length > 0)
  return stated === undefined
    ? []
    : said(view, stated)
        .slice(0, 1)
        .map((at) => ({ view, at, stated }))
}

function completeIn(view: View, sentence: Sentence): Claim[] {
  const text = view.text.slice(sentence.start, sentence.end)
  const stated = COMPLETE.find((one) => text.includes(one))
  const left = sentence.items.find(
    (item) => /(?:未完成|长期整改|未整改|正在整改|尚未)[^，。；]{0,6}$/.test(item.label) && item.amount.gt(0),
  )
  if (stated === undefined || !left) return []
  return [
    { view, at: sentence.start + text.indexOf(stated), stated, unless: '没有遗留', found: view.text.slice(left.labelStart, left.end) },
  ]
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
