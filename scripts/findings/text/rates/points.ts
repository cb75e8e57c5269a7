import { check } from '../../../base/check.ts'
import { NUMERALS } from '../../sources.ts'

export const prosePoints = check({
  code: 'prose-points',
  level: 'warning',
  zh: '两个百分数之差写作 {stated}，应为 {value} 个百分点',
  en: 'the difference of two percentages is given as {stated}; it is {value} percentage points',
  about: '两个百分数相减得到的是百分点，不是百分之几。',
  remedy: '写“提高5个百分点”。',
  source: NUMERALS,
  fires: '满意度由90%提高到95%，提高5%。',
  silent: '满意度由90%提高到95%，提高5个百分点。',
})
