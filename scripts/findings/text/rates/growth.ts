import { check } from '../../../base/check.ts'

export const proseGrowth = check({
  code: 'prose-growth',
  level: 'error',
  zh: '“{expression}”写作 {stated}，按句中的数应为 {computed}',
  en: '“{expression}” is given as {stated}; the numbers of the sentence make it {computed}',
  about: '增长率或增减额与句中的数不符。比上年增加 D，增长率为 D ÷（本年 − D）。',
  remedy: '重新计算；基数是上年数，不是本年数。',
  source: '统计的通行口径：增长率以上年数为基数',
  fires: '收入130万元，比上年增加30万元，增长23.08%。',
  silent: '收入130万元，比上年增加30万元，增长30%。',
})
