import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseRate = check({
  code: 'prose-rate',
  level: 'error',
  zh: '比率写作 {stated}，{above} ÷ {below} = {computed}',
  en: 'the rate is given as {stated}; {above} ÷ {below} = {computed}',
  about: '比率与同一句（或同一行）里的分子、分母不符。',
  remedy: '核对三个数。',
  source: ROUNDING,
  fires: '预算80万元，实际支出60万元，执行率70%。',
  silent: '预算80万元，实际支出60万元，执行率75%。',
})
