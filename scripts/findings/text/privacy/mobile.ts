import { PRIVACY } from '../../sources.ts'
import { textCheck } from '../text-check.ts'
import { longNumbers } from './long-numbers.ts'

export const proseMobile = textCheck({
  code: 'prose-mobile',
  level: 'error',
  zh: '正文里有手机号码',
  en: 'a mobile number stands in the text',
  hints: [['删去，或填在联系电话一栏', 'take it out, or put it into its field']],
  about: '手机号码出现在联系电话以外的地方。',
  remedy: '删去，或者填在联系电话一栏。',
  source: PRIVACY,
  fires: '有问题请找小李，13800138000。',
  silent: '联系电话：13800138000',
  run: (audit, tell) =>
    longNumbers(audit)
      .filter(({ digits }) => /^1[3-9]\d{9}$/.test(digits))
      .filter(({ before }) => audit.figures !== undefined || !OWN_FIELD.test(before))
      .filter(({ end, view }) => !/[万亿元]/.test(view.text.charAt(end)))
      .map(({ view, start, end }) => tell(view, start, end)),
})

/** A narrative has no field for telephones: there a mobile number is told whatever stands before it. */
const OWN_FIELD = /(?:电话|手机|联系方式|联系人|热线|传真|Tel|tel)[^，。；\d]{0,12}$/
