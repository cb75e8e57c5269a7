import { check } from '../../base/check.ts'

export const targetLossUnusable = check({
  code: 'target-loss-unusable',
  level: 'error',
  zh: '“{name}”的指标值为“{target}”，不能按每{per}扣分',
  en: 'the target of “{name}” is “{target}”, no points can be taken per {per}',
  hints: [['指标值为百分数的，per 也写百分数；指标值为文字的，不写 loss', 'a percent is missed by percents (per); a text takes no loss']],
  about: '指标值与扣分方式不相称：文字没有“每差 1%”可言。',
  remedy: '百分数的指标值用百分数的 per；文字的指标值不写 loss。',
  source: '表式的评分标准（indicators.yaml）',
  fires: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 公开, rule: target, worth: 10, target: 显著提高, loss: { per: 1%, deduct: 0.5 } }',
    },
    { in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { 按时完成: true, 公开: 显著提高 }' },
  ],
  silent: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 公开, rule: target, worth: 10, target: 95%, loss: { per: 1%, deduct: 0.5 } }',
    },
    { in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { 按时完成: true, 公开: 96% }' },
  ],
})
