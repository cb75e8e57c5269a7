import { Decimal, isPlainNumber, parsePercent } from '../../base/decimal.ts'
import { checksOf, intervalOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { atFacts } from '../fact-places.ts'
import { explained } from './explanation.ts'

const CHECK =
  '{ check: adjustment, name: 预算调整率, rate: (经费.合计.预算 − 收支.年初预算) ÷ 收支.年初预算, over: 10%, explained: [备注] }'

export const budgetAdjustmentUnexplained = dataCheck({
  code: 'budget-adjustment-unexplained',
  level: 'warning',
  zh: '“{name}”为 {computed}，超过 {limit}，没有说明原因',
  en: '“{name}” is {computed}, more than {limit}, and no reason is given',
  hints: [
    ['在 {where} 说明原因', 'give the reason in {where}'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '预算调整超过表式规定的幅度，报告没有说明原因。',
  remedy: '在提示的位置写明调整的原因。',
  source: '财预〔2020〕10号：偏离较大的说明原因；幅度见表式',
  fires: [formWith(CHECK), { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 年初预算: 100 }' }],
  silent: [formWith(CHECK), { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 年初预算: 100 }\n  备注: 年中追加防汛抢险经费' }],
  run: (figures, tell) =>
    checksOf(figures, 'adjustment').flatMap((check) => {
      const { over, rate } = check
      const limit = parsePercent(over) ?? (isPlainNumber(over) ? new Decimal(over) : undefined)
      const range = intervalOf(figures, rate.formula)
      if (!rate.formula || !range || !limit || (range.low.lte(limit) && range.high.gte(limit.neg()))) return []
      const where = check.explained.map(({ text }) => text)
      if (where.some((name) => explained(figures, name))) return []
      const slots = {
        name: check.name ?? rate.text,
        computed: amountText(range.middle, true),
        limit: over,
        where: where.join('、'),
        source: check.source ?? '',
      }
      return [atFacts(figures, tell, [rate.formula], check, slots)]
    }),
})
