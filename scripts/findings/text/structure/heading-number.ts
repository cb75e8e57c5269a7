import { check } from '../../../base/check.ts'
import { AUDIT } from '../../sources.ts'

export const proseHeadingNumber = check({
  code: 'prose-heading-number',
  level: 'warning',
  zh: '标题里不用手写序号“{found}”，序号由表式编排',
  en: 'the number “{found}” is typed into a heading; the form numbers headings',
  about: '标题的序号由表式编排，手写的会重复。',
  remedy: '删去手写的序号。',
  source: AUDIT,
  fires: '## （一）职能职责',
  silent: '',
})
