import { check } from '../../base/check.ts'
import { SELF } from '../sources.ts'

export const targetMetDocked = check({
  code: 'target-met-docked',
  level: 'warning',
  zh: '“{name}”的指标值为“{target}”，实际“{actual}”已经达到，却只计 {stated} 分，应得 {computed} 分，相差 {difference}',
  en: 'the target of “{name}” is “{target}”, “{actual}” meets it, yet {stated} are given, not {computed}, difference {difference}',
  hints: [['改正分数，或在 waivers 写明理由', 'correct the score, or say why in waivers']],
  more: ['indicator', 'point'],
  about: '实际完成值已经达到指标值，却扣了分，等于另有一套没有公布的标准。',
  remedy: '恢复满分；确有其他依据的写豁免说明。',
  source: SELF,
  fires: '社会公众满意度:\n  实际完成值: { score: 9, reason: 从严, actual: 96% }（指标值 96%）',
  silent: '',
})
