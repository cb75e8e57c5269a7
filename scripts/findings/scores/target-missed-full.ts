import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { SELF } from '../sources.ts'

export const targetMissedFull = dataCheck({
  code: 'target-missed-full',
  level: 'warning',
  zh: '“{name}”的指标值为“{target}”，实际“{actual}”没有达到，却计 {stated} 分，按标准应得 {computed} 分，相差 {difference}',
  en: 'the target of “{name}” is “{target}”, “{actual}” misses it, yet {stated} are given, not {computed}, difference {difference}',
  hints: [['改正分数，或在 waivers 写明理由', 'correct the score, or say why in waivers']],
  more: ['indicator', 'point'],
  about: '实际完成值没有达到指标值，却给了满分，或给得比标准多。审计最常指出的问题之一。',
  remedy: '按标准扣分，并写明偏差原因。',
  source: SELF,
  fires: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 满意度, rule: target, worth: 10, target: 90%, loss: { deduct: 1, per: 1% } }',
    },
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 满意度: { score: 10, reason: 基本达到, actual: 88% } }',
    },
  ],
  silent: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 满意度, rule: target, worth: 10, target: 90%, loss: { deduct: 1, per: 1% } }',
    },
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 满意度: { score: 8, reason: 差 2 个百分点, actual: 88% } }',
    },
  ],
  run: (figures, tell) =>
    awardsOf(figures).flatMap(({ name, indicator, award, at, byRule, target, met }) => {
      if (!at || met !== false || !byRule || award.score.lte(byRule)) return []
      const slots = {
        name: indicator,
        point: name,
        target: target ?? '',
        actual: award.actual ?? '',
        stated: amountText(award.score),
        computed: amountText(byRule),
        difference: amountText(award.score.minus(byRule)),
      }
      return [tell(at, slots)]
    }),
})
