import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseRateDoubtful = check({
  code: 'prose-rate-doubtful',
  level: 'warning',
  zh: '比率写作 {stated}，句中的数得不出；{above} ÷ {below} = {computed}',
  en: 'the rate is given as {stated}, which no numbers of the sentence make; {above} ÷ {below} = {computed}',
  hints: [['写明分子和分母', 'name what is divided by what']],
  about: '句中任何两个数都得不出这个比率。',
  remedy: '写明分子和分母，或者改正。',
  source: ROUNDING,
  fires: '年初预算100万元，调整后120万元，实际支出90万元，执行率80%。',
  silent: '年初预算100万元，调整后120万元，实际支出90万元，执行率75%。',
})
