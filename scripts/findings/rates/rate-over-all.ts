import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { boundedRates } from './declared-rates.ts'
import { givenRates, isAtMostWhole } from './rates-given.ts'

export const rateOverAll = dataCheck({
  code: 'rate-over-all',
  level: 'warning',
  zh: '“{name}”为 {computed}，而这样的比率不会超过 100%',
  en: '“{name}” is {computed}, but such a rate cannot pass 100%',
  hints: [['核对分子、分母的口径', 'check what is counted above and below']],
  about: '满意度、覆盖率、合格率、及时率是全体中的一部分，不会超过 100%。完成率、执行率与计划、预算相比，可以超过。',
  remedy: '核对这个数；口径与名称不同的，改名称或写豁免说明。',
  source: '比率的算术',
  fires: [{ in: 'report.yaml', old: '  业绩:', new: "  业绩:\n    管网覆盖率: { 数值: 130, 单位: '%' }" }],
  silent: [{ in: 'report.yaml', old: '  业绩:', new: "  业绩:\n    任务完成率: { 数值: 130, 单位: '%' }" }],
  run: (figures, tell) => {
    const declared = boundedRates(figures).map(({ rate }) => rate.text)
    return givenRates(figures)
      .filter(({ label, name, ratio }) => ratio.gt(1) && isAtMostWhole(label) && !declared.some((text) => text.includes(name)))
      .map(({ at, label, ratio }) => tell(at, { name: label, computed: amountText(ratio, true) }))
  },
})
