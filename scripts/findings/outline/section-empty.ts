import { check } from '../../base/check.ts'
import { OUTLINE } from '../sources.ts'

export const sectionEmpty = check({
  code: 'section-empty',
  level: 'error',
  zh: '“{title}”没有内容',
  en: '“{title}” has no text',
  hints: [['没有情况的，写明没有', 'where there is nothing, say so']],
  about: '标题下面没有文字，印出来只有一个标题。',
  remedy: '写上内容；没有情况的写明没有。',
  source: OUTLINE,
  fires: '## 其他需要说明的情况',
  silent: '',
})
