import { check } from '../../base/check.ts'

export const scoreWithoutReason = check({
  code: 'score-without-reason',
  level: 'error',
  zh: '“{name}”酌情计 {score} 分，没有写理由',
  en: '“{name}” is awarded {score} without a reason',
  hints: [['写明 reason', 'write a reason']],
  about: '不按评分标准、由人酌定的得分没有写理由，复核的人无从判断。',
  remedy: '写明 reason。',
  source: '自评打分的一般做法（财预〔2020〕10号及各地自评表）：偏离要说明原因',
  fires: [{ in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { score: 30 }' }],
  silent: [{ in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { score: 30, reason: 尚未公开 }' }],
})
