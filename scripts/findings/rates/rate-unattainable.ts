import { namesIn } from '../../facts/facts.ts'
import { checksOf, intervalOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { atFacts } from '../fact-places.ts'
import { impossibleCounts, noCount } from './whole-counts.ts'

const CHECK = '{ check: rate, rate: 在职率, of: 人员.在职人数, base: 人员.编制数 }'

export const rateUnattainable = dataCheck({
  code: 'rate-unattainable',
  level: 'warning',
  zh: '“{name}”为 {stated}，而“{base}”是 {count}，没有哪个整数能得出这个比率',
  en: '“{name}” is {stated}, but “{base}” is {count}, and no whole number of it gives this rate',
  hints: [['核对比率，或核对分母', 'check the rate, or its base']],
  about: '人数、件数之比，分子只能是整数；没有哪个整数除以这个分母，舍入后等于印出的比率。分子、分母、比率至少有一个错了。',
  remedy: '核对比率和分母。',
  source: '比率的算术',
  fires: [formWith(CHECK), { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职率: 82.8% }' }],
  silent: [formWith(CHECK), { in: 'report.yaml', old: 'format: mini', new: 'format: mini\nstated: { 在职率: 82.7% }' }],
  run: (figures, tell) => [
    ...figures.facts.stated.flatMap((one) =>
      impossibleCounts(figures, one).map(({ check, counted }) =>
        tell(one.at, { name: one.name, stated: one.text, ...counted }, [check.at]),
      ),
    ),
    ...checksOf(figures, 'rate').flatMap((check) => {
      const { text: name, formula: rate } = check.rate
      if (!rate || namesIn(rate).some((used) => figures.derivation.figures.has(used.name))) return [] // what is computed comes from its counts
      const range = intervalOf(figures, rate)
      const counted = range && noCount(figures, check, range)
      return counted ? [atFacts(figures, tell, [rate], check, { name, stated: amountText(range.middle, true), ...counted })] : []
    }),
  ],
})
