import { dataCheck } from '../data-check.ts'
import { OUTLINE } from '../sources.ts'
import { outlinedLevels, titleOf } from './beside-outline.ts'

/** A section that stands behind one which the outline puts after it. */
export const sectionOrder = dataCheck({
  code: 'section-order',
  level: 'error',
  zh: '“{title}”的位置不对，应在“{after}”之前',
  en: '“{title}” is out of order, it belongs before “{after}”',
  about: '各节的次序与提纲不同。',
  remedy: '移到提示的位置。',
  source: OUTLINE,
  fires: [{ in: 'narrative.md', old: '# 基本情况', new: '# 其他\n\n没有。\n\n# 基本情况' }],
  silent: [{ in: 'narrative.md', old: '全年培训{{业绩.培训}}。', new: '全年培训{{业绩.培训}}。\n\n# 其他\n\n没有。' }],
  run: (figures, tell) =>
    outlinedLevels(figures).flatMap(({ nodes, sections }) => {
      const known = nodes.map((node) => node.title)
      const placed = sections.filter((section) => known.includes(titleOf(section)))
      return placed.flatMap((section, i) => {
        const later = placed.slice(0, i).find((other) => known.indexOf(titleOf(other)) > known.indexOf(titleOf(section)))
        return later ? [tell(section.at, { title: titleOf(section), after: titleOf(later) }, [later.at])] : []
      })
    }),
})
