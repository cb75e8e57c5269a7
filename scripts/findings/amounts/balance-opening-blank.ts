import { checksOf, intervalOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { atFacts } from '../fact-places.ts'
import { FORM } from '../sources.ts'

const CHECK = '{ check: balance, fund: 一般公共预算, income: 收支.收入, opening: 收支.年初结转, spending: 收支.支出 }'

export const balanceOpeningBlank = dataCheck({
  code: 'balance-opening-blank',
  level: 'warning',
  zh: '{name}支出 {stated}，超过收入 {computed}，相差 {difference}，没有填写年初结转和结余',
  en: '{name}: {stated} spent, {computed} came in, difference {difference}, and no opening balance is given',
  hints: [
    ['填写年初结转和结余', 'give the opening balance'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '支出多于收入，差额只能来自以前年度的结转和结余，报告里却没有这个数。',
  remedy: '补上年初结转和结余；确实没有公布的，写豁免说明。',
  source: `预算收支平衡；${FORM}`,
  fires: [formWith(CHECK), { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 收入: 100.5, 支出: 102.5 }' }],
  silent: [formWith(CHECK), { in: 'report.yaml', old: 'facts:', new: 'facts:\n  收支: { 年初结转: 10.5, 收入: 100.5, 支出: 102.5 }' }],
  run: (figures, tell) =>
    checksOf(figures, 'balance').flatMap((check) => {
      const opened = check.opening?.formula
      const sides = [check.income, check.spending].flatMap(({ formula }) => formula ?? [])
      const [came, went] = [intervalOf(figures, check.income.formula), intervalOf(figures, check.spending.formula)]
      if (!opened || !came || !went || intervalOf(figures, opened) || went.low.lte(came.high)) return []
      const slots = {
        name: check.fund,
        stated: amountText(went.middle),
        computed: amountText(came.middle),
        difference: amountText(went.middle.minus(came.middle)),
        source: check.source ?? '',
      }
      return [atFacts(figures, tell, [opened, ...sides], check, slots)]
    }),
})
