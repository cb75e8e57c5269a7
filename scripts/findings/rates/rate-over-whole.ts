import { intervalOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { formWith } from '../example-form.ts'
import { atFacts } from '../fact-places.ts'
import { FORM } from '../sources.ts'
import { boundedRates } from './declared-rates.ts'

const CHECK = '{ check: rate, rate: 在职率, of: 人员.在职人数, base: 人员.编制数 }'

export const rateOverWhole = dataCheck({
  code: 'rate-over-whole',
  level: 'warning',
  zh: '“{name}”为 {computed}，超过 100%，而它的分母是{base}',
  en: '“{name}” is {computed}, over 100%, although its base is {base}',
  hints: [
    ['核对分子、分母的口径', 'check what is counted above and below'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '比率超过 100%，而它的分母是一个总体，分子不可能更大。只有与序时进度之类相比，才可以超过。',
  remedy: '核对分子、分母的口径，例如全年预算数是否包括追加。',
  source: FORM,
  fires: [formWith(CHECK), { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: 52, 在职人数: 55 }' }],
  silent: [formWith(CHECK), { in: 'report.yaml', old: '人员: { 编制数: 52, 在职人数: 43 }', new: '人员: { 编制数: 52, 在职人数: 52 }' }],
  run: (figures, tell) =>
    boundedRates(figures).flatMap((check) => {
      const { text: name, formula: rate } = check.rate
      const range = intervalOf(figures, rate)
      if (!rate || !range || range.low.lte(1)) return []
      const base = check.against ?? check.base?.text ?? ''
      return [atFacts(figures, tell, [rate], check, { name, computed: amountText(range.middle, true), base, source: check.source ?? '' })]
    }),
})
