import { awardsOf } from '../../figures/figures.ts'
import { amountText } from '../amount-text.ts'
import { dataCheck } from '../data-check.ts'
import { SELF } from '../sources.ts'

export const fullMarksWithoutActual = dataCheck({
  code: 'full-marks-without-actual',
  level: 'warning',
  zh: '“{name}”计满分 {stated} 分，没有可以计分的数据，也没有写实际完成值',
  en: '“{name}” has full marks ({stated}) without data or an actual value',
  hints: [['补上数据，或在 actual 写明实际完成值', 'give the data, or an actual value under actual']],
  more: ['indicator'],
  about: '给了满分，但评分所需的数据空缺，也没有写实际完成了什么，得分没有依据。',
  remedy: '补上数据；由人评定的，在 actual 写明实际完成值。',
  source: SELF,
  fires: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 服务, rule: assess, worth: 10, text: 服务质量 }',
    },
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 服务: { score: 10, reason: 群众反映良好 } }',
    },
  ],
  silent: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 服务, rule: assess, worth: 10, text: 服务质量 }',
    },
    {
      in: 'report.yaml',
      old: '产出: { 按时完成: true, 公开: true }',
      new: '产出: { 按时完成: true, 服务: { score: 10, reason: 群众反映良好, actual: 回访120户，没有投诉 } }',
    },
  ],
  run: (figures, tell) =>
    awardsOf(figures).flatMap(({ name, indicator, award, at, worth, byRule }) =>
      at && worth.gt(0) && award.score.gte(worth) && byRule === undefined && award.actual === undefined
        ? [tell(at, { name, indicator, stated: amountText(award.score) })]
        : [],
    ),
})
