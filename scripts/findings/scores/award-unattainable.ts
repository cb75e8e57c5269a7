import { Decimal, plain } from '../../base/decimal.ts'
import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { INDICATORS } from '../sources.ts'

export const awardUnattainable = dataCheck({
  code: 'award-unattainable',
  level: 'warning',
  zh: '“{name}”酌情计 {stated} 分，评分标准得不出这个分数',
  en: '“{name}” is awarded {stated}, which its rule cannot give',
  hints: [['最接近的分数：{attainable}', 'nearest possible: {attainable}']],
  more: ['indicator'],
  about: '评分标准只能得出有限的几个分数（分档、按例扣分、符合与否），酌情分不在其中。',
  remedy: '改成标准能得出的分数。',
  source: INDICATORS,
  fires: [
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 公开: { score: 5, reason: 只公开了部分内容 } }',
    },
  ],
  silent: [
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 公开: { score: 0, reason: 没有公开 } }',
    },
  ],
  run: (figures, tell) =>
    awardsOf(figures).flatMap(({ name, indicator, award, at, attainable }) => {
      const places = figures.derivation.format.scorePlaces
      const reached = attainable?.some((one) => one.eq(award.score) || one.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).eq(award.score))
      if (!at || !attainable || reached) return []
      const [below, above] = [
        largest(attainable.filter((one) => one.lt(award.score))),
        smallest(attainable.filter((one) => one.gt(award.score))),
      ]
      const nearest = [below, above].flatMap((one) => (one ? [plain(one)] : [])).join('、')
      return [tell(at, { name, indicator, stated: amountText(award.score), attainable: nearest })]
    }),
})

function largest(values: readonly Decimal[]): Decimal | undefined {
  return values.length > 0 ? Decimal.max(...values) : undefined
}

function smallest(values: readonly Decimal[]): Decimal | undefined {
  return values.length > 0 ? Decimal.min(...values) : undefined
}
