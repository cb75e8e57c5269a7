import { check } from '../../base/check.ts'

export const indicatorUnknown = check({
  code: 'indicator-unknown',
  level: 'error',
  hasFixedLevel: true,
  zh: '没有“{name}”这个指标',
  en: 'there is no indicator “{name}”',
  hints: [['是否应为“{nearest}”？', 'did you mean “{nearest}”?']],
  about: '填报了这套表式里没有的指标，它不计分。',
  remedy: '改成提示的名称，或删去。',
  source: '表式的评分标准（indicators.yaml）',
  fires: [{ in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产处: { 按时完成: true, 公开: true }' }],
  silent: [
    { in: 'report.yaml', old: '  产出: { 按时完成: true, 公开: true }', new: '  产出: { 按时完成: true, 公开: false, reason: 尚未公开 }' },
  ],
})
