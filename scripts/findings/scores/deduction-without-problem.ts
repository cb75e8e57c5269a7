import { check } from '../../base/check.ts'

export const deductionWithoutProblem = check({
  code: 'deduction-without-problem',
  level: 'warning',
  zh: '有 {count} 项指标失分，“{name}”却没有写出问题',
  en: '{count} indicators lost points, yet “{name}” admits no problem',
  hints: [
    ['失分的有：{names}', 'points were lost by {names}'],
    ['依据：{source}', 'source: {source}'],
  ],
  more: ['total'],
  about: '有指标失了分，“存在的问题”一节却写没有问题。',
  remedy: '对照失分的指标写出问题和原因。',
  source: '财预〔2020〕10号：偏离目标的说明原因',
  fires: '# 存在的问题及原因分析\n\n无。（总分 86.2）',
  silent: '',
})
