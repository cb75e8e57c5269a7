import { check } from '../../../base/check.ts'
import { ROUNDING } from '../../sources.ts'

export const proseAverage = check({
  code: 'prose-average',
  level: 'error',
  zh: '平均数写作 {stated}，按 {expression} 应为 {computed}',
  en: 'the average is given as {stated}; {expression} makes it {computed}',
  about: '人均数或平均数与句中的数不符。',
  remedy: '重新计算。',
  source: ROUNDING,
  fires: '培训经费12万元，培训60人，人均0.5万元。',
  silent: '培训经费12万元，培训60人，人均0.2万元。',
})
