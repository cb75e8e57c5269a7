import { check } from '../../../base/check.ts'

export const proseImpossibleRate = check({
  code: 'prose-impossible-rate',
  level: 'info',
  zh: '{whole}的比率不会是 {stated}：没有一个整数除以它得这个数',
  en: 'no whole number of {whole} makes {stated}',
  hints: [['核对比率和总数；比率另有基数的，写明', 'check the rate and the count; where the rate is of another, name it']],
  about: '对计数的比率，分子是整数；没有一个整数除以所写的总数等于所写的比率。',
  remedy: '核对比率和总数；比率另有基数的，写明。',
  source: '算术：GRIM 检验（Brown、Heathers，2017）',
  fires: '受理工单2241件，满意率为98.52%。',
  silent: '受理工单2241件，满意率为98.53%。',
})
