import { check } from '../../base/check.ts'

export const formulaTooDeep = check({
  code: 'formula-too-deep',
  level: 'error',
  zh: '公式嵌套超过 {limit} 层',
  en: 'the formula is nested more than {limit} levels deep',
  hints: [['拆成几个指标分别命名', 'split it into named figures']],
  about: '括号或函数嵌套太深。',
  remedy: '拆成几个有名称的指标。',
  source: '绩报的限度',
  fires: [
    {
      in: 'templates/mini/figures.yaml',
      old: '经费.合计.预算 - ',
      new: '− ',
      times: 65,
      shown: '结余: { formula: − − − …（共六十五个负号）经费.合计.决算, show: asWritten, unit: 万元 }',
    },
  ],
  silent: [
    {
      in: 'templates/mini/figures.yaml',
      old: '经费.合计.预算 - ',
      new: '− ',
      times: 2,
      shown: '结余: { formula: − − 经费.合计.决算, show: asWritten, unit: 万元 }',
    },
  ],
})
