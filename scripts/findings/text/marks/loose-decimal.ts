import { check } from '../../../base/check.ts'
import { NUMERALS } from '../../sources.ts'

export const proseLooseDecimal = check({
  code: 'prose-loose-decimal',
  level: 'info',
  zh: '“{stated}”既精确到小数，又说有余',
  en: '“{stated}” is exact to its decimals and yet has something over',
  hints: [['删去“余”或“多”', 'leave out the word for “over”']],
  about: '写到小数第二位的数，后面不能再说“余”“多”。',
  remedy: '删去“余”，或者写成整数。',
  source: NUMERALS,
  fires: '涉及金额467.64万余元',
  silent: '',
})
