import { dataCheck } from '../data-check.ts'
import { OUTLINE } from '../sources.ts'
import { outlinedLevels, titleOf, unknownSections } from './beside-outline.ts'

export const sectionUnknown = dataCheck({
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
  fires: [{ in: 'narrative.md', old: '# 主要业绩', new: '# 主要业迹' }],
  silent: [{ in: 'narrative.md', old: '# 主要业绩', new: '# 主要业绩。' }],
  run: (figures, tell) =>
    outlinedLevels(figures).flatMap((level) => {
      const known = level.nodes.map((node) => node.title).join('、')
      return unknownSections(figures, level).map(({ meant, section }) =>
        tell(section.at, { title: titleOf(section), ...(meant === undefined ? { known } : { nearest: meant }) }),
      )
    }),
})
