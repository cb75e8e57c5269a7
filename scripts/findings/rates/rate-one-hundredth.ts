import { HUNDRED, plain } from '../../base/decimal.ts'
import { withFix } from '../../base/observation.ts'
import type { Figures } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { givenRates, isNearWhole } from './rates-given.ts'

export const rateOneHundredth = dataCheck({
  code: 'rate-one-hundredth',
  level: 'warning',
  zh: '“{name}”只有 {percent}',
  en: '“{name}” is no more than {percent}',
  hints: [
    ['是 {whole} 的，写成 {meant}', 'if it is {whole}, write {meant}'],
    ['指标值是 {target}', 'the target is {target}'],
  ],
  about: '以 % 为单位的比率填了不大于 1 的数。95% 写 0.95，印出来就是 0.95%。',
  remedy: '以 % 为单位的，95% 写 95；带百分号的写 95%。确实不到 1% 的，写豁免说明。',
  source: '表式：计量单位为 % 的数据',
  fires: [{ in: 'report.yaml', old: '  业绩:', new: "  业绩:\n    任务完成率: { 数值: 0.95, 单位: '%' }" }],
  silent: [{ in: 'report.yaml', old: '  业绩:', new: "  业绩:\n    任务完成率: { 数值: 95, 单位: '%' }" }],
  run: (figures, tell) =>
    givenRates(figures)
      .filter(({ label, name, ratio, target }) => {
        const isMeantWhole = target ? target.gte('0.5') : isNearWhole(label) || wasNearWhole(figures, name)
        return ratio.gt(0) && ratio.lte('0.01') && isMeantWhole
      })
      .map(({ at, label, ratio, target, text }) => {
        const isWritten = /[%％]$/.test(text)
        const whole = plain(ratio.times(HUNDRED).times(HUNDRED))
        const meant = isWritten ? `${whole}%` : whole
        const slots = { name: label, percent: amountText(ratio, true), whole: `${whole}%`, meant }
        return withFix(tell(at, { ...slots, ...(target ? { target: amountText(target, true) } : {}) }), { at, text: meant, isGuess: true })
      }),
})

/** Last year's report has half or more of a hundred there. */
function wasNearWhole({ lastYear }: Figures, name: string): boolean {
  const before = lastYear && givenRates(lastYear).find((one) => one.name === name)
  return before !== undefined && before.ratio.gte('0.5')
}
