import { check } from '../../base/check.ts'

export const inputUnknown = check({
  code: 'input-unknown',
  level: 'error',
  hasFixedLevel: true,
  zh: '指标“{indicator}”没有“{name}”这个填报项',
  en: 'the indicator “{indicator}” asks for no “{name}”',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['这一栏由{by}，单位不填，删去', 'this column comes from {by}: leave it out'],
  ],
  terms: {
    form: ['表式规定', 'the form'],
    target: ['指标值得出', 'the target'],
    coefficient: ['得分和分值算出', 'score and weight'],
  },
  about: '指标没有这个填报项，写的值不会用到。',
  remedy: '改成提示的名称，或删去。',
  source: '表式的评分标准（indicators.yaml）',
  fires: [{ in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { 按时完成: true, 公开: true, 公示: true }' }],
  silent: [
    { in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { 按时完成: true, 公开: false, reason: 尚未公开 }' },
  ],
})
