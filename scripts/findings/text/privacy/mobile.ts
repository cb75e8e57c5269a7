import { check } from '../../../base/check.ts'
import { PRIVACY } from '../../sources.ts'

export const proseMobile = check({
  code: 'prose-mobile',
  level: 'error',
  zh: '正文里有手机号码',
  en: 'a mobile number stands in the text',
  hints: [['删去，或填在联系电话一栏', 'take it out, or put it into its field']],
  about: '手机号码出现在联系电话以外的地方。',
  remedy: '删去，或者填在联系电话一栏。',
  source: PRIVACY,
  fires: '有问题请找张某（手机号码）。',
  silent: '',
})
