import { check } from '../../base/check.ts'
import { OUTLINE } from '../sources.ts'

export const sectionUnknown = check({
  code: 'section-unknown',
  level: 'error',
  zh: '提纲里没有“{title}”',
  en: 'the outline has no section “{title}”',
  hints: [
    ['是否应为“{nearest}”？', 'did you mean “{nearest}”?'],
    ['这一级的标题有：{known}', 'sections of this level: {known}'],
  ],
  about: '提纲里没有这个标题，多半是错别字或放错了层级。',
  remedy: '改成提示的标题，或并入别的小节。',
  source: OUTLINE,
  fires: '# 基本情况况',
  silent: '',
})
