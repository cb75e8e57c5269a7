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

/** What was done, and what the words measure it against, where the amounts hold one of each and no more; what was done comes last. */
export function measured(label: string, amounts: readonly Item[]): { readonly done: Item; readonly base: Item } | undefined {
  const said = baseSaid(label)
  const years = amounts.map((item) => Number(/(20\d\d)年/.exec(item.label)?.[1] ?? 0))
  const isEarlier = (i: number): boolean => (years[i] ?? 0) > 0 && years.some((year) => year === (years[i] ?? 0) + 1)
  const stages = amounts.map((item, i) => (isEarlier(i) && stageOf(item) === 'actual' ? 'last' : stageOf(item)))
  const [base, other] = said ? amounts.filter((_, i) => stages[i] === said) : []
  const [done, more] = amounts.filter((_, i) => stages[i] === 'actual')
  return base && done && !other && !more && base !== done ? { done, base } : undefined
}
