import { check } from '../../../base/check.ts'
import { PRIVACY } from '../../sources.ts'

export const proseBankCard = check({
  code: 'prose-bank-card',
  level: 'error',
  zh: '正文里有银行卡号',
  en: 'a bank card number stands in the text',
  hints: [['删去', 'take it out']],
  about: '公开的文本里有校验位正确的银行卡号。',
  remedy: '删去。',
  source: PRIVACY,
  fires: '（16 至 19 位号码）',
  silent: '',
})
