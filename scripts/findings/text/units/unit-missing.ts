import { check } from '../../../base/check.ts'
import { NUMERALS } from '../../sources.ts'

export const proseUnitMissing = check({
  code: 'prose-unit-missing',
  level: 'warning',
  zh: '“{stated}”缺少货币单位',
  en: '“{stated}” lacks the unit of money',
  hints: [['写作“{expected}”', 'write “{expected}”']],
  about: '金额写到“万”为止，没有写“元”。',
  remedy: '补上“元”。',
  source: NUMERALS,
  fires: '支出720.04万，占13%。',
  silent: '',
})
