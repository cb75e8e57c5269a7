import { check } from '../../../base/check.ts'
import { OFFICIAL } from '../../sources.ts'

export const proseDocumentNumber = check({
  code: 'prose-document-number',
  level: 'warning',
  zh: '文号的年份写作“{found}”',
  en: 'the year of a document number is written “{found}”',
  hints: [['按 GB/T 9704 写作“{expected}”', 'write “{expected}” (GB/T 9704)']],
  about: '发文字号的年份要用六角括号。',
  remedy: '写作 财预〔2020〕10号。',
  source: `${OFFICIAL} 7.2.5`,
  fires: '财预[2020]10号',
  silent: '',
})
