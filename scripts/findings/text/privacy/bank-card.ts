import { PRIVACY } from '../../sources.ts'
import { textCheck } from '../text-check.ts'
import { longNumbers } from './long-numbers.ts'

export const proseBankCard = textCheck({
  code: 'prose-bank-card',
  level: 'error',
  zh: '正文里有银行卡号',
  en: 'a bank card number stands in the text',
  hints: [['删去', 'take it out']],
  about: '公开的文本里有校验位正确的银行卡号。',
  remedy: '删去。',
  source: PRIVACY,
  fires: '款项汇入6200000000000005。',
  silent: '款项汇入6200000000000006。',
  run: (audit, tell) =>
    longNumbers(audit)
      .filter(({ digits }) => isBankCard(digits))
      .map(({ view, start, end }) => tell(view, start, end)),
})

/** 16 to 19 digits of an issuer that there is, with the check digit of Luhn. */
function isBankCard(digits: string): boolean {
  if (!/^(?:62|4\d|5[1-5]|9[0-9]|35|37|60)\d{14,17}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
