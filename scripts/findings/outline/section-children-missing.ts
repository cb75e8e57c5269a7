import { check } from '../../base/check.ts'
import { OUTLINE } from '../sources.ts'

export const sectionChildrenMissing = check({
  code: 'section-children-missing',
  level: 'error',
  zh: '“{title}”之下至少要有一个标题',
  en: '“{title}” needs at least one section below it',
  about: '提纲要求这一节分小节写，正文没有小节。',
  remedy: '在这一节下写至少一个小标题。',
  source: OUTLINE,
  fires: '# 绩效情况\n\n各项工作完成良好。',
  silent: '',
})
