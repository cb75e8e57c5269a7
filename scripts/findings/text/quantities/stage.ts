// findings: at which stage of the year's money an amount stands, and which of them another number is measured against.
// To take the one for the other is the commonest slip there is.

import type { Item } from '../reading/view.ts'

/** last: of the year before; first: 年初预算; whole: the budget as adjusted; plan: a budget, and no word of which. */
export type Stage = 'last' | 'first' | 'whole' | 'plan' | 'actual'

const END = '(?:数|额|金额|总额|资金|经费|合计|总计)?(?:分别)?(?:为|是|共|共计|达|约|[：:])*$'

/** The first that fits. */
const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ['last', /上年|去年|上一年|同期/],
  ['first', /年初[^，。；]{0,6}(?:预算|安排|批复|下达|计划)|年初数/],
  ['whole', /全年(?:总)?预算|调整后?的?(?:全年)?预算|预算(?:数|金额)?调整(?:数|为|至)|调整(?:后|为|至|后为)$/],
  ['plan', new RegExp(`(?:预算|计划|任务|目标|批复|下达|安排)(?:收入|支出|总支出)?${END}`)],
  ['actual', new RegExp(`(?:决算|实际|执行|支出|支付|完成|使用)[^，。；]{0,4}${END}|^(?:实际|已|累计|全年)?(?:执行|支出|支付|完成|使用)`)],
]

export function stageOf({ label }: Pick<Item, 'label'>): Stage | undefined {
  const words = label.replace(/(?:一般公共|政府性基金|国有资本经营)预算/, '')
  return STAGES.find(([, pattern]) => pattern.test(words))?.[0]
}

/** The stage that the words of a rate or a change measure against; undefined where they leave it open. */
export function baseSaid(label: string): Stage | undefined {
  if (/年初[^，。；]{0,4}预算/.test(label)) return 'first'
  if (/(?:全年|调整后?的?)(?:全年)?预算/.test(label)) return 'whole'
  return /(?:比|较|同)(?:上年|去年|上一年|上年度|上年同期)|同比/.test(label) ? 'last' : undefined
}

/** What was done, and what the words measure it against, where the amounts hold one of each and no more. */
export function measured(label: string, amounts: readonly Item[]): Measured | undefined {
  const years = amounts.map((item) => Number(/(20\d\d)年/.exec(item.label)?.[1] ?? 0))
  const isEarlier = (i: number): boolean => (years[i] ?? 0) > 0 && years.some((year) => year === (years[i] ?? 0) + 1)
  const stages = amounts.map((item, i) => (isEarlier(i) && stageOf(item) === 'actual' ? 'last' : stageOf(item)))
  const only = (stage: Stage | undefined): Item | undefined => {
    const found = stage ? amounts.filter((_, i) => stages[i] === stage) : []
    return found.length === 1 ? found[0] : undefined
  }
  const [done, base] = [only('actual'), only(baseSaid(label))]
  return base && done ? { done, base } : undefined
}

export interface Measured {
  readonly done: Item
  readonly base: Item
}

/** 年初预算为 B。支出决算为 A，完成年初预算的: the base stands in the passage before, once, and what was done once in the sentence. */
export function measuredBefore(label: string, before: readonly Item[], sentence: readonly Item[]): Measured | undefined {
  const said = baseSaid(label)
  if (said !== 'first' && said !== 'whole') return undefined
  const [base, done] = [onlyAt(said, moneyOf(before)), onlySpent(sentence)]
  return base && done && !base.vague ? { done, base } : undefined
}

const WORDS_OF_STAGE =
  /^(?:截至|截止|到|至|20\d\d年|\d{1,2}月(?:底|末|\d{1,2}日)?|全年|本年|当年|年度|年内|年末|年底|累计|已|共|总|实际|预算|资金|经费|财政|支出|执行|完成|使用|支付|拨付|决算|数|额|为|约|计|，)+$/

/** Its words say when and how much was spent, and not of what: that is said before. */
function isElliptical({ label }: Item): boolean {
  return WORDS_OF_STAGE.test(label)
}

/** 调整后预算 B。全年实际支出 A，执行率: the sentence before says what there was to spend, this one names no other thing. */
export function measuredByBudget(label: string, before: readonly Item[], sentence: readonly Item[]): Measured | undefined {
  if (!/(?:执行|支出|使用)(?:率|进度)(?:约|为|达|达到|是|[：:])*$/.test(label) || baseSaid(label)) return undefined
  const done = onlySpent(sentence)
  if (!done || !isElliptical(done)) return undefined
  const bases = moneyOf(before).filter(({ vague }) => !vague)
  const base = (['whole', 'plan', 'first'] as const).flatMap((stage) => onlyAt(stage, bases) ?? [])[0]
  return base && { done, base }
}

function moneyOf(items: readonly Item[]): Item[] {
  return items.filter(({ kind, role }) => kind === 'money' && role === 'amount')
}

/** The one amount of the sentence, where it is what was spent. */
function onlySpent(sentence: readonly Item[]): Item | undefined {
  const [done, more] = moneyOf(sentence)
  return done && !more && !done.vague && stageOf(done) === 'actual' ? done : undefined
}

function onlyAt(stage: Stage, items: readonly Item[]): Item | undefined {
  const found = items.filter((item) => stageOf(item) === stage)
  return found.length === 1 ? found[0] : undefined
}
