import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseRate = check({
  code: 'prose-rate',
  level: 'error',
  zh: '比率不符：写作 {stated}，{expression} = {computed}',
  en: 'the rate is given as {stated}; {expression} = {computed}',
  hints: [['改比率，或核实算式里的两个数', 'mend the rate, or the two numbers that make it']],
  about: '比率与同一句（或同一行）里的分子、分母不符。',
  remedy: '核对三个数。',
  source: ROUNDING,
  fires: '预算80万元，实际支出60万元，执行率70%。',
  silent: '预算80万元，实际支出60万元，执行率75%。',
})
