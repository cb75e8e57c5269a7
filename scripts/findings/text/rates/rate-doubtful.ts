import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseRateDoubtful = check({
  code: 'prose-rate-doubtful',
  level: 'warning',
  zh: '比率可能不符：写作 {stated}，{expression} = {computed}',
  en: 'the rate is given as {stated}, which no numbers beside it make; {expression} = {computed}',
  hints: [['写明分子和分母', 'name what is divided by what']],
  about: '句中任何两个数都得不出这个比率。',
  remedy: '写明分子和分母，或者改正。',
  source: ROUNDING,
  fires: '年初预算100万元，调整后120万元，实际支出90万元，执行率80%。',
  silent: '年初预算100万元，调整后120万元，实际支出90万元，执行率75%。',
})
