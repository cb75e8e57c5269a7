import { dataCheck } from '../data-check.ts'
import { OUTLINE } from '../sources.ts'
import { placedSections, titleOf } from './beside-outline.ts'

export const sectionChildrenMissing = dataCheck({
  code: 'section-children-missing',
  level: 'error',
  zh: '“{title}”之下至少要有一个标题',
  en: '“{title}” needs at least one section below it',
  about: '提纲要求这一节分小节写，正文没有小节。',
  remedy: '在这一节下写至少一个小标题。',
  source: OUTLINE,
  fires: [{ in: 'narrative.md', old: '# 主要业绩\n\n## 培训工作', new: '# 主要业绩' }],
  silent: [{ in: 'narrative.md', old: '# 主要业绩\n\n## 培训工作', new: '# 主要业绩\n\n## 干部教育' }],
  run: (figures, tell) =>
    placedSections(figures)
      .filter(({ node, section }) => node?.free && section.children.length === 0)
      .map(({ section }) => tell(section.at, { title: titleOf(section) })),
})
