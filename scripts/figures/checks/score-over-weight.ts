import { check } from '../../base/check.ts'

export const scoreOverWeight = check({
  code: 'score-over-weight',
  level: 'error',
  zh: '“{name}”酌情计 {score} 分，应在 0 到 {weight} 分之间',
  en: '“{name}” is awarded {score}, it must be between 0 and {weight}',
  about: '酌定的得分小于 0 或高于这一项的分值。',
  remedy: '改成 0 到分值之间的分数。',
  source: '得分不超过分值',
  fires: [{ in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { score: 41, reason: 提前完成 }' }],
  silent: [{ in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { score: 30, reason: 尚未公开 }' }],
})
