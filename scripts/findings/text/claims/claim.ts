import { claimsBroken } from '../../../figures/figures.ts'
import type { Audit } from '../quantities/audit.ts'
import { printedName } from '../reading/narrative.ts'
import { minus, over, percentText, rateOf, spanOf } from '../reading/span.ts'
import { type Item, type Sentence, sentenceAt, type View } from '../reading/view.ts'
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
const NONE = '(?:没有|并无|不存在|未(?:作|做|进行|发生|出现)?|无)(?:任何|大量|大的?|大幅度?|较大|明显)?的?'
const FAITHFUL = [
  /严格(?:按照?|执行|遵循|依照|依据|落实|遵守)(?:年初|批复的?)预算(?:安排|批复)?(?:进行支出)?/,
  /预算(?:编制|安排)(?:较为?|更加?|十分|非常)?(?:科学|合理|规范|完整|细化|精细|[、，和且])*(?:准确|精准|精确)/,
  new RegExp(`${NONE}(?:预算)?(?:调整|调剂|追加|追减|变动)`),
]
const RECTIFIED = /任务圆满完成|(?:已|均已|都已)?全部(?:完成)?整改(?:到位|完成|完毕)?|均已整改(?:到位|完成|完毕)/
const COMPLETE = /(?:各项|所有|全部|年度)(?:目标|工作|重点)?任务(?:均已?|都已?|已?全部)(?:圆满|全面|如期|按期)?完成/
const EMPTY = new RegExp(
  `${NONE}(?:资金)?(?:结转|结余)(?:结余)?(?:资金)?|资金(?:均|都)?(?:已经?)?(?:全部|全额)(?:支付|使用|支出)(?:完毕|到位|完成)?`,
)
const SLOW = /(?:预算)?执行率(?:较|偏|过|不|相对)(?:低|高)|(?:预算执行|支出|资金支付|支付|执行)(?:的?进度)(?:较|偏|过|缓)?慢/
const OF_BUDGET = /预算|资金|经费|年中|年度中间|调剂|追加/
/** Of one fund or project, not of the whole. */
const OF_PART = /基金|国有资本|项目|专项|该|人员|机构|编制(?:人)?数/

/** What the numbers of the text say against one kind of claim: its words, the condition it stands on, and the number; of nothing, where they say nothing. */
interface Objection {
  readonly claims: readonly RegExp[]
  readonly unless: string
  readonly found: string | undefined
  readonly isOfWhole: (sentence: string) => boolean
}

/** Adjusted by more than a tenth, and yet 严格按照年初预算; some left over, and yet all spent; all spent, and yet 执行率偏低. */
function overheard({ figures, views }: Audit): Claim[] {
  if (figures) return []
  const objections: readonly Objection[] = [
    { claims: FAITHFUL, unless: '预算调整率 ≤ 10%', found: adjustment(views), isOfWhole: (words) => OF_BUDGET.test(words) },
    { claims: [EMPTY], unless: '没有结转结余', found: carriedOver(views), isOfWhole: (words) => !OF_PART.test(words) },
    { claims: [COMPLETE], unless: '没有遗留', found: unfinished(views), isOfWhole: () => true },
    {
      claims: [SLOW],
      unless: '执行率低于 98%',
      found: executed(views),
      isOfWhole: (words) => !/[\d一二三四]月|季度|半年|个别|部分/.test(words),
    },
  ]
  return views.flatMap((view) => [
    ...objections.flatMap(({ claims, unless, found, isOfWhole }) =>
      found === undefined
        ? []
        : claims
            .flatMap((words) => claimed(view, words).filter(({ at }) => isOfWhole(sentenceText(view, at))))
            .slice(0, 1)
            .map((one) => ({ ...one, unless, found })),
    ),
    ...view.sentences.flatMap((sentence) => rectifiedIn(view, sentence)),
  ])
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

function rectifiedIn(view: View, sentence: Sentence): Claim[] {
  const match = RECTIFIED.exec(view.text.slice(sentence.start, sentence.end))
  const left = sentence.items.find((item) => isLeft(view, item))
  if (!match || !left) return []
  return [
    { view, at: sentence.start + match.index, stated: match[0], unless: '没有遗留', found: view.text.slice(left.labelStart, left.end) },
  ]
}

/** 未完成 2 个; 尚有 3 个问题正在整改. */
function isLeft({ text }: View, { label, amount, end }: Item): boolean {
  if (amount.lte(0)) return false
  const isOpen = /(?:尚有|还有|仍有|尚余)$/.test(label) && /^[^，。；]{0,6}(?:正在|未|没有|尚)/.test(text.slice(end))
  return isOpen || /(?:未完成|长期整改|未整改|正在整改|尚未)[^，。；]{0,6}$/.test(label)
}

function unfinished(views: readonly View[]): string | undefined {
  return firstOf(views, (view, item) => item.kind === 'count' && isLeft(view, item))
}

/** Every rate of execution that the text gives is as good as all: the first of them. */
function executed(views: readonly View[]): string | undefined {
  const isRate = (_: View, { kind, label }: Item): boolean => kind === 'percent' && /执行率(?:为|达|达到|是|[：:])*$/.test(label)
  const isHigh = (view: View, item: Item): boolean => isRate(view, item) && item.value.gte(98)
  const isLow = (view: View, item: Item): boolean => isRate(view, item) && item.value.lt(98)
  return firstOf(views, isLow) === undefined ? firstOf(views, isHigh) : undefined
}

function firstOf(views: readonly View[], is: (view: View, item: Item) => boolean): string | undefined {
  for (const view of views) {
    const item = view.items.find((one) => is(view, one))
    if (item) return view.text.slice(item.labelStart, item.end)
  }
  return undefined
}

/** 年末结转结余 of more than nothing, as a text. */
function carriedOver(views: readonly View[]): string | undefined {
  const isCarried = (_: View, { kind, amount, vague, label }: Item): boolean =>
    kind === 'money' &&
    amount.gt(0) &&
    !vague &&
    /^(?:本年|本年度|全年)?年末(?:结转和?结余|结转|结余)(?:资金)?(?:为|共|[：:])*$/.test(label)
  return firstOf(views, isCarried)
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
