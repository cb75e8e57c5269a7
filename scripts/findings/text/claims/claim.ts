import { claimsBroken } from '../../../figures/figures.ts'
import type { Audit } from '../reading/audit.ts'
import { printedName } from '../reading/narrative.ts'
import { minus, over, percentText, rateOf, spanOf } from '../reading/span.ts'
import { type Sentence, sentenceAt, type View } from '../reading/view.ts'
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
      !/(?:没有|没能|未能|未|不能|尚未|难以|不再|应当|要|力争|确保|努力|做到|实现)$/.test(text.slice(Math.max(0, at - 3), at)) &&
      !/^[性率度]/.test(text.slice(at + words.length))
    )
      found.push(at)
  }
  return found
}

/** What a report says of itself, as a grammar: how strictly, and of what. */
const FAITHFUL = [
  /严格(?:按照?|执行|遵循|依照|落实|遵守)(?:年初|批复的?)预算(?:安排|批复)?(?:进行支出)?/,
  /预算编制(?:较为?|更加)?(?:科学|合理|规范|完整|精准)?[、，]?(?:准确|精准)/,
  /(?:没有|不存在|未(?:作|做|进行|发生)?|无)(?:大量|大的|大幅度?|较大|任何)?的?(?:预算)?(?:调整|调剂|追加)/,
]
const COMPLETE = /任务圆满完成|(?:已|均已|都已)?全部(?:完成)?整改(?:到位|完成|完毕)?|均已整改(?:到位|完成|完毕)/
const EMPTY = /(?:无|没有|不存在)(?:任何)?(?:资金)?(?:结转|结余)(?:结余)?(?:资金)?|资金(?:已经?)?全部(?:支付|使用|支出)完毕/
const OF_BUDGET = /预算|资金|经费|年中|年度中间|调剂|追加/
/** Of one fund or project, not of the whole. */
const OF_PART = /基金|国有资本|项目|专项|该|人员|机构|编制(?:人)?数/

/** Adjusted by more than a tenth, and yet 严格按照年初预算; some left over, and yet all done. */
function overheard({ figures, views }: Audit): Claim[] {
  if (figures) return []
  const adjusted = adjustment(views)
  const carried = carriedOver(views)
  return views.flatMap((view) => [
    ...(adjusted === undefined ? [] : faithfulIn(view).map((one) => ({ ...one, unless: '预算调整率 ≤ 10%', found: adjusted }))),
    ...(carried === undefined
      ? []
      : claimed(view, EMPTY)
          .filter(({ at }) => !OF_PART.test(sentenceText(view, at)))
          .map((one) => ({ ...one, unless: '没有结转结余', found: carried }))),
    ...view.sentences.flatMap((sentence) => completeIn(view, sentence)),
  ])
}

/** The first that a passage says. */
function faithfulIn(view: View): Pick<Claim, 'view' | 'at' | 'stated'>[] {
  return FAITHFUL.flatMap((words) => claimed(view, words).filter(({ at }) => OF_BUDGET.test(sentenceText(view, at)))).slice(0, 1)
}

function sentenceText(view: View, at: number): string {
  const { start = 0, end = view.text.length } = sentenceAt(view, at, at) ?? {}
  return view.text.slice(start, end)
}

function claimed(view: View, words: RegExp): Pick<Claim, 'view' | 'at' | 'stated'>[] {
  const stated = words.exec(view.text)?.[0]
  return stated === undefined
    ? []
    : said(view, stated)
        .slice(0, 1)
        .map((at) => ({ view, at, stated }))
}

function completeIn(view: View, sentence: Sentence): Claim[] {
  const text = view.text.slice(sentence.start, sentence.end)
  const match = COMPLETE.exec(text)
  const left = sentence.items.find(
    (item) =>
      item.amount.gt(0) &&
      (/(?:未完成|长期整改|未整改|正在整改|尚未)[^，。；]{0,6}$/.test(item.label) ||
        (/(?:尚有|还有|仍有|尚余)$/.test(item.label) && /^[^，。；]{0,6}(?:正在|未|没有|尚)/.test(view.text.slice(item.end)))),
  )
  if (!match || !left) return []
  return [
    { view, at: sentence.start + match.index, stated: match[0], unless: '没有遗留', found: view.text.slice(left.labelStart, left.end) },
  ]
}

/** 年末结转结余 of more than nothing, as a text. */
function carriedOver(views: readonly View[]): string | undefined {
  for (const view of views) {
    const item = view.items.find(
      (one) =>
        one.kind === 'money' &&
        one.amount.gt(0) &&
        !one.vague &&
        /^(?:本年|本年度|全年)?年末(?:结转和?结余|结转|结余)(?:资金)?(?:为|共|[：:])*$/.test(one.label),
    )
    if (item) return view.text.slice(item.labelStart, item.end)
  }
  return undefined
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
