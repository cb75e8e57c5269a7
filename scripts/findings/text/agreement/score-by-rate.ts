import { SELF } from '../../sources.ts'
import { written } from '../reading/item.ts'
import { rateOf } from '../reading/span.ts'
import type { Item } from '../reading/view.ts'
import { perSentence, textCheck } from '../text-check.ts'

export const proseScoreByRate = textCheck({
  code: 'prose-score-by-rate',
  level: 'warning',
  zh: '执行率 {rate}，得分 {stated} 偏高：按比例为 {weight} × {rate} = {computed}',
  en: 'the score {stated} is high for a rate of {rate}: in proportion it is {weight} × {rate} = {computed}',
  hints: [['分档计分的，写明档次', 'where scores go by steps, name the step']],
  about: '预算执行率的得分比分值乘以执行率高出一成以上，文中没有说明分档计分。执行率九成以上的不报，许多办法给满分。',
  remedy: '按评分标准重算；分档计分的，写明档次。',
  source: SELF,
  fires: '预算执行率10分，执行率70%，得9分。',
  silent: '预算执行率10分，执行率70%，得7分。',
  run: (audit, tell) =>
    perSentence(({ items, start, end }, view) => {
      if (/≥|以上|以下|每|档|区间|低于|高于|不足|扣/.test(view.text.slice(start, end))) return []
      return items.flatMap((weight, i) => {
        const [rate, got] = [items[i + 1], items[i + 2]]
        if (!rate || !got || !isScored(weight, rate, got)) return []
        const computed = weight.amount.times(rateOf(rate).middle)
        if (got.amount.minus(computed).lte(weight.amount.times(TENTH))) return []
        const slots = { rate: written(view, rate), stated: written(view, got), weight: written(view, weight) }
        return [tell(view, got.digits[0], got.end, { ...slots, computed: `${computed.toDecimalPlaces(2).toFixed()}分` })]
      })
    })(audit),
})

const TENTH = '0.1'
/** Of a hundred: from here on full marks are usual. */
const NEARLY_ALL = 90

function isScored(weight: Item, rate: Item, got: Item): boolean {
  const isRate = rate.kind === 'percent' && /执行率(?:为|达到?|是|[：:])*$/.test(rate.label) && rate.value.lt(NEARLY_ALL)
  const isWeight = weight.kind === 'score' && /执行率(?:指标)?(?:分值|满分|权重|标准分|共)?(?:为|[：:])*$/.test(weight.label)
  return (
    isRate && isWeight && got.kind === 'score' && /得分?(?:为|[：:])*$/.test(got.label) && ![weight, rate, got].some(({ vague }) => vague)
  )
}
