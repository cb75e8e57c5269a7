import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { SELF } from '../sources.ts'

export const targetMetDocked = dataCheck({
  code: 'target-met-docked',
  level: 'warning',
  zh: '“{name}”的指标值为“{target}”，实际“{actual}”已经达到，却只计 {stated} 分，应得 {computed} 分，相差 {difference}',
  en: 'the target of “{name}” is “{target}”, “{actual}” meets it, yet {stated} are given, not {computed}, difference {difference}',
  hints: [['改正分数，或在 waivers 写明理由', 'correct the score, or say why in waivers']],
  more: ['indicator', 'point'],
  about: '实际完成值已经达到指标值，却扣了分，等于另有一套没有公布的标准。',
  remedy: '恢复满分；确有其他依据的写豁免说明。',
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
      new: '产出: { 按时完成: true, 满意度: { score: 9, reason: 从严掌握, actual: 92% } }',
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
      new: '产出: { 按时完成: true, 满意度: { score: 10, reason: 达到目标, actual: 92% } }',
    },
  ],
  run: (figures, tell) =>
    awardsOf(figures).flatMap(({ name, indicator, award, at, worth, target, met }) => {
      if (!at || met !== true || award.score.gte(worth)) return []
      const slots = {
        name: indicator,
        point: name,
        target: target ?? '',
        actual: award.actual ?? '',
        stated: amountText(award.score),
        computed: amountText(worth),
        difference: amountText(award.score.minus(worth)),
      }
      return [tell(at, slots)]
    }),
})
