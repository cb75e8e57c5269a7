import { check } from '../../../base/check.ts'

export const proseZeroDivisor = check({
  code: 'prose-zero-divisor',
  level: 'warning',
  zh: '分母为 0，比率不能写作 {stated}',
  en: 'the divisor is 0; there is no rate {stated}',
  hints: [['写“不适用”', 'say that it does not apply']],
  about: '分母是 0 的比率没有意义，不能写作 0% 或 100%。',
  remedy: '写“不适用”，或者不写比率。',
  source: '算术：除数不能为 0',
  fires: '预算0万元，支出0万元，控制率0%。',
  silent: '预算10万元，支出0万元，控制率0%。',
})
