import { check } from '../../../base/check.ts'
import { PUNCTUATION } from '../../sources.ts'

export const proseDoubledMark = check({
  code: 'prose-doubled-mark',
  level: 'warning',
  zh: '标点重复：“{found}”',
  en: 'doubled punctuation: “{found}”',
  about: '标点重复。',
  remedy: '删去一个。',
  source: PUNCTUATION,
  fires: '工作完成。。',
  silent: '',
})
