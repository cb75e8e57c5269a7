import { Decimal } from '../../base/decimal.ts'
import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { INDICATORS } from '../sources.ts'

/** A target that was met or missed has checks of its own. */
export const awardAgainstRule = dataCheck({
  code: 'award-against-rule',
  level: 'warning',
  zh: '“{name}”酌情计 {stated} 分，按数据和评分标准应得 {computed} 分，相差 {difference}',
  en: '“{name}” is awarded {stated}, by its data the rule gives {computed}, difference {difference}',
  hints: [['删去 score，由程序计分；确有理由的写豁免', 'delete the score and let the rule decide, or say why in waivers']],
  more: ['indicator'],
  about: '写了酌情分，但计分所需的数据都有，按评分标准算出的是另一个分数。印出来的标准和得分就对不上了。',
  remedy: '删去 score，让程序计分；有不计入的情形等正当理由的，写豁免说明。',
  source: INDICATORS,
  fires: [{ in: 'report.yaml', old: 'indicators:', new: 'indicators:\n  人员控制: { score: 0, reason: 年中曾经超编 }' }],
  silent: [{ in: 'report.yaml', old: 'indicators:', new: 'indicators:\n  人员控制: { score: 60, reason: 没有超编 }' }],
  run: (figures, tell) =>
    awardsOf(figures).flatMap(({ name, indicator, award, at, byRule, met }) => {
      const places = figures.derivation.format.scorePlaces
      const given = byRule?.toDecimalPlaces(places, Decimal.ROUND_HALF_UP)
      if (!at || !given || met !== undefined || given.eq(award.score.toDecimalPlaces(places, Decimal.ROUND_HALF_UP))) return []
      return [
        tell(at, {
          name,
          indicator,
          stated: amountText(award.score),
          computed: amountText(given),
          difference: amountText(award.score.minus(given)),
        }),
      ]
    }),
})
