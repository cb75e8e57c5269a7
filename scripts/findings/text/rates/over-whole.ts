import { written } from '../reading/item.ts'
import type { Item } from '../reading/view.ts'
import { perSentence, textCheck } from '../text-check.ts'

export const proseOverWhole = textCheck({
  code: 'prose-over-whole',
  level: 'warning',
  zh: '“{label}”写作 {stated}，它不会超过 100%',
  en: '“{label}” is given as {stated}; it cannot be more than 100%',
  about: '满意度、覆盖率、合格率这样的比率，和占总体的比重，分子是分母的一部分，不会超过 100%。',
  remedy: '核对这个数。',
  source: '算术：部分不大于总体',
  fires: '群众满意度达到120%。',
  silent: '群众满意度达到98%。',
  run: (audit, tell) =>
    perSentence(({ items }, view) =>
      items
        .filter(isOverWhole)
        .map((rate) => tell(view, rate.digits[0], rate.end, { label: rate.label.slice(-12), stated: written(view, rate) })),
    )(audit),
})

/** What no more than all can be. */
const AT_MOST_ALL =
  /(?:满意度|满意率|覆盖率|合格率|知晓率|及时率|公开率|优良率|准确率|办结率|普及率|入学率|出席率|完好率|回收率|整改率)(?:约|为|达|达到|是|高达|[：:])*$/

/** 满意度 120%; 占总支出的 130%. */
function isOverWhole(rate: Item): boolean {
  if (rate.kind !== 'percent' || rate.vague || rate.value.lte(100) || rate.bound !== undefined) return false
  const { label, role } = rate
  const isShare = role === 'share' && !/上年|去年|同期|预算|计划|目标|任务|序时|收入|比$/.test(label)
  return isShare || (role === 'amount' && AT_MOST_ALL.test(label))
}
