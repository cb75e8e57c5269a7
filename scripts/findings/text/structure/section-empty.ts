import { check } from '../../../base/check.ts'
import { INFORMATION } from '../../sources.ts'

export const proseSectionEmpty = check({
  code: 'prose-section-empty',
  level: 'warning',
  zh: '“{title}”下没有内容',
  en: 'there is no text below “{title}”',
  hints: [['没有情况的，写明没有', 'where there is nothing, say so']],
  about: '标题之下没有内容。',
  remedy: '没有情况的，写明没有。',
  source: INFORMATION,
  fires: '四、其他需要说明的情况',
  silent: '',
})
