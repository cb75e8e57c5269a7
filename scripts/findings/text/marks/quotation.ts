import { check } from '../../../base/check.ts'
import { PUNCTUATION } from '../../sources.ts'

export const proseQuotation = check({
  code: 'prose-quotation',
  level: 'info',
  zh: '引号“{found}”不成对',
  en: 'the quotation mark {found} has no partner',
  about: '引号有开无合，或者有合无开。',
  remedy: '补齐。',
  source: PUNCTUATION,
  fires: '开展“三零创建活动。',
  silent: '',
})
