import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseShare = check({
  code: 'prose-share',
  level: 'error',
  zh: '占比写作 {stated}，{above} ÷ {below} = {computed}',
  en: 'the share is given as {stated}; {above} ÷ {below} = {computed}',
  about: '占比与部分、总体两个数不符。',
  remedy: '重新计算。',
  source: ROUNDING,
  fires: '支出200万元，其中基本支出50万元，占20%。',
  silent: '支出200万元，其中基本支出50万元，占25%。',
})
