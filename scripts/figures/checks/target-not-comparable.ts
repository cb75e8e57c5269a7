import { check } from '../../base/check.ts'

export const targetNotComparable = check({
  code: 'target-not-comparable',
  level: 'error',
  zh: '“{name}”的指标值为“{target}”，实际完成值“{actual}”不能与它比较',
  en: 'the target of “{name}” is “{target}”, it cannot be compared with “{actual}”',
  hints: [
    ['是否应为 {meant}？', 'did you mean {meant}?'],
    ['{how}', '{how}'],
  ],
  terms: {
    measure: [
      '用同样的计量单位填写，或写 { score: 分数, reason: 理由, actual: 实际完成值 }',
      'use the same measure, or write { score: …, reason: …, actual: … }',
    ],
    words: [
      '与指标值不同的，由人评定：写 score（得分），并写 level（达成程度）或 reason（理由）',
      'what is not the target in its words is for the assessor: write score, with level or reason',
    ],
  },
  about: '实际完成值与指标值的单位或种类不同，无法判断是否完成。',
  remedy: '用同样的计量单位填写，或直接写分数和理由。',
  source: '自评打分的一般做法（财预〔2020〕10号及各地自评表）',
  fires: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 公开, rule: target, worth: 10, target: ≥95% }',
    },
    { in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { 按时完成: true, 公开: 已全部公开 }' },
  ],
  silent: [
    {
      in: 'templates/mini/indicators.yaml',
      old: '{ name: 公开, rule: met, worth: 10, text: 信息公开 }',
      new: '{ name: 公开, rule: target, worth: 10, target: ≥95% }',
    },
    { in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { 按时完成: true, 公开: 96% }' },
  ],
})
