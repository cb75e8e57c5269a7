import { check } from '../../../base/check.ts'
import { PRIVACY } from '../../sources.ts'

export const proseIdentityNumber = check({
  code: 'prose-identity-number',
  level: 'error',
  zh: '正文里有身份证号码',
  en: 'an identity card number stands in the text',
  hints: [['删去；公开的报告不得有个人身份信息', 'take it out: a public report must not identify people']],
  about: '公开的文本里有校验位正确的身份证号码。',
  remedy: '删去。',
  source: PRIVACY,
  fires: '（18 位号码）',
  silent: '',
})
