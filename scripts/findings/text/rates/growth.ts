import { check } from '../../../base/check.ts'

export const proseGrowth = check({
  code: 'prose-growth',
  level: 'error',
  zh: '增减不符：写作 {stated}，{expression} = {computed}',
  en: 'the change is given as {stated}; {expression} = {computed}',
  hints: [['改增减，或核实算式里的数', 'mend the change, or the numbers that make it']],
  about: '增长率或增减额与句中的数不符。比上年增加 D，增长率为 D ÷（本年 − D）。',
  remedy: '重新计算；基数是上年数，不是本年数。',
  source: '统计的通行口径：增长率以上年数为基数',
  fires: '收入130万元，比上年增加30万元，增长23.08%。',
  silent: '收入130万元，比上年增加30万元，增长30%。',
})
