import { dataCheck } from '../data-check.ts'
import { OUTLINE } from '../sources.ts'
import { isSupplied, placedSections, titleOf } from './beside-outline.ts'

export const sectionEmpty = dataCheck({
  code: 'section-empty',
  level: 'error',
  zh: '“{title}”没有内容',
  en: '“{title}” has no text',
  hints: [['没有情况的，写明没有', 'where there is nothing, say so']],
  about: '标题下面没有文字，印出来只有一个标题。',
  remedy: '写上内容；没有情况的写明没有。',
  source: OUTLINE,
  fires: [{ in: 'narrative.md', old: '## 经费\n\n决算{{经费.合计.决算}}万元。', new: '## 经费' }],
  silent: [{ in: 'narrative.md', old: '## 经费\n\n决算{{经费.合计.决算}}万元。', new: '## 经费\n\n没有支出。' }],
  run: (figures, tell) =>
    placedSections(figures)
      .filter(({ node, section: { blocks, children } }) => {
        const isEmpty = blocks.length === 0 && children.length === 0 && !(node && isSupplied(node, figures))
        return isEmpty && !node?.free && !node?.children.some((child) => !child.optional) // else what is missing is told by name
      })
      .map(({ section }) => tell(section.at, { title: titleOf(section) })),
})
