import { type Decimal, ZERO } from '../../base/decimal.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { FORM } from '../sources.ts'
import { wholesOf } from './shares.ts'

const CHECK = '{ check: shares, shares: [占比.基本, 占比.项目] }'

export const sharesNotWhole = dataCheck({
  code: 'shares-not-whole',
  level: 'warning',
  zh: '各项占比合计 {stated}，应为 {computed}，相差 {difference}，不是舍入造成的',
  en: 'the shares add up to {stated}, not {computed}; the difference {difference} is more than rounding',
  hints: [
    ['各项：{name}', 'shares: {name}'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '同一总体的各项占比合计不是 100%，差额超过每项四舍五入能造成的。',
  remedy: '核对各项占比。',
  source: FORM,
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'figures:',
      new: 'figures:\n  占比.*: { each: [基本, 项目], formula: 经费.*.决算 ÷ 经费.合计.决算, show: percent 1 }',
    },
    formWith(CHECK),
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 占比.基本: 60.0%, 占比.项目: 41.0% }' },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: 'figures:',
      new: 'figures:\n  占比.*: { each: [基本, 项目], formula: 经费.*.决算 ÷ 经费.合计.决算, show: percent 1 }',
    },
    formWith(CHECK),
    { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 占比.基本: 60.0%, 占比.项目: 40.1% }' },
  ],
  run: (figures, tell) =>
    wholesOf(figures).flatMap(({ missing, names, shares, check }) => {
      if (missing.length > 0 || shares.length === 0) return []
      const [low, high] = [total(shares.map((share) => share.low)), total(shares.map((share) => share.high))]
      if (low.lte(1) && high.gte(1)) return []
      const middle = low.plus(high).div(2)
      const places = shares.flatMap(({ at }) => at ?? [])
      const slots = {
        name: names.join('、'),
        stated: amountText(middle, true),
        computed: '100%',
        difference: amountText(middle.minus(1), true),
        source: check.source ?? '',
      }
      return [tell(places[0] ?? check.at, slots, [...places.slice(1), check.at])]
    }),
})

function total(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO)
}
