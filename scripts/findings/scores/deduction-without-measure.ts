import { check } from '../../base/check.ts'

export const deductionWithoutMeasure = check({
  code: 'deduction-without-measure',
  level: 'warning',
  zh: '有 {count} 项指标失分，“{name}”却没有写出措施',
  en: '{count} indicators lost points, yet “{name}” names no measure',
  hints: [
    ['失分的有：{names}', 'points were lost by {names}'],
    ['依据：{source}', 'source: {source}'],
  ],
  more: ['total'],
  about: '有指标失了分，“改进措施”一节没有写措施。',
  remedy: '针对每个问题写出措施。',
  source: '财预〔2020〕10号：偏离目标的提出改进措施',
  fires: '# 下一步改进措施\n\n无。（总分 86.2）',
  silent: '',
})
