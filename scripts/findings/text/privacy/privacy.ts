// findings: identity cards (with their check digit), bank cards (Luhn) and mobile numbers. Document numbers, credit
// codes and contract numbers are none of these.

import type { Observation } from '../../../base/observation.ts'
import { tell, type ProseRule } from '../text-check.ts'
import type { View } from '../reading/view.ts'
import { proseIdentityNumber } from './identity-number.ts'
import { proseMobile } from './mobile.ts'
import { proseBankCard } from './bank-card.ts'

export const privacy: ProseRule = ({ views, tables, figures }) => [
  ...views.flatMap((view) => look(view, '', figures !== undefined)),
  ...tables.flat().flatMap((row) => row.flatMap((cell, i) => look(cell, row[i - 1]?.text ?? '', figures !== undefined))),
]

/** Digits in a row, single spaces or hyphens between groups of four or more allowed. */
const DIGITS = /\d{4,}(?:[ -]\d{3,}){0,5}[Xx]?|\d{17}[Xx]/g
const OTHER_NUMBER = /信用代码|机构代码|文号|编号|项目代码|合同|票据|发票|凭证|订单|流水|代码|条码|许可证|证书|编码/
const OWN_FIELD = /(?:电话|手机|联系方式|联系人|热线|传真|Tel|tel)[^，。；\d]{0,12}$/

/** A narrative has no field for telephones: there a mobile number is told whatever stands before it. */
function look(view: View, beside: string, isNarrative: boolean): Observation[] {
  return [...view.text.matchAll(DIGITS)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const digits = match[0].replace(/[ -]/g, '').toUpperCase()
    const before = `${beside}${view.text.slice(Math.max(0, start - 16), start)}`
    if (/[\dA-Za-z.]$/.test(before) || /^[A-Za-z\d]|^\.\d/.test(view.text.slice(end)) || OTHER_NUMBER.test(before)) return []
    if (isIdentity(digits)) return [tell(proseIdentityNumber, view, start, end)]
    if (/^1[3-9]\d{9}$/.test(digits))
      return (OWN_FIELD.test(before) && !isNarrative) || /^[万亿元]/.test(view.text.slice(end)) ? [] : [tell(proseMobile, view, start, end)]
    return isBankCard(digits) ? [tell(proseBankCard, view, start, end)] : []
  })
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: a region, a day of birth that the calendar has, and the check digit. */
function isIdentity(digits: string): boolean {
  const parts = /^([1-6]\d|71|8[1-3])\d{4}(19\d{2}|20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.exec(digits)
  if (!parts) return false
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)
  return '10X98765432'[total % 11] === digits[17]
}

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
