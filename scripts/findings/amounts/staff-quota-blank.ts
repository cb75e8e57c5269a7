import { check } from '../../base/check.ts'
import { BLANK } from '../sources.ts'

export const staffQuotaBlank = check({
  code: 'staff-quota-blank',
  level: 'warning',
  zh: '“{other}”有 {found} 人，“{name}”却是空白',
  en: '“{other}” is {found}, but its quota “{name}” is blank',
  hints: [
    ['填写编制数', 'give the quota'],
    ['依据：{source}', 'source: {source}'],
  ],
  about: '有这一类在职人员，却没有填这一类编制，无法核对是否超编。',
  remedy: '填写编制数；没有编制的填 0。',
  source: `机构编制管理；${BLANK}`,
  fires: '编制: { 事业编制: null }\n在职人员: { 事业在职人员: 7 }',
  silent: '',
})
