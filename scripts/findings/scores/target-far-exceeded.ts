import { HUNDRED, plain } from '../../base/decimal.ts'
import { leafScores } from '../../figures/figures.ts'
import { dataCheck } from '../data-check.ts'

export const targetFarExceeded = dataCheck({
  code: 'target-far-exceeded',
  level: 'warning',
  zh: '“{name}”的指标值为“{target}”，实际“{actual}”，超出 {excess}；目标定低了的，按偏离程度适当调减得分并说明',
  en: 'the target of “{name}” is “{target}”, “{actual}” exceeds it by {excess}; where it was set too low the score is reduced',
  hints: [['改写 score 和 reason，或在 waivers 写明理由', 'give a score and a reason, or say why in waivers']],
  about: '完成值远远超过指标值，多半是年初的目标定得过低。按规定要根据偏离程度适当调减得分。多少算“明显”由表式的 `attainment.excess` 定。',
  remedy: '由评价人定 score、写 reason；目标并不低的，写豁免说明。',
  source: '财预〔2020〕10号 附件：年初指标值设定明显偏低造成超额完成的，按偏离度适度调减分值',
  fires: [
    { in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nattainment: { excess: 30% }' },
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 次数, rule: target, worth: 10, target: 10次 }',
    },
    { in: 'report.yaml', old: '产出: { 按时完成: true, 公开: true }', new: '产出: { 按时完成: true, 次数: 20次 }' },
  ],
  silent: [
    { in: 'templates/mini/format.yaml', old: 'id: mini', new: 'id: mini\nattainment: { excess: 30% }' },
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 次数, rule: target, worth: 10, target: 10次 }',
    },
    { in: 'report.yaml', old: '产出: { 按时完成: true, 公开: true }', new: '产出: { 按时完成: true, 次数: 12次 }' },
  ],
  run: ({ facts, scores }, tell) => {
    const most = facts.format.attainment.excess
    if (!most) return []
    return leafScores(scores?.indicators ?? []).flatMap((leaf) =>
      leaf.points.flatMap((one) => {
        if (one.by !== 'target' || !one.how.met || !one.how.value) return []
        const { number, text } = one.point.target
        if (!number?.gt(0) || (one.point.sense !== 'atLeast' && one.point.sense !== 'above')) return []
        const excess = one.how.value.minus(number).div(number)
        if (excess.lte(most)) return []
        const slots = { name: leaf.name, target: text, actual: one.how.actual ?? '', excess: `${plain(excess.times(HUNDRED), 0)}%` }
        return [tell(one.inputAt ?? leaf.leaf.at, slots, [one.point.at])]
      }),
    )
  },
})
