import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseSumDoubtful = check({
  code: 'prose-sum-doubtful',
  level: 'warning',
  zh: '合计可能不符：写作 {stated}，{expression} = {computed}',
  en: 'total and parts may differ: {stated} is given; {expression} = {computed}',
  hints: [['如果没有列全，写明“等”或补上其余部分', 'where the list is not complete, say so']],
  about: '合计与各部分之和相差很小，或者括号里的各部分不足合计。也可能是没有列全。',
  remedy: '核对；没有列全的写明。',
  source: ROUNDING,
  fires: '收入1000万元，其中财政拨款900万元，事业收入95万元。',
  silent: '收入1000万元，其中财政拨款900万元，事业收入100万元。',
})
