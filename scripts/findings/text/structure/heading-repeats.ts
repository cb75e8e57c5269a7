import { check } from '../../../base/check.ts'
import { OFFICIAL } from '../../sources.ts'

export const proseHeadingRepeats = check({
  code: 'prose-heading-repeats',
  level: 'info',
  zh: '标题“{title}”与上级标题相同',
  en: 'the heading “{title}” repeats the one above it',
  about: '下级标题与上级标题（或紧接着的上一个标题）一样，等于没有标题。',
  remedy: '改写其中一个。',
  source: OFFICIAL,
  fires: '一、基本情况　（一）基本情况',
  silent: '',
})
