import { check } from '../../base/check.ts'
import { SELF } from '../sources.ts'

export const targetMissedFull = check({
  code: 'target-missed-full',
  level: 'warning',
  zh: '“{name}”的指标值为“{target}”，实际“{actual}”没有达到，却计 {stated} 分，按标准应得 {computed} 分，相差 {difference}',
  en: 'the target of “{name}” is “{target}”, “{actual}” misses it, yet {stated} are given, not {computed}, difference {difference}',
  hints: [['改正分数，或在 waivers 写明理由', 'correct the score, or say why in waivers']],
  more: ['indicator', 'point'],
  about: '实际完成值没有达到指标值，却给了满分，或给得比标准多。审计最常指出的问题之一。',
  remedy: '按标准扣分，并写明偏差原因。',
  source: SELF,
  fires: '社会公众满意度:\n  实际完成值: { score: 10, reason: 基本达到, actual: 95% }（指标值 96%）',
  silent: '',
})
