import { PRIVACY } from '../../sources.ts'
import { textCheck } from '../text-check.ts'
import { longNumbers } from './long-numbers.ts'

export const proseIdentityNumber = textCheck({
  code: 'prose-identity-number',
  level: 'error',
  zh: '正文里有身份证号码',
  en: 'an identity card number stands in the text',
  hints: [['删去；公开的报告不得有个人身份信息', 'take it out: a public report must not identify people']],
  about: '公开的文本里有校验位正确的身份证号码。',
  remedy: '删去。',
  source: PRIVACY,
  fires: '经办人身份证号11010519491231002X。',
  silent: '经办人身份证号110105194912310021。',
  run: (audit, tell) =>
    longNumbers(audit)
      .filter(({ digits }) => isIdentity(digits))
      .map(({ view, start, end }) => tell(view, start, end)),
})

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: a region, a day of birth that the calendar has, and the check digit. */
function isIdentity(digits: string): boolean {
  const parts = /^([1-6]\d|71|8[1-3])\d{4}(19\d{2}|20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.exec(digits)
  if (!parts) return false
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)
  return '10X98765432'[total % 11] === digits[17]
}
