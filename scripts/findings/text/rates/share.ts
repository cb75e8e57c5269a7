import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseShare = check({
  code: 'prose-share',
  level: 'error',
  zh: '占比不符：写作 {stated}，{expression} = {computed}',
  en: 'the share is given as {stated}; {expression} = {computed}',
  hints: [['改占比，或核实部分和总体', 'mend the share, or the part and the whole']],
  about: '占比与部分、总体两个数不符。',
  remedy: '重新计算。',
  source: ROUNDING,
  fires: '支出200万元，其中基本支出50万元，占20%。',
  silent: '支出200万元，其中基本支出50万元，占25%。',
})
